using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Recognises again what a diagnostic on metrics points at, through the model that reported it.</summary>
internal static class InstrumentTargets
{
    /// <summary>The creation of an instrument around the target; null where there is none.</summary>
    public static InstrumentCreation? Creation(FixTarget target)
        => target.CallAround(static (call, known) => known is CreationMethod method ? InstrumentCreation.Of(call, method) : null);

    /// <summary>The measurement around the target; null where there is none.</summary>
    public static Measurement? Measurement(FixTarget target)
        => target.CallAround(static (call, known) => known is MeasurementMethod method ? Models.Metrics.Measurement.TryCreate(call, method) : null);
}
