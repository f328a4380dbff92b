using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Literals;

/// <summary>
/// Collects segments, and holds each character that was decoded against the compiler's own value.
/// One that differs means that the compiler reads the literal in another way than this code (a newer escape, broken source): then there is no map.
/// </summary>
internal sealed class SegmentBuilder
{
    private readonly string _value;
    private readonly ImmutableArray<SourceSegment>.Builder _segments = ImmutableArray.CreateBuilder<SourceSegment>();
    private int _position;

    // A run of characters written as they are, not yet a segment.
    private int _runSource;
    private int _runLength;

    public SegmentBuilder(string value) => _value = value;

    public bool HasFailed { get; private set; }

    /// <summary>The segments, if together they are the whole value.</summary>
    public ImmutableArray<SourceSegment>? Build()
    {
        EndRun();
        return HasFailed || _position != _value.Length ? null : _segments.ToImmutable();
    }

    public void Fail() => HasFailed = true;

    /// <summary>A literal's text begins here.</summary>
    public void BeginLiteral(int source)
    {
        EndRun();
        _segments.Add(new SourceSegment(SegmentKind.Verbatim, new TextSpan(_position, 0), new TextSpan(source, 0)));
    }

    /// <summary>A character that is written as itself.</summary>
    public void Character(char c, int source)
    {
        if (!Take(c))
            return;
        if (_runLength > 0 && _runSource + _runLength != source)
            EndRun(_position - 1);
        if (_runLength == 0)
            _runSource = source;
        _runLength++;
    }

    /// <summary>Characters that are written as one escape sequence.</summary>
    public void Escape(string characters, int source, int sourceLength)
    {
        EndRun();
        int start = _position;
        foreach (char c in characters)
            Take(c);
        Add(SegmentKind.Escape, start, new TextSpan(source, sourceLength));
    }

    /// <summary>Text that an expression stands for.</summary>
    public void Reference(string? text, TextSpan source)
    {
        EndRun();
        int start = _position;
        if (text is null || string.CompareOrdinal(_value, start, text, 0, text.Length) != 0)
        {
            Fail();
            return;
        }

        _position += text.Length;
        Add(SegmentKind.Reference, start, source);
    }

    private bool Take(char c)
    {
        if (HasFailed || _position >= _value.Length || _value[_position] != c)
        {
            Fail();
            return false;
        }

        _position++;
        return true;
    }

    private void EndRun() => EndRun(_position);

    private void EndRun(int end)
    {
        if (_runLength > 0)
            _segments.Add(new SourceSegment(SegmentKind.Verbatim, new TextSpan(end - _runLength, _runLength), new TextSpan(_runSource, _runLength)));
        _runLength = 0;
    }

    private void Add(SegmentKind kind, int start, TextSpan source)
    {
        if (!HasFailed)
            _segments.Add(new SourceSegment(kind, TextSpan.FromBounds(start, _position), source));
    }
}
