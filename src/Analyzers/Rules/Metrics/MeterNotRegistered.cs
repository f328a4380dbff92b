using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A meter is created whose name no <c>AddMeter</c> call of the project fits.
/// OpenTelemetry collects registered meters only: everything that is measured with this one is dropped without a word.
/// Bad: <c>new Meter("Shop.Orders")</c> … <c>metrics.AddMeter("Shop.Payments")</c>.
/// Good: <c>metrics.AddMeter("Shop.Payments", "Shop.Orders")</c>.
/// </summary>
internal sealed class MeterNotRegistered : Rule, IJudges<MeterCreation>, IJudges<WiringCall>
{
    private static readonly DiagnosticDescriptor Missing = Describe(
        "OBS2302",
        "Meter is not registered",
        "No AddMeter call names the meter '{0}': OpenTelemetry collects registered meters only, so everything measured with it is dropped. Add AddMeter(\"{0}\") where metrics are set up.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Misspelt = Describe(
        "OBS2302",
        "Meter is not registered",
        "The meter '{0}' is registered as '{1}', which is another name: OpenTelemetry collects nothing that is measured with it. Use one name in both places.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Missing, Misspelt);

    public void Check(MeterCreation creation, in RuleContext context)
    {
        if (context.Model.Metrics.Wiring?.FaultOf(creation.NameArgument, context.CancellationToken) is not { } fault)
            return;
        Location location = creation.NameArgument!.Syntax.GetLocation();
        ImmutableArray<Location> others = ImmutableArray.Create(fault.Place.GetLocation());
        if (fault.Misspelt is { } misspelt)
            context.Report(Misspelt, location, others, fault.Name, misspelt);
        else
            context.Report(Missing, location, others, fault.Name);
    }

    public void Check(WiringCall call, in RuleContext context)
    {
        if (call.Step != WiringStep.AddMeter
            || context.Model.Metrics.Wiring is not { } wiring
            || Registration.TryCreate(call.Operation) is not { } registration
            || wiring.Registrations(context.CancellationToken) is not { AreComplete: true } registrations)
            return;
        foreach (RegisteredName name in registration.Names)
        {
            if (wiring.MeantBy(name.Text, registrations, context.CancellationToken) is { } meant)
                context.Report(Misspelt, name.Syntax.GetLocation(), ImmutableArray.Create(meant.Syntax.GetLocation()), meant.Text, name.Text);
        }
    }
}
