using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Libraries;

/// <summary>Microsoft.Extensions.Logging, in all the shapes that a log statement takes there.</summary>
internal sealed class MicrosoftLogging : LogLibraryModel
{
    private const string Abstractions = "Microsoft.Extensions.Logging.Abstractions";

    private readonly INamedTypeSymbol _logger;
    private readonly INamedTypeSymbol? _extensions;
    private readonly INamedTypeSymbol? _factoryExtensions;
    private readonly INamedTypeSymbol? _define;
    private readonly INamedTypeSymbol? _messageAttribute;
    private readonly INamedTypeSymbol? _level;
    private readonly INamedTypeSymbol? _eventId;

    private MicrosoftLogging(INamedTypeSymbol logger, TypeLookup types)
    {
        _logger = logger;
        _extensions = types.Find("Microsoft.Extensions.Logging.LoggerExtensions", Abstractions);
        _factoryExtensions = types.Find("Microsoft.Extensions.Logging.LoggerFactoryExtensions", Abstractions);
        _define = types.Find("Microsoft.Extensions.Logging.LoggerMessage", Abstractions);
        _messageAttribute = types.Find("Microsoft.Extensions.Logging.LoggerMessageAttribute", Abstractions);
        _level = types.Find("Microsoft.Extensions.Logging.LogLevel", Abstractions);
        _eventId = types.Find("Microsoft.Extensions.Logging.EventId", Abstractions);
        Exception = types.Find("System.Exception");
        GenericLogger = types.Find("Microsoft.Extensions.Logging.ILogger`1", Abstractions);
        LoggerFactory = types.Find("Microsoft.Extensions.Logging.ILoggerFactory", Abstractions);
        Provider = types.Find("Microsoft.Extensions.Logging.ILoggerProvider", Abstractions);

        // The first generators warned of methods without an event id, and broke on some names. Beside the package of telemetry
        // abstractions another generator takes over, which logs values in a form of its own.
        HasMethodGenerator = _messageAttribute is not null
            && logger.ContainingAssembly.Identity.Version.Major >= 8
            && !types.References("Microsoft.Extensions.Telemetry.Abstractions");
    }

    public override LogLibrary Library => LogLibrary.MicrosoftLogging;

    public override TemplateDialect Dialect => TemplateDialect.MicrosoftLogging;

    public override string Namespace => "Microsoft.Extensions.Logging";

    public INamedTypeSymbol Logger => _logger;

    /// <summary><c>ILogger&lt;T&gt;</c>, what dependency injection hands out.</summary>
    public INamedTypeSymbol? GenericLogger { get; }

    public INamedTypeSymbol? LoggerFactory { get; }

    public INamedTypeSymbol? Provider { get; }

    public INamedTypeSymbol? Exception { get; }

    /// <summary>The attribute of methods that the generator writes.</summary>
    public INamedTypeSymbol? MessageAttribute => _messageAttribute;

    public INamedTypeSymbol? LevelType => _level;

    /// <summary>Whether the library's own generator writes the methods that its attribute marks, in a version that does it without fault.</summary>
    public bool HasMethodGenerator { get; }

    public override IEnumerable<string> MethodNames =>
    [
        "Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical", "BeginScope", "Define", "DefineScope",
    ];

    public override IEnumerable<string> OtherMethodNames => ["CreateLogger", "Create", "GetService", "GetRequiredService"];

    public static MicrosoftLogging? TryCreate(TypeLookup types)
        => types.Find("Microsoft.Extensions.Logging.ILogger", Abstractions) is { } logger ? new MicrosoftLogging(logger, types) : null;

    public override bool IsLogger(ITypeSymbol type) => type.IsOrInherits(_logger);

    public override string MethodFor(LogLevel level) => "Log" + level;

    public override string NameOf(LogLevel level) => level.ToString();

    public override LogMethod? Classify(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (type.Is(_extensions))
            return FromParameters(method, method.Name == "BeginScope" ? LogShape.Scope : LogShape.Event, LevelOf(method.Name));
        if (type.Is(_logger))
            return OfInterface(method);
        if (type.Is(_define) && method.Name is "Define" or "DefineScope")
            return FromParameters(method, LogShape.Definition, null);
        return null;
    }

