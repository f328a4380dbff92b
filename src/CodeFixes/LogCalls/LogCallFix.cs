using System.Threading.Tasks;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>A fix of what a rule finds in a log call, which is recognised again as the rule was given it.</summary>
public abstract class LogCallFix : RuleFix
{
    internal sealed override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => Recognise(target) is { } call ? TryFixAsync(session, target, call) : Task.FromResult(false);

    /// <summary>The call that the target stands in, or is; null where a rule saw none.</summary>
    private protected virtual LogCall? Recognise(FixTarget target) => LogCallFinder.Around(target);

    private protected abstract Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call);
}
