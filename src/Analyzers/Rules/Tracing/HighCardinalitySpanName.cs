using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Settings;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Models.Tracing.Names;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A span's name has a value in it of which there can be any number: an id, a time, the path of a request.
/// Each span then has a name of its own: nothing groups, counts or compares them, and metrics made from spans get a series for each.
/// Bad: <c>source.StartActivity($"Place order {order.Id}")</c>.
/// Good: <c>source.StartActivity("Place order")</c>, then <c>activity?.SetTag("order.id", order.Id)</c>.
/// </summary>
internal sealed class HighCardinalitySpanName : Rule, IJudges<SpanStart>, IJudges<SettingAssignment>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3006",
        "High cardinality span name",
        "The span's name carries '{0}', which is another one each time: spans are grouped by their name, so each of these is a group of its own. Name the span {1} and put the value into a tag.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(SpanStart start, in RuleContext context)
    {
        if (start.Name is { } name)
            Check(name, context);
    }

    public void Check(SettingAssignment assignment, in RuleContext context)
    {
        if (assignment.Setting == Setting.SpanName)
            Check(assignment.Value, context);
    }

    private static void Check(IOperation name, in RuleContext context)
    {
        if (name.ConstantValue.HasValue)
            return;
        UnboundedSources sources = context.Model.Metrics.Unbounded;
        ImmutableArray<SpanNamePart> parts = SpanNameParts.Of(name);
        if (parts.IsDefault)
        {
            if (UnboundedValue.In(name, sources) is not null)
                context.Report(Fault, name.Syntax.GetLocation(), QuotedSource.Of(name.Syntax), "after the operation");
            return;
        }

        foreach (SpanNamePart part in parts)
        {
            if (part.Value is not { } value || !ManyValued.Is(value, sources))
                continue;

            // The name may have been put together before.
            Location location = name.Syntax.Span.Contains(value.Syntax.Span) ? value.Syntax.GetLocation() : name.Syntax.GetLocation();
            ImmutableArray<SpanNamePart> better = SpanNameText.Without(parts, candidate => ManyValued.Is(candidate, sources));
            context.Report(Fault, location, QuotedSource.Of(value.Syntax), better.IsDefault ? "after the operation" : $"'{SpanNameText.Show(better)}'");
            return;
        }
    }
}
