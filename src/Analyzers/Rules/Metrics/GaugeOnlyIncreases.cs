using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Observed;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A gauge, or an up-down counter, that nothing ever lowers. Either it is a counter, whose rate nobody can ask for now, or somebody
/// forgot the decrement and it grows until the next restart. The same for an observable gauge that returns a total of the runtime.
/// Bad: <c>Gauge requests … requests.Inc()</c> and nothing else.
/// Good: <c>Counter requests … requests.Inc()</c>, or <c>requests.Dec()</c> when it is over.
/// </summary>
internal sealed class GaugeOnlyIncreases : Rule, IJudges<HeldInstrument>, IJudges<InstrumentCreation>
{
    // Of an instrument that only its type may use, and so known while the type is typed.
    private static readonly DiagnosticDescriptor Fault = DescribeFault(ofWholeProject: false);

    private static readonly DiagnosticDescriptor FaultOfProject = DescribeFault(ofWholeProject: true);

    private static readonly DiagnosticDescriptor Observed = Describe(
        "OBS2003",
        "Gauge only increases",
        "The {0} '{1}' returns '{2}', a total that only grows while the process runs: as a gauge rate() does not work on it, and a restart looks like a fall. Create an ObservableCounter.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault, FaultOfProject, Observed);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (creation.Kind is not (InstrumentKind.ObservableGauge or InstrumentKind.ObservableUpDownCounter) || creation.Callback is not { } callback)
            return;
        ImmutableArray<IOperation> values = ObservedValues.Of(callback);
        foreach (IOperation value in values)
        {
            if (!TotalReadings.Is(value))
                return;
        }

        if (values.IsEmpty)
            return;

        // A method elsewhere says it; the place to mend is the creation.
        IOperation place = callback.Syntax.SyntaxTree == values[0].Syntax.SyntaxTree && callback.Syntax.Span.Contains(values[0].Syntax.Span) ? values[0] : callback;
        context.Report(Observed, place.Syntax.GetLocation(), creation.Kind == InstrumentKind.ObservableGauge ? "ObservableGauge"
            : "ObservableUpDownCounter", creation.DisplayName, QuotedSource.Of(values[0].Syntax));
    }

    public void Check(HeldInstrument instrument, in RuleContext context)
    {
        if (instrument.Kind != instrument.Library.UpAndDown || !instrument.MayOnlyRise(context.CancellationToken))
            return;
        if (!OnlyRises(instrument.Uses(context.CancellationToken)) || !instrument.IsOnlyMeasured(context.CancellationToken))
            return;
        if (instrument.Creation is not { } creation || IsConstantByDesign(creation.Name))
            return;
        context.Report(context.IsAtEnd ? FaultOfProject : Fault, instrument.Holder.Locations[0], instrument.Kind == InstrumentKind.Gauge ? "gauge" : "UpDownCounter", instrument.Holder.Name);
    }

    private static DiagnosticDescriptor DescribeFault(bool ofWholeProject)
        => Describe(
            "OBS2003",
            "Gauge only increases",
            "The {0} '{1}' is increased and never decreased: rate() does not work on it, and it grows until the process restarts. Make it a Counter, or add the missing decrement.",
            Area.Metrics,
            Severity.Suggestion,
            ofWholeProject);

    private static bool OnlyRises(ImmutableArray<InstrumentUse> uses)
    {
        bool rises = false;
        foreach (InstrumentUse use in uses)
        {
            if (use.Action is not (MeasurementAction.Increment or MeasurementAction.Add or MeasurementAction.RaiseTo) || use.Sign is null or < 0)
                return false;
            rises |= use.Sign > 0;
        }

        return rises;
    }

    // build_info and its kind carry labels; their value is always one.
    private static bool IsConstantByDesign(string? name) => name is not null && MetricsVocabulary.Infos.Ends(name);
}
