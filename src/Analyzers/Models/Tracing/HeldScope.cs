using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors.Exit;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A scope that a local holds and that outlasts the method unless something closes it.</summary>
internal static class HeldScope
{
    /// <summary>Reads what becomes of the scope; null where it is closed on every way, somebody else may close it, or it ends by itself.</summary>
    public static LocalScope? LeftOpen(in TelemetryScope scope, ISymbol? member, TelemetryModel model)
    {
        // What becomes of a provider when the program ends is OBS4009's to say.
        if (member is null || (scope.Kind == ScopeKind.Provider && EntryPoint.Holds(scope.Operation, member)))
            return null;
        ScopeResult result = ScopeResult.Of(scope.Operation);
        if (result.Local is not { } local || LocalScope.TryCreate(local, result.Whole, model) is not { } held || held.Ending == ScopeEnding.Always)
            return null;
        bool endsElsewhere = ScopeReaches.Of(scope, member) != ScopeReach.Unbounded || (scope.Kind == ScopeKind.Span && HandMadeEnds.Exist(member.ContainingType));
        return endsElsewhere ? null : held;
    }
}
