using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A counter is named after a state, or is given the size of a collection that lives on.
/// A counter only tells how much was added: <c>connections_active</c> as a counter never goes down, and a size that is added again at each turn means nothing.
/// Bad: <c>meter.CreateCounter&lt;int&gt;("connections.active")</c>. Good: <c>meter.CreateUpDownCounter&lt;int&gt;("connections.active")</c>.
/// </summary>
internal sealed class StateNamedCounter : Rule, IJudges<Measurement>, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Named = Describe(
        "OBS2012",
        "Counter is named after a state",
        "The counter '{0}' has the name of a state ('{1}'): it only grows, so it never shows how many there are now. Make it {2}, or name it after what is counted.",
        Area.Metrics,
        Severity.Off);

    private static readonly DiagnosticDescriptor Sized = Describe(
        "OBS2012",
        "Counter is named after a state",
        "The counter '{0}' is given the size of '{1}', which is added again each time: the sum means nothing. Record it with {2}, or add what is new.",
        Area.Metrics,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Named, Sized);

    public override string WhyNoFix => "Either the name or the instrument is wrong, and only its author knows which.";

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (creation.Kind == InstrumentKind.Counter && creation.Name is { } name && StateNames.StateIn(name) is { } state)
            context.Report(Named, creation.NameArgument!.Syntax.GetLocation(), name, state, Instead(creation.Library));
    }

    public void Check(Measurement measurement, in RuleContext context)
    {
        if (measurement.Kind == InstrumentKind.Counter
            && measurement.Action is MeasurementAction.Add or MeasurementAction.Increment
            && measurement.Value is { } value
            && SizedField(value.WithoutConversions()) is { } field)
            context.Report(Sized, value.Syntax.GetLocation(), measurement.Instrument.DisplayName, field.Name, Instead(measurement.Library));
    }

    // A field's collection is there the next time; one that came with a call, or with what came with it, is not.
    private static IFieldSymbol? SizedField(IOperation value)
    {
        IOperation? collection = value switch
        {
            IPropertyReferenceOperation { Property.Name: "Count", Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod: { Name: "Count", IsExtensionMethod: true }, Arguments: { Length: 1 } arguments } => arguments[0].Value.WithoutConversions(),
            _ => null,
        };
        return collection is IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field ? field.Field : null;
    }

    private static string Instead(MetricsLibrary library) => library.UpAndDown == InstrumentKind.Gauge ? "a Gauge" : "an UpDownCounter or an observable gauge";
}
