using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A span, a timer, a log scope or another scope of telemetry is opened as a statement, and what would close it is dropped.
/// A span that is never ended is never exported and adopts later spans, a timer never observes, a scope's properties stay.
/// Bad: <c>source.StartActivity("orders.place")?.SetTag("shop", shop);</c>.
/// Good: <c>using var activity = source.StartActivity("orders.place")?.SetTag("shop", shop);</c>.
/// </summary>
internal sealed class TelemetryScopeDiscarded : Rule, IJudges<TelemetryScope>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3001",
        "Telemetry scope discarded",
        "{0} is opened and dropped: {1}. {2}",
        Area.Tracing,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(TelemetryScope scope, in RuleContext context)
    {
        if (context.ContainingSymbol is not { } member || !ScopeResult.Of(scope.Operation).IsDiscarded)
            return;
        if (ScopeReaches.Of(scope, member) != ScopeReach.Unbounded || (scope.Kind == ScopeKind.Span && HandMadeEnds.Exist(member.ContainingType)))
            return;
        context.Report(Fault, scope.Operation.Syntax.GetLocation(), ScopeWords.Subject(scope), ScopeWords.Consequence(scope), Advice(scope));
    }

    private static string Advice(in TelemetryScope scope)
        => scope.Kind == ScopeKind.Provider ? "Keep it, and dispose of it when the program ends." : $"Hold it: 'using var {scope.LocalName} = …;'.";
}
