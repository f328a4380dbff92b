using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Observed;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A gauge holds a state by its number. A dashboard shows 3 and nobody knows what it means, an average over instances is no state
/// at all, and a member added to the enum rewrites the past.
/// Bad: <c>State.Set((int)state)</c>.
/// Good: one series for each state, 1 for the present one and 0 for the others.
/// </summary>
internal sealed class EnumAsOrdinalGauge : Rule, IJudges<Measurement>, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2006",
        "Enum stored as a number in a gauge",
        "The gauge '{0}' holds {1} as a number: a dashboard shows 3 and nobody knows what it means, and averages and alerts on it mean nothing. Keep one series for each state with a 'state' {2}: 1 for the present state, 0 for the others.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(Measurement measurement, in RuleContext context)
    {
        if (measurement.Kind != InstrumentKind.Gauge || measurement.Action is not (MeasurementAction.Set or MeasurementAction.Record) || measurement.IsThroughWrapper)
            return;
        if (measurement.Value is { } value && EnumNumber.TryCreate(value) is { } number && (!number.IsConstant || SetStates.IncludeAnother(measurement, number)))
            Report(number, measurement.Instrument.DisplayName, measurement.Library, context);
    }

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (creation.Kind != InstrumentKind.ObservableGauge || creation.Callback is not { } callback)
            return;
        foreach (IOperation value in ObservedValues.AsWritten(callback))
        {
            if (EnumNumber.TryCreate(value) is { IsConstant: false } number && callback.Syntax.Span.Contains(value.Syntax.Span) && callback.Syntax.SyntaxTree == value.Syntax.SyntaxTree)
            {
                Report(number, creation.DisplayName, creation.Library, context);
                return;
            }
        }
    }

    private static void Report(EnumNumber number, string gauge, MetricsLibrary library, in RuleContext context)
        => context.Report(Fault, number.Operation.Syntax.GetLocation(), gauge, number.Type.Name, library.FixesLabels ? "label" : "tag");
}
