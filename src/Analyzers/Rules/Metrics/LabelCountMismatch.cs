using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A series of a metric is chosen with more or fewer label values than the metric has label names, or with null for one of them.
/// prometheus-net throws there, on every call.
/// Bad: <c>Metrics.CreateCounter("orders_total", "Orders", "shop", "channel") … Orders.WithLabels(shop).Inc()</c>.
/// Good: <c>Orders.WithLabels(shop, channel).Inc()</c>.
/// </summary>
internal sealed class LabelCountMismatch : Rule, IJudges<LabelledSeries>
{
    private static readonly DiagnosticDescriptor Mismatch = Describe(
        "OBS2107",
        "Label count mismatch",
        "'{0}' has {1} and gets {2} here: prometheus-net throws an ArgumentException each time this runs. Give one value for each label name, in the order in which the metric lists them.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Null = Describe(
        "OBS2107",
        "Label count mismatch",
        "'{0}' gets null as a label value here: prometheus-net throws a NotSupportedException each time this runs. Pass a text such as \"none\", or an empty one.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Mismatch, Null);

    public override string? WhyNoFix => "Which value is missing, or one too many, only its author knows.";

    public override bool SpeaksInTests => true;

    public void Check(LabelledSeries series, in RuleContext context)
    {
        if (series.ValueCount is not { } count || series.LabelNames is not { IsDefault: false } names)
            return;
        IOperation? fault = count != names.Length ? series.LabelsArgument : NullIn(series);
        if (fault is null || (context.Project.Kind == ProjectKind.Test && AssertedThrow.Covers(series.Operation)))
            return;

        if (count != names.Length)
            context.Report(Mismatch, series.LabelsLocation, series.Instrument.DisplayName, LabelWords.Listed(names), count == 1 ? "1 value" : $"{count} values");
        else
            context.Report(Null, fault.Syntax.GetLocation(), series.Instrument.DisplayName);
    }

    private static IOperation? NullIn(LabelledSeries series)
    {
        if (series.Values is not { IsDefault: false } values)
            return null;
        foreach (IOperation value in values)
        {
            if (value.WithoutConversions().ConstantValue is { HasValue: true, Value: null })
                return value;
        }

        return null;
    }
}
