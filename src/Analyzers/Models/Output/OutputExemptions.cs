using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>Where printing is right also in a project that logs.</summary>
internal static class OutputExemptions
{
    public static bool IsOnPurpose(OutputCall call, ISymbol member, TelemetryModel model)
        => IsInsideLogger(member.ContainingType, model) || (model.Output.CommandLineIsInterface && PrintsHelp(call, member));

    // A console logger's own body has nothing else to write to.
    private static bool IsInsideLogger(INamedTypeSymbol? type, TelemetryModel model)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsOrInherits(model.Logging.Microsoft?.Logger)
                || current.IsOrInherits(model.Logging.Microsoft?.Provider)
                || current.IsOrInherits(model.Logging.Serilog?.Sink)
                || model.Logging.LoggerLibrary(current) is not null
                || current.IsOrInherits(model.Logging.NLog?.Target)
                || current.IsOrInherits(model.Logging.Log4Net?.Appender))
                return true;
        }

        return false;
    }

    private static bool PrintsHelp(OutputCall call, ISymbol member)
        => SpeaksOfHelp(member.Name)
            || (call.Text?.Value.ConstantValue is { HasValue: true, Value: string text } && text.TrimStart().StartsWith("Usage", StringComparison.OrdinalIgnoreCase));

    private static bool SpeaksOfHelp(string name)
        => name.IndexOf("Help", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("Usage", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("Version", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("Banner", StringComparison.OrdinalIgnoreCase) >= 0;
}
