using System.Threading.Tasks;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>A fix of what a rule finds in the creation of an instrument, which is recognised again as the rule was given it.</summary>
public abstract class InstrumentCreationFix : RuleFix
{
    internal sealed override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => Recognise(target) is { } creation ? TryFixAsync(session, target, creation) : Task.FromResult(false);

    /// <summary>The creation that the target stands in, or is; null where a rule saw none.</summary>
    private protected virtual InstrumentCreation? Recognise(FixTarget target) => InstrumentTargets.Creation(target);

    private protected abstract Task<bool> TryFixAsync(FixSession session, FixTarget target, InstrumentCreation creation);
}
