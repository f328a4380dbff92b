using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging.Generation;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Libraries;

/// <summary>log4net: <c>Info(object)</c> prints what it gets, <c>InfoFormat</c> takes a composite format.</summary>
internal sealed class Log4NetLogging : LogLibrary
{
    private const string Assembly = "log4net", Format = "Format", Extension = "Ext";

    private readonly INamedTypeSymbol _log;
    private readonly INamedTypeSymbol? _extensions;
    private readonly INamedTypeSymbol? _manager;
    private readonly INamedTypeSymbol? _appender;
    private readonly INamedTypeSymbol? _exception;

    private Log4NetLogging(INamedTypeSymbol log, TypeLookup types)
    {
        _log = log;
        _extensions = types.Find("log4net.Util.ILogExtensions", Assembly);
        _exception = types.Find("System.Exception");
        _manager = types.Find("log4net.LogManager", Assembly);
        _appender = types.Find("log4net.Appender.IAppender", Assembly);
        Configurators = ImmutableArray.CreateRange(new[] { "log4net.Config.XmlConfigurator", "log4net.Config.BasicConfigurator" }.Select(name => types.Find(name, Assembly)).OfType<INamedTypeSymbol>());
    }

    public override TemplateDialect Dialect => TemplateDialect.Composite;

    public override string Namespace => "log4net";

    public override string DisplayName => "log4net";

    // Its formats have indexes.
    public override bool HasNamedProperties => false;

    public override DuplicateProperty TwoOfOneName => DuplicateProperty.KeptTwice;

    public override TemplateFaultEffect MissingValue => TemplateFaultEffect.Throws;

    public override bool WritesFormatErrors => true;

    public override ObjectCapture Capture => ObjectCapture.Never;

    // It has no calls that add one property.
    public override bool TurnsAddedPropertiesIntoText => false;

    // It leaves values to string.Format, which knows nothing of collections.
    public override bool PrintsElements => false;

    public override bool SpreadsArrays => true;

    public override ExceptionPlace ExceptionPlace => ExceptionPlace.BehindPlainText;

    public override bool ReadsTuplesOfScopes => false;

    public override INamedTypeSymbol? StaticLogger => null;

    public override StaticLoggerField? StaticField { get; } = new("Log", (name, type) => $"private static readonly ILog {name} = LogManager.GetLogger(typeof({type}));");

    public override INamedTypeSymbol? GenericLogger => null;

    public override LogMethodGenerator? Generator => null;

    public override IEnumerable<string> MethodNames =>
    [
        "Debug", "Info", "Warn", "Error", "Fatal", "DebugFormat", "InfoFormat", "WarnFormat", "ErrorFormat", "FatalFormat",
        "DebugExt", "InfoExt", "WarnExt", "ErrorExt", "FatalExt",
        "DebugFormatExt", "InfoFormatExt", "WarnFormatExt", "ErrorFormatExt", "FatalFormatExt",
    ];

    public override IEnumerable<string> OtherMethodNames => ["GetLogger"];

    public static Log4NetLogging? TryCreate(TypeLookup types)
        => types.Find("log4net.ILog", Assembly) is { } log ? new Log4NetLogging(log, types) : null;

    public override bool IsLogger(ITypeSymbol type) => type.IsOrInherits(_log);

    public override bool IsOutlet(ITypeSymbol type) => type.IsOrInherits(_appender);

    public override ImmutableArray<INamedTypeSymbol> Configurators { get; }

    public override bool MakesLoggers(ITypeSymbol type) => false;

    public override string MethodFor(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "Debug",
        LogLevel.Information => "Info",
        LogLevel.Warning => "Warn",
        LogLevel.Critical => "Fatal",
        _ => level.ToString(),
    };

    public override string NameOf(LogLevel level) => MethodFor(level);

    public override LogLevel? LevelHeldBy(IFieldSymbol field) => null;

    public override (string Condition, string? Namespace) Ask(string logger, LogLevel level) => ($"{logger}.Is{NameOf(level)}Enabled", null);

    public override PropertyScope? ScopeWith(string? logger, ImmutableArray<KeyValuePair<string, string>> properties, string anyObject) => null;

    public override string? NameOfSurplus(int argument) => null;

    // InfoFormat beside Info, InfoFormatExt beside InfoExt.
    public override string FormatTwinOf(string method)
        => method.EndsWith(Extension, StringComparison.Ordinal) ? method.Substring(0, method.Length - Extension.Length) + Format + Extension : method + Format;

    public override string PlainTwinOf(string method) => method.Replace(Format, "");

    public override LogMethod? ClassifyGenerated(IMethodSymbol method) => null;

    public override LogMethod? ClassifyMarked(IMethodSymbol method) => null;

    public override LogMethod? Classify(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (!type.Is(_log) && !type.Is(_extensions))
            return null;

        bool formats = LoggingVocabulary.Formatting.IsIn(method.Name);
        int logger = -1, exception = -1, template = -1, first = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Is(_exception))
                exception = parameter.Ordinal;
            else if (template >= 0)
                first = first < 0 ? parameter.Ordinal : first;
            else if (parameter.Type.Is(_log))
                logger = parameter.Ordinal;
            else if (parameter.Type.SpecialType == (formats ? SpecialType.System_String : SpecialType.System_Object))
                template = parameter.Ordinal;
        }

        if (template < 0)
            return null;
        return new LogMethod(this)
        {
            Level = LevelOf(method.Name),
            Dialect = formats ? TemplateDialect.Composite : null,
            Logger = logger,
            Exception = exception,
            Template = template,
            FirstArgument = formats ? first : -1,
        };
    }

    // GetLogger(Type), GetLogger(string), and both with an assembly or a repository's name in front.
    public override KnownMethod? ClassifyOther(IMethodSymbol method)
        => method.Name == "GetLogger" && method.ContainingType.Is(_manager)
            ? new LoggerCreationMethod(this, LoggerOrigin.Factory, category: method.Parameters.Length - 1)
            : null;

    private static LogLevel? LevelOf(string method) => method[0] switch
    {
        'D' => LogLevel.Debug,
        'I' => LogLevel.Information,
        'W' => LogLevel.Warning,
        'E' => LogLevel.Error,
        'F' => LogLevel.Critical,
        _ => null,
    };
}
