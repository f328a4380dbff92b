using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// An activity, or another scope of telemetry, is held by a local that is closed in one branch only, or not where an exception is thrown.
/// What failed is what is missing: its span is never exported, its time never observed.
/// Bad: <c>var activity = source.StartActivity("orders.place"); await PlaceAsync(order); activity?.Stop();</c>.
/// Good: <c>using var activity = source.StartActivity("orders.place"); await PlaceAsync(order);</c>.
/// </summary>
internal sealed class ScopeClosedOnSomePaths : Rule, IJudges<TelemetryScope>
{
    private const string Title = "Telemetry scope is closed on some paths only";

    private static readonly DiagnosticDescriptor OnSomePaths = Describe(
        "OBS3012",
        Title,
        "'{0}' is closed on some paths only: on the others {1}. Write 'using var {0} = …;'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor UnlessThrown = Describe(
        "OBS3012",
        Title,
        "'{0}' is not closed when something before '{2}' throws or returns: then {1}, and what failed is what is missing. Write 'using var {0} = …;'.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(OnSomePaths, UnlessThrown);

    public void Check(TelemetryScope scope, in RuleContext context)
    {
        if (HeldScope.LeftOpen(scope, context.ContainingSymbol, context.Model) is not { } held)
            return;
        Location location = scope.Operation.Syntax.GetLocation();
        switch (held.Ending)
        {
            case ScopeEnding.OnSomePaths:
                context.Report(OnSomePaths, location, held.Local.Name, ScopeWords.ConsequenceThen(scope));
                break;
            case ScopeEnding.UnlessThrown:
                context.Report(UnlessThrown, location, held.Local.Name, ScopeWords.ConsequenceThen(scope), $"{held.Ends[0].TargetMethod.Name}()");
                break;
        }
    }
}
