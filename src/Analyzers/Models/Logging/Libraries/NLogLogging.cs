using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging.Generation;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Libraries;

/// <summary>NLog: its <c>Logger</c>, the interfaces it has had, and the fluent builder.</summary>
internal sealed class NLogLogging : LogLibrary
{
    private const string Assembly = "NLog";

    private readonly INamedTypeSymbol _logger;
    private readonly INamedTypeSymbol? _base;
    private readonly INamedTypeSymbol? _interface;
    private readonly INamedTypeSymbol? _extensions;
    private readonly INamedTypeSymbol? _builder;
    private readonly INamedTypeSymbol? _scope;
    private readonly INamedTypeSymbol? _factory;
    private readonly INamedTypeSymbol? _manager;
    private readonly INamedTypeSymbol? _target;
    private readonly INamedTypeSymbol? _level;
    private readonly INamedTypeSymbol? _exception;

    private NLogLogging(INamedTypeSymbol logger, TypeLookup types)
    {
        _logger = logger;
        _base = types.Find("NLog.ILoggerBase", Assembly);
        _interface = types.Find("NLog.ILogger", Assembly);
        _extensions = types.Find("NLog.ILoggerExtensions", Assembly);
        _builder = types.Find("NLog.LogEventBuilder", Assembly);
        _scope = types.Find("NLog.ScopeContext", Assembly);
        _factory = types.Find("NLog.LogFactory", Assembly);
        _level = types.Find("NLog.LogLevel", Assembly);
        _exception = types.Find("System.Exception");
        _manager = types.Find("NLog.LogManager", Assembly);
        _target = types.Find("NLog.Targets.Target", Assembly);
    }

    public override TemplateDialect Dialect => TemplateDialect.NLog;

    public override string Namespace => "NLog";

    public override string DisplayName => "NLog";

    public override bool HasNamedProperties => true;

    public override DuplicateProperty TwoOfOneName => DuplicateProperty.Numbered;

    public override TemplateFaultEffect MissingValue => TemplateFaultEffect.PrintsTemplate;

    public override bool WritesFormatErrors => false;

    public override ObjectCapture Capture => ObjectCapture.ByItself;

    // It keeps the object itself; what becomes of it is up to the layout.
    public override bool TurnsAddedPropertiesIntoText => false;

    public override bool PrintsElements => true;

    public override bool SpreadsArrays => true;

    public override ExceptionPlace ExceptionPlace => ExceptionPlace.BeforeMessage;

    public override bool ReadsTuplesOfScopes => false;

    public override INamedTypeSymbol? StaticLogger => null;

    public override StaticLoggerField? StaticField { get; } = new("Logger", (name, _) => $"private static readonly Logger {name} = LogManager.GetCurrentClassLogger();");

    public override INamedTypeSymbol? GenericLogger => null;

    public override LogMethodGenerator? Generator => null;

    public override IEnumerable<string> MethodNames =>
    [
        "Log", "Trace", "Debug", "Info", "Warn", "Error", "Fatal", "ConditionalTrace", "ConditionalDebug", "Message",
    ];

    public override IEnumerable<string> OtherMethodNames =>
        ["WithProperty", "Property", "PushProperty", "PushScopeProperty", "GetLogger", "GetCurrentClassLogger"];

    public static NLogLogging? TryCreate(TypeLookup types)
        => types.Find("NLog.Logger", Assembly) is { } logger ? new NLogLogging(logger, types) : null;

    public override bool IsLogger(ITypeSymbol type) => type.IsOrInherits(_logger) || type.IsOrInherits(_interface);

    public override bool IsOutlet(ITypeSymbol type) => type.IsOrInherits(_target);

    // It reads its file itself, when the first logger is asked for.
    public override ImmutableArray<INamedTypeSymbol> Configurators => ImmutableArray<INamedTypeSymbol>.Empty;

    public override bool MakesLoggers(ITypeSymbol type) => false;

    // IsEnabled is declared in the base of all its interfaces.
    public override bool KnowsLevels(INamedTypeSymbol type) => IsLogger(type) || type.Is(_base);

    public override string MethodFor(LogLevel level) => level switch
    {
        LogLevel.Information => "Info",
        LogLevel.Warning => "Warn",
        LogLevel.Critical => "Fatal",
        _ => level.ToString(),
    };