    public override KnownMethod? ClassifyOther(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        switch (method.Name)
        {
            // The interface's method, an implementation's, or an extension for a type.
            case "CreateLogger" when type.Is(_factoryExtensions):
                return new LoggerCreationMethod(Library, LoggerOrigin.Factory, category: method.Parameters.Length == 2 ? 1 : -1);
            case "CreateLogger" when type.IsOrInherits(LoggerFactory) && method.Parameters.Length == 1:
                return new LoggerCreationMethod(Library, LoggerOrigin.Factory, category: 0);
            case "Create" when type.Is("Microsoft.Extensions.Logging.LoggerFactory"):
                return new LoggerCreationMethod(Library, LoggerOrigin.Pipeline);
            case "GetService" or "GetRequiredService" when type.Is("Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions") && method.IsGenericMethod:
                return new LoggerCreationMethod(Library, LoggerOrigin.Services);
            default:
                return null;
        }
    }

    /// <summary>A method that the source generator implements: its attribute holds the template, its parameters are the arguments.</summary>
    public LogMethod? ClassifyGenerated(IMethodSymbol method)
        => MessageAttributeOf(method) is { } attribute ? FromAttribute(method, attribute) : null;

    /// <summary>The method's <c>[LoggerMessage]</c>.</summary>
    public AttributeData? MessageAttributeOf(IMethodSymbol method)
    {
        if (_messageAttribute is null)
            return null;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.Is(_messageAttribute))
                return attribute;
        }

        return null;
    }

    private LogMethod? OfInterface(IMethodSymbol method)
    {
        switch (method.Name)
        {
            // What the formatter makes of the state is its own affair: the text is not parsed.
            case "Log" when method.Parameters.Length == 5:
                return new LogMethod { Library = Library, LevelParameter = 0, EventId = 1, Template = 2, Exception = 3 };
            case "BeginScope" when method.Parameters.Length == 1:
                return new LogMethod { Library = Library, Shape = LogShape.Scope, Template = 0 };
            default:
                return null;
        }
    }

    private LogMethod FromParameters(IMethodSymbol method, LogShape shape, LogLevel? level)
    {
        int logger = -1, levelParameter = -1, eventId = -1, exception = -1, template = -1, first = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (template >= 0)
            {
                // LoggerMessage.Define's options are no argument of the template.
                if (parameter.IsParams)
                    first = parameter.Ordinal;
            }
            else if (parameter.Type.SpecialType == SpecialType.System_String)
                template = parameter.Ordinal;
            else if (parameter.Type.Is(_logger))
                logger = parameter.Ordinal;
            else if (parameter.Type.Is(_level))
                levelParameter = parameter.Ordinal;
            else if (parameter.Type.Is(_eventId))
                eventId = parameter.Ordinal;
            else if (parameter.Type.Is(Exception))
                exception = parameter.Ordinal;
        }

        return new LogMethod
        {
            Library = Library,
            Shape = shape,
            Level = level,
            Dialect = Dialect,
            Logger = logger,
            LevelParameter = levelParameter,
            EventId = eventId,
            Exception = exception,
            Template = template,
            FirstArgument = first,
        };
    }

    /// <summary>What the attribute and the parameters say.</summary>
    public LogMethod FromAttribute(IMethodSymbol method, AttributeData attribute)
    {
        string template = "";
        LogLevel? level = null;
        foreach (TypedConstant argument in attribute.ConstructorArguments)
            Read(argument);
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key is "Message" or "Level")
                Read(argument.Value);
        }

        int logger = -1, levelParameter = -1, exception = -1, first = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (logger < 0 && parameter.Type.IsOrInherits(_logger))
                logger = parameter.Ordinal;
            else if (exception < 0 && parameter.Type.IsOrInherits(Exception))
                exception = parameter.Ordinal;
            else if (levelParameter < 0 && parameter.Type.Is(_level))
                levelParameter = parameter.Ordinal;
            else if (first < 0)
                first = parameter.Ordinal;
        }

        return new LogMethod
        {
            Library = Library,
            Level = level,
            Dialect = Dialect,
            Logger = logger,
            LevelParameter = levelParameter,
            Exception = exception,
            FirstArgument = first,
            DeclaredTemplate = template,
        };

        void Read(TypedConstant argument)
        {
            if (argument.Kind == TypedConstantKind.Primitive && argument.Value is string text)
                template = text;
            else if (argument.Type.Is(_level) && argument.Value is int number && number is >= 0 and <= (int)LogLevel.Critical)
                level = (LogLevel)number;
        }
    }

    private static LogLevel? LevelOf(string method) => method switch
    {
        "LogTrace" => LogLevel.Trace,
        "LogDebug" => LogLevel.Debug,
        "LogInformation" => LogLevel.Information,
        "LogWarning" => LogLevel.Warning,
        "LogError" => LogLevel.Error,
        "LogCritical" => LogLevel.Critical,
        _ => null,
    };
}
