using System.Threading.Tasks;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>A fix of what a rule finds in the call that opens a span, a log scope or a timer, or that builds a provider.</summary>
public abstract class ScopeFix : RuleFix
{
    internal sealed override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => ScopeTargets.Find(target) is { } scope ? TryFixAsync(session, target, scope) : Task.FromResult(false);

    private protected abstract Task<bool> TryFixAsync(FixSession session, FixTarget target, TelemetryScope scope);
}
