using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A gauge is set to how long ago something happened. It is right at that moment only: where the code that sets it stops running,
/// it stands still, and the alert that should tell so never fires.
/// Bad: <c>SinceBackup.Set((DateTime.UtcNow - _lastBackup).TotalSeconds)</c>.
/// Good: <c>LastBackup.SetToTimeUtc(_lastBackup)</c>, and <c>time() - last_backup</c> in the query.
/// </summary>
internal sealed class TimeSinceGauge : Rule, IJudges<Measurement>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2010",
        "Gauge of the time since something",
        "The gauge '{0}' is set to how long ago something was: when this code stops running it stands still, and no alert on it fires. Export the moment with {2}(), and let the query compute time() - {1}.",
        Area.Metrics,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(Measurement measurement, in RuleContext context)
    {
        if (measurement is not { Library.SetToMoment: { } method, Kind: InstrumentKind.Gauge, Action: MeasurementAction.Set, IsThroughWrapper: false, Value: { } value })
            return;
        if (TimeValue.TryCreate(value) is not { Origin: TimeOrigin.Since, Unit: TimeUnit.Seconds, IsComponent: false })
            return;
        string name = measurement.Instrument.DisplayName;
        context.Report(Fault, value.Syntax.GetLocation(), name, measurement.Instrument.Creation?.Name ?? name, method);
    }
}
