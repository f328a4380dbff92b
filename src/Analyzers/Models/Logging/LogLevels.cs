using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Reads a level that is an argument.</summary>
internal static class LogLevels
{
    public static LogLevel? Of(IOperation? value, LogLibrary library)
    {
        if (value?.WithoutConversions() is not { } level)
            return null;

        // MEL's and Serilog's levels are enums with the same six steps; NLog's are static fields.
        if (level.ConstantValue is { HasValue: true, Value: int number })
            return number is >= 0 and <= (int)LogLevel.Critical ? (LogLevel)number : null;
        return library == LogLibrary.NLog && level is IFieldReferenceOperation { Field: { IsStatic: true } field } ? OfNLog(field.Name) : null;
    }

    private static LogLevel? OfNLog(string name) => name switch
    {
        "Trace" => LogLevel.Trace,
        "Debug" => LogLevel.Debug,
        "Info" => LogLevel.Information,
        "Warn" => LogLevel.Warning,
        "Error" => LogLevel.Error,
        "Fatal" => LogLevel.Critical,
        _ => null,
    };
}
