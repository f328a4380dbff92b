using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A source of spans is created whose name no <c>AddSource</c> call of the project fits.
/// OpenTelemetry listens to registered sources only: <c>StartActivity</c> returns null, and no span of this one ever exists.
/// Bad: <c>new ActivitySource("Shop.Orders")</c> … <c>tracing.AddSource("Shop.Payments")</c>.
/// Good: <c>tracing.AddSource("Shop.Payments", "Shop.Orders")</c>.
/// </summary>
internal sealed class ActivitySourceNotRegistered : Rule, IJudges<SourceCreation>, IJudges<WiringCall>
{
    private const string Title = "Activity source is not registered";

    private static readonly DiagnosticDescriptor Missing = Describe(
        "OBS3008",
        Title,
        "No AddSource call names the {1} '{0}': OpenTelemetry listens to registered sources only, so none of its spans is ever made. Add AddSource(\"{0}\") where tracing is set up.",
        Area.Tracing,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Misspelt = Describe(
        "OBS3008",
        Title,
        "The source '{0}' is registered as '{1}', which is another name: OpenTelemetry does not listen to it, so none of its spans is ever made. Use one name in both places.",
        Area.Tracing,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Missing, Misspelt);

    public void Check(SourceCreation creation, in RuleContext context)
    {
        if (context.Model.Tracing.Wiring?.FaultOf(creation.NameArgument, context.CancellationToken) is not { } fault)
            return;
        Location location = creation.NameArgument!.Syntax.GetLocation();
        ImmutableArray<Location> others = ImmutableArray.Create(fault.Place.GetLocation());
        if (fault.Misspelt is { } misspelt)
            context.Report(Misspelt, location, others, fault.Name, misspelt);
        else
            context.Report(Missing, location, others, fault.Name, creation.IsTracer ? "tracer" : "activity source");
    }

    public void Check(WiringCall call, in RuleContext context)
    {
        if (call.Step != WiringStep.AddSource
            || context.Model.Tracing.Wiring is not { } wiring
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
