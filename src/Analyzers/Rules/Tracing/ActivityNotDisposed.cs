using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors.Exit;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// An activity, or another scope of telemetry, is held by a local that nothing closes, or nothing where an exception is thrown.
/// A span that is never ended is never exported and adopts later spans, a timer never observes, a scope's properties stay.
/// Bad: <c>var activity = source.StartActivity("orders.place"); await PlaceAsync(order); activity?.Stop();</c>.
/// Good: <c>using var activity = source.StartActivity("orders.place"); await PlaceAsync(order);</c>.
/// </summary>
internal sealed class ActivityNotDisposed : Rule, IJudges<TelemetryScope>
{
    private const string Title = "Activity is not disposed on every path";

    private static readonly DiagnosticDescriptor Never = Describe(
        "OBS3002",
        Title,
        "Nothing closes '{0}': {1}. Write 'using var {0} = …;'.",
        Area.Tracing,
        Severity.Warning);

    private static readonly DiagnosticDescriptor OnSomePaths = Describe(
        "OBS3002",
        Title,
        "'{0}' is closed on some paths only: on the others {1}. Write 'using var {0} = …;'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor UnlessThrown = Describe(
        "OBS3002",
        Title,
        "'{0}' is not closed when something before '{2}' throws or returns: then {1}, and what failed is what is missing. Write 'using var {0} = …;'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor EndsWithMethod = Describe(
        "OBS3002",
        Title,
        "Nothing closes '{0}': it ends only where an async method returns, this one or one that awaits it, and stays on all that is logged until then. Write 'using var {0} = …;'.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Never, OnSomePaths, UnlessThrown, EndsWithMethod);

    public void Check(TelemetryScope scope, in RuleContext context)
    {
        // What becomes of a provider when the program ends is OBS4009's to say.
        if (context.ContainingSymbol is not { } member || (scope.Kind == ScopeKind.Provider && EntryPoint.Holds(scope.Operation, member)))
            return;
        ScopeResult result = ScopeResult.Of(scope.Operation);
        if (result.Local is not { } local || LocalScope.TryCreate(local, result.Whole, context.Model) is not { } held || held.Ending == ScopeEnding.Always)
            return;
        ScopeReach reach = ScopeReaches.Of(scope, member);
        if (reach == ScopeReach.Program || (scope.Kind == ScopeKind.Span && HandMadeEnds.Exist(member.ContainingType)))
            return;

        Location location = scope.Operation.Syntax.GetLocation();
        switch (held.Ending)
        {
            case ScopeEnding.Never when reach == ScopeReach.AsyncMethod:
                context.Report(EndsWithMethod, location, local.Name);
                break;
            case ScopeEnding.Never:
                context.Report(Never, location, local.Name, ScopeWords.Consequence(scope));
                break;
            case ScopeEnding.OnSomePaths when reach == ScopeReach.Unbounded:
                context.Report(OnSomePaths, location, local.Name, ScopeWords.ConsequenceThen(scope));
                break;
            case ScopeEnding.UnlessThrown when reach == ScopeReach.Unbounded:
                context.Report(UnlessThrown, location, local.Name, ScopeWords.ConsequenceThen(scope), $"{held.Ends[0].TargetMethod.Name}()");
                break;
        }
    }
}
