using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A question whether a level is on: <c>IsEnabled(LogLevel.Debug)</c>, <c>IsDebugEnabled</c>.</summary>
internal sealed class LevelCheck
{
    private LevelCheck(IOperation operation, LogLibrary library, LogLevel level, IOperation? logger, IOperation? levelOperation)
    {
        Operation = operation;
        Library = library;
        Level = level;
        Logger = logger;
        LevelOperation = levelOperation;
    }

    public IOperation Operation { get; }

    public LogLibrary Library { get; }

    public LogLevel Level { get; }

    /// <summary>The logger that is asked; null for static ones.</summary>
    public IOperation? Logger { get; }

    /// <summary>The level as an argument; null where the name says it.</summary>
    public IOperation? LevelOperation { get; }

    /// <summary>Reads an expression; null where it asks no logger for a level that is known.</summary>
    public static LevelCheck? TryCreate(IOperation expression, LoggingModel model)
    {
        switch (expression.WithoutConversions())
        {
            case IInvocationOperation { TargetMethod: { Name: "IsEnabled", Parameters.Length: 1 } method, Arguments.Length: 1 } call when LibraryOf(method.ContainingType, model) is { } library:
                IOperation level = call.Arguments[0].Value;
                return library.LevelOf(level) is { } asked ? new LevelCheck(call, library, asked, call.Instance, level) : null;
            case IPropertyReferenceOperation { Property: { Name: var name, Type.SpecialType: SpecialType.System_Boolean } property } reference
                when LevelOf(name) is { } named && LibraryOf(property.ContainingType, model) is { } library:
                return new LevelCheck(reference, library, named, reference.Instance, null);
            default:
                return null;
        }
    }

    private static LogLibrary? LibraryOf(INamedTypeSymbol type, LoggingModel model)
    {
        foreach (LogLibrary library in model.Libraries)
        {
            if (library.KnowsLevels(type))
                return library;
        }

        return null;
    }

    private static LogLevel? LevelOf(string property) => property switch
    {
        "IsTraceEnabled" => LogLevel.Trace,
        "IsDebugEnabled" => LogLevel.Debug,
        "IsInfoEnabled" => LogLevel.Information,
        "IsWarnEnabled" => LogLevel.Warning,
        "IsErrorEnabled" => LogLevel.Error,
        "IsFatalEnabled" => LogLevel.Critical,
        _ => null,
    };
}
