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
    private const string Title = "Telemetry scope discarded";

    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3001",
        Title,
        "{0} is opened and dropped: {1}. {2}",
        Area.Tracing,
        Severity.Warning);

    private static readonly DiagnosticDescriptor EndsWithMethod = Describe(
        "OBS3001",
        Title,
        "{0} is opened and dropped: it ends only where an async method returns, this one or one that awaits it, and stays on all that is logged until then. {1}",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault, EndsWithMethod);

    public void Check(TelemetryScope scope, in RuleContext context)
    {
        if (context.ContainingSymbol is not { } member || !ScopeResult.Of(scope.Operation).IsDiscarded)
            return;
        ScopeReach reach = ScopeReaches.Of(scope, member);
        if (reach == ScopeReach.Program || (scope.Kind == ScopeKind.Span && HandMadeEnds.Exist(member.ContainingType)))
            return;

        Location location = scope.Operation.Syntax.GetLocation();
        if (reach == ScopeReach.AsyncMethod)
            context.Report(EndsWithMethod, location, ScopeWords.Subject(scope), Advice(scope));
        else
            context.Report(Fault, location, ScopeWords.Subject(scope), ScopeWords.Consequence(scope), Advice(scope));
    }

    private static string Advice(in TelemetryScope scope)
        => scope.Kind == ScopeKind.Provider ? "Keep it, and dispose of it when the program ends." : $"Hold it: 'using var {scope.LocalName} = …;'.";
}