    public override string NameOf(LogLevel level) => MethodFor(level);

    public override LogLevel? LevelHeldBy(IFieldSymbol field) => field.Name is "Trace" or "Debug" or "Info" or "Warn" or "Error" or "Fatal" ? LevelOf(field.Name) : null;

    public override (string Condition, string? Namespace) Ask(string logger, LogLevel level) => ($"{logger}.Is{NameOf(level)}Enabled", null);

    public override PropertyScope? ScopeWith(string? logger, ImmutableArray<KeyValuePair<string, string>> properties, string anyObject)
        => PropertyScope.PushedEach("ScopeContext", Namespace, properties);

    public override string? NameOfSurplus(int argument) => null;

    public override string? FormatTwinOf(string method) => null;

    public override string? PlainTwinOf(string method) => null;

    public override LogMethod? ClassifyGenerated(IMethodSymbol method) => null;

    public override LogMethod? ClassifyMarked(IMethodSymbol method) => null;

    public override LogMethod? Classify(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (type.Is(_builder))
            return method.Name == "Message" ? FromParameters(method, LogShape.BuilderMessage) : null;
        bool logs = type.Is(_logger) || type.Is(_interface) || type.Is(_base) || type.Is(_extensions);
        bool writes = method.Name == "Log" || LevelOf(method.Name) is not null;
        return logs && writes ? FromParameters(method, LogShape.Event) : null;
    }

    public override KnownMethod? ClassifyOther(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        switch (method.Name)
        {
            case "WithProperty" or "PushScopeProperty" when type.Is(_logger) || type.Is(_interface):
            case "Property" when type.Is(_builder):
            case "PushProperty" when type.Is(_scope):
                return OfProperty(method);
            case "GetLogger" or "GetCurrentClassLogger" when type.Is(_manager) || type.Is(_factory):
                return new LoggerCreationMethod(
                    this,
                    LoggerOrigin.Factory,
                    category: method.Parameters.Length > 0 && method.Parameters[0].Type.SpecialType == SpecialType.System_String ? 0 : -1);
            default:
                return null;
        }
    }

    private PropertyMethod? OfProperty(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String)
                return parameter.Ordinal + 1 < method.Parameters.Length ? new PropertyMethod(this, parameter.Ordinal, parameter.Ordinal + 1) : null;
        }

        return null;
    }

    private LogMethod? FromParameters(IMethodSymbol method, LogShape shape)
    {
        int logger = -1, levelParameter = -1, exception = -1, template = -1, first = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            ITypeSymbol type = parameter.Type;

            // Where an exception follows the message it is still the exception of the event: Error(string, Exception).
            if (type.Is(_exception))
                exception = parameter.Ordinal;
            else if (template >= 0)
                first = first < 0 ? parameter.Ordinal : first;
            else if (type.SpecialType == SpecialType.System_String)
                template = parameter.Ordinal;
            else if (type.Is(_level))
                levelParameter = parameter.Ordinal;
            else if (type.IsOrInherits(_base) || type.IsOrInherits(_interface))
                logger = parameter.Ordinal;
        }

        // Error<T>(T) prints its value as it is, and keeps an exception as the event's own.
        bool isValue = template < 0 && first < 0 && shape == LogShape.Event && TakesAnyValue(method);
        if (isValue)
            template = method.Parameters.Length - 1;
        if (template < 0)
            return null;
        return new LogMethod(this)
        {
            Shape = shape,
            Level = LevelOf(method.Name),
            Dialect = isValue ? null : Dialect,
            Logger = logger,
            LevelParameter = levelParameter,
            Exception = exception,
            Template = template,
            FirstArgument = first,
        };
    }

    private static bool TakesAnyValue(IMethodSymbol method)
        => method.Parameters is { IsEmpty: false } parameters && parameters[parameters.Length - 1].Type is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object };

    private static LogLevel? LevelOf(string method) => method switch
    {
        "Trace" or "ConditionalTrace" => LogLevel.Trace,
        "Debug" or "ConditionalDebug" => LogLevel.Debug,
        "Info" => LogLevel.Information,
        "Warn" => LogLevel.Warning,
        "Error" => LogLevel.Error,
        "Fatal" => LogLevel.Critical,
        _ => null,
    };
}
