using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>A call's template after some of its values have left: their holes are gone with the separators before them, indexes close up.</summary>
internal sealed class TemplateWithoutValues
{
    private TemplateWithoutValues(ExpressionSyntax expression, string text)
    {
        Expression = expression;
        Text = text;
    }

    public ExpressionSyntax Expression { get; }

    public string Text { get; }

    /// <summary>The changed template; null where it cannot be written where it stands.</summary>
    /// <param name="call">The call with a constant template.</param>
    /// <param name="values">The values that leave, by their place.</param>
    /// <param name="fallback">The text where nothing else is left.</param>
    /// <param name="semantics">The model of the call's tree.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static TemplateWithoutValues? Of(LogCall call, IReadOnlyCollection<int> values, string fallback, SemanticModel semantics, CancellationToken cancellation)
    {
        if (call.Template is not { IsRejected: false } template || call.Site.Syntax is not ExpressionSyntax expression)
            return null;

        if (Edits(template, values) is not { } edits)
            return null;
        if (edits.Count == 0)
            return new TemplateWithoutValues(expression, template.Text);
        string text = edits.OrderByDescending(edit => edit.Span.Start)
            .Aggregate(template.Text, (current, edit) => current.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Text));
        if (text.Trim().Length == 0)
            return new TemplateWithoutValues(ExceptionSlot.Text(fallback).WithTriviaFrom(expression), fallback);
        return TemplateEditor.Apply(expression, template.Text, edits, semantics, cancellation) is { } changed ? new TemplateWithoutValues(changed, text) : null;
    }

    // From the last hole to the first: what a hole loses with it depends on what has already gone behind it.
    private static List<TemplateEdit>? Edits(MessageTemplate template, IReadOnlyCollection<int> values)
    {
        var edits = new List<TemplateEdit>();
        var isGone = new bool[template.Text.Length];
        MessageTemplate current = template;
        for (int i = template.Holes.Length - 1; i >= 0; i--)
        {
            int argument = template.ArgumentOf(i);
            if (values.Contains(argument))
            {
                TextSpan span = WithoutPeriod(current.Text, WithoutAnnouncement(current, i, HoleRemoval.SpanOf(current, current.Holes[i])));
                Mark(isGone, span);
                current = MessageTemplate.Parse(current.Text.Remove(span.Start, span.Length), template.Dialect);
                if (current.Holes.Length < i)
                    return null;
            }
            else if (template.BindsByPosition && values.Count(value => value < argument) is > 0 and var gone)
            {
                edits.Add(new TemplateEdit(template.Holes[i].NameSpan, (argument - gone).ToString(CultureInfo.InvariantCulture)));
            }
        }

        for (int start = 0; start < isGone.Length; start++)
        {
            int end = start;
            while (end < isGone.Length && isGone[end])
                end++;
            if (end > start)
                edits.Add(new TemplateEdit(TextSpan.FromBounds(start, end), ""));
            start = end;
        }

        return edits;
    }

    // What leaves is an exception or its text: the words before it have nothing to announce any more.
    private static TextSpan WithoutAnnouncement(MessageTemplate template, int hole, TextSpan span)
    {
        int start = hole == 0 ? 0 : template.Holes[hole - 1].Span.End;
        int end = hole + 1 < template.Holes.Length ? template.Holes[hole + 1].Span.Start : template.Text.Length;
        if (span.Start < start || span.End > end)
            return span;
        string before = template.Text.Substring(start, span.Start - start);
        string after = template.Text.Substring(span.End, end - span.End);
        (string keptBefore, string keptAfter) = DanglingWords.Without(before, after, followedByValue: after.Length == 0 && end < template.Text.Length, isBehindValue: hole > 0);
        return TextSpan.FromBounds(span.Start - (before.Length - keptBefore.Length), span.End + (after.Length - keptAfter.Length));
    }

    // The period parted the sentence from the value: "unreadable. {Reason}". A text that ended with one keeps its own.
    private static TextSpan WithoutPeriod(string text, TextSpan span)
        => EndingPeriod.Of(text) is null && EndingPeriod.OfOnlySentence(text.Remove(span.Start, span.Length)) is { } period
            ? TextSpan.FromBounds(period.Start, span.End)
            : span;

    // The span counts only what is still there.
    private static void Mark(bool[] isGone, TextSpan span)
    {
        int position = -1;
        for (int i = 0; i < isGone.Length; i++)
        {
            if (!isGone[i] && span.Contains(++position))
                isGone[i] = true;
        }
    }
}
