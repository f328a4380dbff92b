using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging.Generation;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Libraries;

/// <summary>
/// ZLogger 2: <c>logger.ZLogInformation($"Order {orderId}")</c> on the loggers of Microsoft.Extensions.Logging. A handler takes the interpolated string
/// apart, so it is the template: properties are called like the expressions, or as the format says (<c>{order.Id:@OrderId}</c>).
/// </summary>
internal sealed class ZLogger : LogLibrary
{
    private const string Assembly = "ZLogger", Abstractions = "Microsoft.Extensions.Logging.Abstractions";

    private readonly INamedTypeSymbol _extensions;
    private readonly INamedTypeSymbol? _logger;
    private readonly INamedTypeSymbol? _level;
    private readonly INamedTypeSymbol? _eventId;
    private readonly INamedTypeSymbol? _exception;
    private readonly INamedTypeSymbol? _processor;

    private ZLogger(INamedTypeSymbol extensions, TypeLookup types)
    {
        _extensions = extensions;
        _logger = types.Find("Microsoft.Extensions.Logging.ILogger", Abstractions);
        _level = types.Find("Microsoft.Extensions.Logging.LogLevel", Abstractions);
        _eventId = types.Find("Microsoft.Extensions.Logging.EventId", Abstractions);
        _exception = types.Find("System.Exception");
        _processor = types.Find("ZLogger.IAsyncLogProcessor", Assembly);
        if (types.Find("ZLogger.ZLoggerMessageAttribute", Assembly) is { } attribute && _logger is not null && _level is not null && _exception is not null)
            Generator = new LogMethodGenerator(this, attribute, _logger, _level, _exception);
    }

    public override string DisplayName => "ZLogger";

    public override string Namespace => "ZLogger";

    public override IEnumerable<string> MethodNames =>
        ["ZLog", "ZLogTrace", "ZLogDebug", "ZLogInformation", "ZLogWarning", "ZLogError", "ZLogCritical"];

    public override IEnumerable<string> OtherMethodNames => [];

    // It reads no texts; those that its loggers are given otherwise are Microsoft.Extensions.Logging's.
    public override TemplateDialect Dialect => TemplateDialect.MicrosoftLogging;

    public override bool HasNamedProperties => true;

    public override DuplicateProperty TwoOfOneName => DuplicateProperty.KeptTwice;

    // The compiler sees to it that each hole has its value.
    public override TemplateFaultEffect MissingValue => TemplateFaultEffect.None;

    public override bool WritesFormatErrors => false;

    // "{order:json}" is a format, no operator before a name.
    public override ObjectCapture Capture => ObjectCapture.Never;

    // It has no calls that add one property.
    public override bool TurnsAddedPropertiesIntoText => false;

    public override bool PrintsElements => true;

    public override bool SpreadsArrays => false;

    public override ExceptionPlace ExceptionPlace => ExceptionPlace.BeforeMessage;

    public override bool ReadsTuplesOfScopes => false;

    public override INamedTypeSymbol? StaticLogger => null;

    public override StaticLoggerField? StaticField => null;

    public override INamedTypeSymbol? GenericLogger => null;

    public override LogMethodGenerator? Generator { get; }

    public static ZLogger? TryCreate(TypeLookup types)
        => types.Find("ZLogger.ZLoggerExtensions", Assembly) is { } extensions ? new ZLogger(extensions, types) : null;

    // Its loggers are those of Microsoft.Extensions.Logging.
    public override bool IsLogger(ITypeSymbol type) => false;

    public override bool WritesThrough(LogLibrary loggers) => loggers is MicrosoftLogging;

    public override bool IsOutlet(ITypeSymbol type) => type.IsOrInherits(_processor);

    // Its loggers are made by a factory that is set up.
    public override ImmutableArray<INamedTypeSymbol> Configurators => ImmutableArray<INamedTypeSymbol>.Empty;

    public override bool MakesLoggers(ITypeSymbol type) => false;

    public override string MethodFor(LogLevel level) => "ZLog" + level;

    public override string NameOf(LogLevel level) => level.ToString();

    public override LogLevel? LevelHeldBy(IFieldSymbol field) => null;

    public override (string Condition, string? Namespace) Ask(string logger, LogLevel level) => ($"{logger}.IsEnabled(LogLevel.{level})", "Microsoft.Extensions.Logging");

    public override PropertyScope? ScopeWith(string? logger, ImmutableArray<KeyValuePair<string, string>> properties, string anyObject) => null;

    public override string? NameOfSurplus(int argument) => null;

    public override string? FormatTwinOf(string method) => null;

    public override string? PlainTwinOf(string method) => null;

    public override LogMethod? ClassifyGenerated(IMethodSymbol method)
        => Generator?.AttributeOf(method) is { } attribute ? Generator.Read(method, attribute) : null;

    public override LogMethod? ClassifyMarked(IMethodSymbol method) => null;

    public override LogMethod? Classify(IMethodSymbol method)
    {
        if (!method.ContainingType.Is(_extensions))
            return null;
        int logger = -1, level = -1, eventId = -1, exception = -1, template = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Is(_logger))
                logger = parameter.Ordinal;
            else if (parameter.Type.Is(_level))
                level = parameter.Ordinal;
            else if (parameter.Type.Is(_eventId))
                eventId = parameter.Ordinal;
            else if (parameter.Type.Is(_exception))
                exception = parameter.Ordinal;
            else if (parameter.RefKind == RefKind.Ref)
                template = parameter.Ordinal;
        }

        if (template < 0)
            return null;
        return new LogMethod(this)
        {
            Level = LevelOf(method.Name),
            Logger = logger,
            LevelParameter = level,
            EventId = eventId,
            Exception = exception,
            Template = template,
        };
    }

    public override KnownMethod? ClassifyOther(IMethodSymbol method) => null;

    private static LogLevel? LevelOf(string method) => method switch
    {
        "ZLogTrace" => LogLevel.Trace,
        "ZLogDebug" => LogLevel.Debug,
        "ZLogInformation" => LogLevel.Information,
        "ZLogWarning" => LogLevel.Warning,
        "ZLogError" => LogLevel.Error,
        "ZLogCritical" => LogLevel.Critical,
        _ => null,
    };
}
