using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Metrics.Wiring;

/// <summary>Which meters a compilation creates and which it has collected. Each is found when first asked for, and once.</summary>
internal sealed class MeterWiring(MetricsModel model, Compilation compilation)
{
    private MeterRegistrations? _registrations;
    private ProjectMeters? _meters;

    /// <summary>What is registered; null where OpenTelemetry is absent.</summary>
    public MeterRegistrations? Registrations(CancellationToken cancellation)
    {
        if (model.OpenTelemetry is null)
            return null;

        // Two threads may both look; what they find is the same.
        return Volatile.Read(ref _registrations)
            ?? Interlocked.CompareExchange(ref _registrations, MeterRegistrations.Of(compilation, model.OpenTelemetry, cancellation), null)
            ?? _registrations;
    }

    /// <summary>The meter that a registered name was meant for, where it is a slip.</summary>
    public RegisteredName? MeantBy(string registered, MeterRegistrations registrations, CancellationToken cancellation)
    {
        if (MeterNamePattern.HasWildcard(registered) || model.SystemMetrics is null)
            return null;
        ProjectMeters meters = Volatile.Read(ref _meters)
            ?? Interlocked.CompareExchange(ref _meters, ProjectMeters.Of(compilation, model.SystemMetrics, cancellation), null)
            ?? _meters!;
        return meters.MeantBy(registered, registrations);
    }

    /// <summary>The registered name that was meant for a meter which nobody registers, where there is such a slip.</summary>
    public RegisteredName? SlipFor(string meter, MeterRegistrations registrations, CancellationToken cancellation)
    {
        foreach (MeterRegistration call in registrations.Calls)
        {
            foreach (RegisteredName name in call.Names)
            {
                if (Core.EditDistance.IsSlip(name.Text, meter) && MeantBy(name.Text, registrations, cancellation) is { } meant && MeterNamePattern.Fits(meant.Text, meter))
                    return name;
            }
        }

        return null;
    }
}
