using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// One block logs the same level over and over.
/// What belongs together comes in pieces that nobody can query as one, and each piece costs storage.
/// Bad: <c>logger.LogInformation("Order {Id}", id); logger.LogInformation("Total {Total}", total); logger.LogInformation("Items {Count}", count);</c>.
/// Good: <c>logger.LogInformation("Order {Id} with {Count} items for {Total}", id, count, total);</c>.
/// </summary>
internal sealed class TooManyLogCalls : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Block = Describe(
        "OBS1016",
        "Too many log calls in one block",
        "'{0}' is the first call of {1} beyond the {2} that one block may have: what belongs together is scattered over several events. Log one event with all its values.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Block);

    public override string? WhyNoFix => "Which values belong to one event, and what it says, is for its author to decide.";

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.Shape != LogShape.Event || call.Level is not { } level)
            return;
        (Option<int> option, LogLevel lowest, LogLevel highest) = Limit(level);
        int max = context.Get(option);

        // Said once for each block, at the first call that is too many.
        if (LogCallsInBlock.CountUpTo(call, lowest, highest, context.Model) == max + 1)
            context.Report(Block, call.NameSyntax.GetLocation(), call.MethodName, lowest == highest ? level.ToString() : $"{lowest} or {highest}", max);
    }

    private static (Option<int> Option, LogLevel Lowest, LogLevel Highest) Limit(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => (ObservabilityOptions.MaxDebugCalls, LogLevel.Trace, LogLevel.Debug),
        LogLevel.Information => (ObservabilityOptions.MaxInformationCalls, LogLevel.Information, LogLevel.Information),
        LogLevel.Warning => (ObservabilityOptions.MaxWarningCalls, LogLevel.Warning, LogLevel.Warning),
        _ => (ObservabilityOptions.MaxErrorCalls, LogLevel.Error, LogLevel.Critical),
    };
}
