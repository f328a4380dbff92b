using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging.Generation;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Libraries;

/// <summary>Serilog: the static <c>Log</c>, <c>ILogger</c> and its implementation.</summary>
internal sealed class SerilogLogging : LogLibrary
{
    private const string Assembly = "Serilog";

    private readonly INamedTypeSymbol _logger;
    private readonly INamedTypeSymbol? _implementation;
    private readonly INamedTypeSymbol? _sink;
    private readonly INamedTypeSymbol? _level;
    private readonly INamedTypeSymbol? _exception;
    private readonly INamedTypeSymbol? _templateAttribute;
    private readonly INamedTypeSymbol? _context;
    private readonly INamedTypeSymbol? _enrichment;
    private readonly INamedTypeSymbol? _configuration;

    private SerilogLogging(INamedTypeSymbol logger, TypeLookup types)
    {
        _logger = logger;
        StaticLogger = types.Find("Serilog.Log", Assembly);
        _sink = types.Find("Serilog.Core.ILogEventSink", Assembly);
        _implementation = types.Find("Serilog.Core.Logger", Assembly);
        _level = types.Find("Serilog.Events.LogEventLevel", Assembly);
        _exception = types.Find("System.Exception");
        _context = types.Find("Serilog.Context.LogContext", Assembly);
        _enrichment = types.Find("Serilog.Configuration.LoggerEnrichmentConfiguration", Assembly);
        _configuration = types.Find("Serilog.LoggerConfiguration", Assembly);
        _templateAttribute = types.Find("Serilog.Core.MessageTemplateFormatMethodAttribute", Assembly);
    }

    public override TemplateDialect Dialect => TemplateDialect.Serilog;

    public override string Namespace => "Serilog";

    public override string DisplayName => "Serilog";

    public override bool HasNamedProperties => true;

    public override DuplicateProperty TwoOfOneName => DuplicateProperty.LastValueOnly;

    public override TemplateFaultEffect MissingValue => TemplateFaultEffect.PrintsHole;

    public override bool WritesFormatErrors => false;

    public override ObjectCapture Capture => ObjectCapture.ByItself;

    public override bool TurnsAddedPropertiesIntoText => true;

    public override bool PrintsElements => true;

    // Its overloads are generic: an array is a value like any other.
    public override bool SpreadsArrays => false;

    public override ExceptionPlace ExceptionPlace => ExceptionPlace.BeforeMessage;

    public override bool ReadsTuplesOfScopes => true;

    public override StaticLoggerField? StaticField => null;

    public override INamedTypeSymbol? GenericLogger => null;

    public override LogMethodGenerator? Generator => null;

    /// <summary>The static class <c>Serilog.Log</c>.</summary>
    public override INamedTypeSymbol? StaticLogger { get; }

    public override IEnumerable<string> MethodNames => ["Write", "Verbose", "Debug", "Information", "Warning", "Error", "Fatal"];

    public override IEnumerable<string> OtherMethodNames => ["ForContext", "PushProperty", "WithProperty", "CreateLogger"];

    public static SerilogLogging? TryCreate(TypeLookup types)
        => types.Find("Serilog.ILogger", Assembly) is { } logger ? new SerilogLogging(logger, types) : null;

    public override bool IsLogger(ITypeSymbol type) => type.IsOrInherits(_logger);

    public override bool IsOutlet(ITypeSymbol type) => type.IsOrInherits(_sink);

    // Its static logger is assigned.
    public override ImmutableArray<INamedTypeSymbol> Configurators => ImmutableArray<INamedTypeSymbol>.Empty;

    public override bool MakesLoggers(ITypeSymbol type) => false;

    public override string MethodFor(LogLevel level) => level switch
    {
        LogLevel.Trace => "Verbose",
        LogLevel.Critical => "Fatal",
        _ => level.ToString(),
    };

    public override string NameOf(LogLevel level) => MethodFor(level);

    public override LogLevel? LevelHeldBy(IFieldSymbol field) => null;

    public override (string Condition, string? Namespace) Ask(string logger, LogLevel level) => ($"{logger}.IsEnabled(LogEventLevel.{NameOf(level)})", "Serilog.Events");

    public override PropertyScope? ScopeWith(string? logger, ImmutableArray<KeyValuePair<string, string>> properties, string anyObject)
        => PropertyScope.PushedEach("LogContext", "Serilog.Context", properties);

    public override LogMethod? Classify(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        return type.Is(_logger) || type.Is(StaticLogger) || type.Is(_implementation) ? FromParameters(method, LevelOf(method.Name)) : null;
    }

    public override KnownMethod? ClassifyOther(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        switch (method.Name)
        {
            case "ForContext" when type.Is(_logger) || type.Is(StaticLogger) || type.Is(_implementation):
                return OfForContext(method);
            case "PushProperty" when type.Is(_context):
            case "WithProperty" when type.Is(_enrichment) && method.Parameters.Length >= 2:
                return new PropertyMethod(this, 0, 1) { IsOfAllEvents = method.Name == "WithProperty" };
            case "CreateLogger" when type.Is(_configuration):
                return new LoggerCreationMethod(this, LoggerOrigin.Pipeline);
            default:
                return null;
        }
    }

    // For a class (a type argument or a Type), or with a property (a name and a value).
    private KnownMethod? OfForContext(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String)
                return new PropertyMethod(this, parameter.Ordinal, parameter.Ordinal + 1);
        }

        if (method.Parameters.Length == 0)
            return new LoggerCreationMethod(this, LoggerOrigin.Derived);
        return method.Parameters.Length == 1 && method.Parameters[0].Type.Is("System.Type")
            ? new LoggerCreationMethod(this, LoggerOrigin.Derived, category: 0)
            : null;
    }

    public override LogMethod? ClassifyGenerated(IMethodSymbol method) => null;

    public override string NameOfSurplus(int argument) => $"__{argument}";

    public override string? FormatTwinOf(string method) => null;

    public override string? PlainTwinOf(string method) => null;

    /// <summary>A method that marks its template with Serilog's attribute, in whichever assembly it stands.</summary>
    public override LogMethod? ClassifyMarked(IMethodSymbol method)
    {
        if (_templateAttribute is null)
            return null;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.Is(_templateAttribute)
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is string name)
                return FromParameters(method, null, name, isWrapper: true);
        }

        return null;
    }

    private LogMethod? FromParameters(IMethodSymbol method, LogLevel? level, string templateName = "messageTemplate", bool isWrapper = false)
    {
        int levelParameter = -1, exception = -1, template = -1, first = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Name == templateName && parameter.Type.SpecialType == SpecialType.System_String)
                template = parameter.Ordinal;
            else if (template >= 0)
                first = first < 0 ? parameter.Ordinal : first;
            else if (parameter.Type.Is(_level))
                levelParameter = parameter.Ordinal;
            else if (parameter.Type.Is(_exception))
                exception = parameter.Ordinal;
        }

        if (template < 0)
            return null;
        return new LogMethod(this)
        {
            Level = level,
            Dialect = Dialect,
            LevelParameter = levelParameter,
            Exception = exception,
            Template = template,
            FirstArgument = first,
            IsWrapper = isWrapper,
        };
    }

    private static LogLevel? LevelOf(string method) => method switch
    {
        "Verbose" => LogLevel.Trace,
        "Debug" => LogLevel.Debug,
        "Information" => LogLevel.Information,
        "Warning" => LogLevel.Warning,
        "Error" => LogLevel.Error,
        "Fatal" => LogLevel.Critical,
        _ => null,
    };
}
