using System.Threading.Tasks;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>A fix of what a rule finds in a measurement, which is recognised again as the rule was given it.</summary>
public abstract class MeasurementFix : RuleFix
{
    internal sealed override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => Recognise(target) is { } measurement ? TryFixAsync(session, target, measurement) : Task.FromResult(false);

    /// <summary>The measurement that the target stands in, or is; null where a rule saw none.</summary>
    private protected virtual Measurement? Recognise(FixTarget target) => InstrumentTargets.Measurement(target);

    private protected abstract Task<bool> TryFixAsync(FixSession session, FixTarget target, Measurement measurement);
}
