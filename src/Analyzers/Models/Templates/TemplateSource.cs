using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Templates.Literals;

namespace Observability.Analyzers.Models.Templates;

/// <summary>
/// Where each character of a constant text stands in the source: through escapes, verbatim and raw literals, constant interpolation and sums of all these.
/// There are two questions, with two answers. Where to point is <see cref="Map"/>: the smallest stretch of source around all of it, with the literals' quotes
/// or a constant's name in between. What to replace is <see cref="MapExact"/>: only where the source is that text and nothing else.
/// </summary>
internal sealed class TemplateSource
{
    private readonly SyntaxTree _tree;
    private readonly string _value;
    private readonly ImmutableArray<SourceSegment> _segments;

    private TemplateSource(SyntaxTree tree, string value, ImmutableArray<SourceSegment> segments)
    {
        _tree = tree;
        _value = value;
        _segments = segments;
    }

    /// <summary>
    /// Makes the map, from syntax alone. Null when what was read does not add up to the value character by character:
    /// no map is better than a wrong one. Never throws.
    /// </summary>
    /// <param name="expression">A constant string expression.</param>
    /// <param name="value">Its value, as the compiler has it.</param>
    /// <param name="constantValue">Gives the values of constants named within it (<c>Prefix + "x {Y}"</c>, <c>$"{{{nameof(Id)}}}"</c>). Without it such an expression has no map.</param>
    public static TemplateSource? TryCreate(ExpressionSyntax expression, string value, Func<ExpressionSyntax, string?>? constantValue = null)
    {
        SegmentBuilder builder = new(value);
        SourceReader.Read(expression, value, constantValue, builder);
        return builder.Build() is { } segments ? new TemplateSource(expression.SyntaxTree, value, segments) : null;
    }

    /// <summary>
    /// Where to point for a stretch of the text: from where its first character is written to where its last one is.
    /// Of a named constant's characters that is the name. Null only for what is not in the text.
    /// </summary>
    public Location? Map(TextSpan span) => Cover(span) is { } source ? Location.Create(_tree, source) : null;

    /// <summary>
    /// What to replace to replace a stretch of the text, or where to insert for an empty one. Null where a named constant has a part in it,
    /// where it goes over several literals, or over a line break with indentation in a raw one.
    /// </summary>
    public TextSpan? MapExact(TextSpan span)
    {
        if (!Contains(span))
            return null;
        if (span.IsEmpty)
            return InsertionPoint(span.Start) is { } point ? new TextSpan(point, 0) : null;

        int first = IndexOf(span.Start);
        int last = IndexOf(span.End - 1);
        for (int i = first; i <= last; i++)
        {
            if (_segments[i].Kind == SegmentKind.Reference || (i > first && _segments[i - 1].Source.End != _segments[i].Source.Start))
                return null;
        }

        return TextSpan.FromBounds(_segments[first].SourceOf(span.Start).Start, _segments[last].SourceOf(span.End - 1).End);
    }

    private TextSpan? Cover(TextSpan span)
    {
        if (!Contains(span))
            return null;
        if (span.IsEmpty)
            return InsertionPoint(span.Start) is { } point ? new TextSpan(point, 0) : SourceAround(span.Start);
        return TextSpan.FromBounds(SourceAt(span.Start).Start, SourceAt(span.End - 1).End);
    }

    private bool Contains(TextSpan span) => span.End <= _value.Length;

    // Behind the character before, so that it stays in the literal that it continues; but not before a raw line's indentation.
    private int? InsertionPoint(int offset)
    {
        bool afterWritten = offset > 0 && IsWritten(offset - 1);
        if (afterWritten && _value[offset - 1] is not ('\n' or '\r'))
            return SourceAt(offset - 1).End;
        if (offset < _value.Length && IsWritten(offset))
            return SourceAt(offset).Start;
        if (afterWritten)
            return SourceAt(offset - 1).End;

        foreach (SourceSegment segment in _segments)
        {
            if (segment.Text.IsEmpty && segment.Text.Start == offset && segment.Kind == SegmentKind.Verbatim)
                return segment.Source.Start;
        }

        return null;
    }

    private TextSpan? SourceAround(int offset)
        => _value.Length == 0 ? null : SourceAt(offset < _value.Length ? offset : offset - 1);

    private bool IsWritten(int offset) => _segments[IndexOf(offset)].Kind != SegmentKind.Reference;

    private TextSpan SourceAt(int offset) => _segments[IndexOf(offset)].SourceOf(offset);

    /// <summary>The segment that has this character: the last one to begin there or before. An empty one stands before the one that begins where it does.</summary>
    private int IndexOf(int offset)
    {
        int low = 0;
        int high = _segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_segments[middle].Text.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
