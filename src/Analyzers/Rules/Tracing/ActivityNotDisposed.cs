using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// An activity, or another scope of telemetry, is held by a local that nothing closes.
/// A span that is never ended is never exported and adopts later spans, a timer never observes, a scope's properties stay.
/// Bad: <c>var activity = source.StartActivity("orders.place"); await PlaceAsync(order);</c>.
/// Good: <c>using var activity = source.StartActivity("orders.place"); await PlaceAsync(order);</c>.
/// </summary>
internal sealed class ActivityNotDisposed : Rule, IJudges<TelemetryScope>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3002",
        "Activity is not disposed",
        "Nothing closes '{0}': {1}. Write 'using var {0} = …;'.",
        Area.Tracing,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(TelemetryScope scope, in RuleContext context)
    {
        if (HeldScope.LeftOpen(scope, context.ContainingSymbol, context.Model) is { Ending: ScopeEnding.Never } held)
            context.Report(Fault, scope.Operation.Syntax.GetLocation(), held.Local.Name, ScopeWords.Consequence(scope));
    }
}
