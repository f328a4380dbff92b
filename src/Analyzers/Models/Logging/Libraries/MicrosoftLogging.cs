using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging.Generation;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Libraries;

/// <summary>Microsoft.Extensions.Logging, in all the shapes that a log statement takes there.</summary>
internal sealed class MicrosoftLogging : LogLibrary
{
    private const string Abstractions = "Microsoft.Extensions.Logging.Abstractions";

    private readonly INamedTypeSymbol _logger;
    private readonly INamedTypeSymbol? _extensions;
    private readonly INamedTypeSymbol? _factoryExtensions;
    private readonly INamedTypeSymbol? _define;
    private readonly INamedTypeSymbol? _loggerFactory;
    private readonly INamedTypeSymbol? _provider;
    private readonly INamedTypeSymbol? _level;
    private readonly INamedTypeSymbol? _eventId;
    private readonly INamedTypeSymbol? _exception;

    private MicrosoftLogging(INamedTypeSymbol logger, TypeLookup types)
    {
        _logger = logger;
        _extensions = types.Find("Microsoft.Extensions.Logging.LoggerExtensions", Abstractions);
        _factoryExtensions = types.Find("Microsoft.Extensions.Logging.LoggerFactoryExtensions", Abstractions);
        _define = types.Find("Microsoft.Extensions.Logging.LoggerMessage", Abstractions);
        _level = types.Find("Microsoft.Extensions.Logging.LogLevel", Abstractions);
        _eventId = types.Find("Microsoft.Extensions.Logging.EventId", Abstractions);
        _exception = types.Find("System.Exception");
        GenericLogger = types.Find("Microsoft.Extensions.Logging.ILogger`1", Abstractions);
        _loggerFactory = types.Find("Microsoft.Extensions.Logging.ILoggerFactory", Abstractions);
        _provider = types.Find("Microsoft.Extensions.Logging.ILoggerProvider", Abstractions);

        // The first generators warned of methods without an event id, and broke on some names. Beside the package of telemetry
        // abstractions another generator takes over, which logs values in a form of its own.
        bool isSound = logger.ContainingAssembly.Identity.Version.Major >= 8 && !types.References("Microsoft.Extensions.Telemetry.Abstractions");
        if (types.Find("Microsoft.Extensions.Logging.LoggerMessageAttribute", Abstractions) is { } attribute && _level is not null && _exception is not null)
            Generator = new LogMethodGenerator(this, attribute, logger, _level, _exception) { Dialect = Dialect, IsSound = isSound };
    }

    public override TemplateDialect Dialect => TemplateDialect.MicrosoftLogging;

    public override string Namespace => "Microsoft.Extensions.Logging";

    public override string DisplayName => "Microsoft.Extensions.Logging";

    public override bool HasNamedProperties => true;

    public override DuplicateProperty TwoOfOneName => DuplicateProperty.KeptTwice;

    public override TemplateFaultEffect MissingValue => TemplateFaultEffect.Throws;

    public override bool WritesFormatErrors => false;

    public override ObjectCapture Capture => ObjectCapture.ByItsProvider;

    // It has no calls that add one property.
    public override bool TurnsAddedPropertiesIntoText => false;

    public override bool PrintsElements => true;

    public override bool SpreadsArrays => true;

    public override ExceptionPlace ExceptionPlace => ExceptionPlace.BeforeMessage;

    public override bool ReadsTuplesOfScopes => false;

    public override INamedTypeSymbol? StaticLogger => null;

    // A class gets its logger from dependency injection.
    public override StaticLoggerField? StaticField => null;

    /// <summary><c>ILogger&lt;T&gt;</c>, what dependency injection hands out.</summary>
    public override INamedTypeSymbol? GenericLogger { get; }

    public override LogMethodGenerator? Generator { get; }

    public override IEnumerable<string> MethodNames =>
    [
        "Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical", "BeginScope", "Define", "DefineScope",
    ];

    public override IEnumerable<string> OtherMethodNames => ["CreateLogger", "Create", "GetService", "GetRequiredService"];

    public static MicrosoftLogging? TryCreate(TypeLookup types)
        => types.Find("Microsoft.Extensions.Logging.ILogger", Abstractions) is { } logger ? new MicrosoftLogging(logger, types) : null;

    public override bool IsLogger(ITypeSymbol type) => type.IsOrInherits(_logger);

    public override bool IsOutlet(ITypeSymbol type) => type.IsOrInherits(_provider);

    // Its loggers are made by a factory that is set up.
    public override ImmutableArray<INamedTypeSymbol> Configurators => ImmutableArray<INamedTypeSymbol>.Empty;

    public override bool MakesLoggers(ITypeSymbol type) => type.IsOrInherits(_loggerFactory) || type.IsOrInherits(_provider);

    public override string MethodFor(LogLevel level) => "Log" + level;

    public override string NameOf(LogLevel level) => level.ToString();

    public override LogLevel? LevelHeldBy(IFieldSymbol field) => null;

    public override (string Condition, string? Namespace) Ask(string logger, LogLevel level) => ($"{logger}.IsEnabled(LogLevel.{level})", Namespace);

    // One dictionary for all: what provider there is reads it.
    public override PropertyScope? ScopeWith(string? logger, ImmutableArray<KeyValuePair<string, string>> properties, string anyObject)
    {
        if (logger is null)
            return null;
        var entries = new List<string>();
        foreach (KeyValuePair<string, string> property in properties)
            entries.Add($"[\"{property.Key}\"] = {property.Value}");
        return new PropertyScope(
            ImmutableArray.Create($"{logger}.BeginScope(new Dictionary<string, {anyObject}> {{ {string.Join(", ", entries)} }})"),
            ImmutableArray.Create("System.Collections.Generic", Namespace));
    }

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
                return new LoggerCreationMethod(this, LoggerOrigin.Factory, category: method.Parameters.Length == 2 ? 1 : -1);
            case "CreateLogger" when type.IsOrInherits(_loggerFactory) && method.Parameters.Length == 1:
                return new LoggerCreationMethod(this, LoggerOrigin.Factory, category: 0);
            case "Create" when type.Is("Microsoft.Extensions.Logging.LoggerFactory"):
                return new LoggerCreationMethod(this, LoggerOrigin.Pipeline);
            case "GetService" or "GetRequiredService" when type.Is("Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions") && method.IsGenericMethod:
                return new LoggerCreationMethod(this, LoggerOrigin.Services);
            default:
                return null;
        }
    }

    public override string? NameOfSurplus(int argument) => null;

    public override string? FormatTwinOf(string method) => null;

    public override string? PlainTwinOf(string method) => null;

    public override LogMethod? ClassifyMarked(IMethodSymbol method) => null;

    public override LogMethod? ClassifyGenerated(IMethodSymbol method)
        => Generator?.AttributeOf(method) is { } attribute ? Generator.Read(method, attribute) : null;

    private LogMethod? OfInterface(IMethodSymbol method)
    {
        switch (method.Name)
        {
            // What the formatter makes of the state is its own affair: the text is not parsed.
            case "Log" when method.Parameters.Length == 5:
                return new LogMethod(this) { LevelParameter = 0, EventId = 1, Template = 2, Exception = 3 };
            case "BeginScope" when method.Parameters.Length == 1:
                return new LogMethod(this) { Shape = LogShape.Scope, Template = 0 };
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
            else if (parameter.Type.Is(_exception))
                exception = parameter.Ordinal;
        }

        return new LogMethod(this)
        {
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
