using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A loop that only computes logs on every turn, at a level that is on in production.
/// One pass writes as many events as there are items: storage is paid for, and the events around it drown.
/// Bad: <c>foreach (Item item in items) { sum += item.Price; logger.LogInformation("Added {Item}", item.Id); }</c>.
/// Good: <c>foreach (Item item in items) sum += item.Price; logger.LogInformation("Added {Count} items", items.Count);</c>.
/// </summary>
internal sealed class LogInTightLoop : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Turn = Describe(
        "OBS1303",
        "Log call in a tight loop",
        "'{0}' writes an event on every turn of a loop that only computes: one pass over the data floods the log. Count or collect in the loop and log once behind it, or log each turn at Debug.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Turn);

    public override string? WhyNoFix => "What one event should say of the whole loop is for its author to decide.";

    public void Check(LogCall call, in RuleContext context)
    {
        // Exceptions are logged one by one, however many there are.
        if (call.Shape == LogShape.Event && call.Level >= LogLevel.Information && call.Exception is null && TightLoop.RunsOnEachTurnOfOne(call, context.Model))
            context.Report(Turn, call.NameSyntax.GetLocation(), call.MethodName);
    }
}
