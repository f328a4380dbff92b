using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Libraries;

/// <summary>log4net: <c>Info(object)</c> prints what it gets, <c>InfoFormat</c> takes a composite format.</summary>
internal sealed class Log4NetLogging : LogLibraryModel
{
    private const string Assembly = "log4net";

    private readonly INamedTypeSymbol _log;
    private readonly INamedTypeSymbol? _extensions;
    private readonly INamedTypeSymbol? _exception;

    private Log4NetLogging(INamedTypeSymbol log, TypeLookup types)
    {
        _log = log;
        _extensions = types.Find("log4net.Util.ILogExtensions", Assembly);
        _exception = types.Find("System.Exception");
        LogManager = types.Find("log4net.LogManager", Assembly);
        Appender = types.Find("log4net.Appender.IAppender", Assembly);
    }

    public override LogLibrary Library => LogLibrary.Log4Net;

    public override TemplateDialect Dialect => TemplateDialect.Composite;

    public override string Namespace => "log4net";

    public INamedTypeSymbol? LogManager { get; }

    public INamedTypeSymbol? Appender { get; }

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

    public override string MethodFor(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "Debug",
        LogLevel.Information => "Info",
        LogLevel.Warning => "Warn",
        LogLevel.Critical => "Fatal",
        _ => level.ToString(),
    };

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
        return new LogMethod
        {
            Library = Library,
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
        => method.Name == "GetLogger" && method.ContainingType.Is(LogManager)
            ? new LoggerCreationMethod(Library, LoggerOrigin.Factory, category: method.Parameters.Length - 1)
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
