using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>
/// Collects what a parser finds. Parsers name holes and faults only; whatever lies between is text,
/// so no parser can leave a gap or cover a character twice.
/// </summary>
internal sealed class MessageTemplateBuilder
{
    private readonly TemplateDialect _dialect;
    private readonly ImmutableArray<TemplateToken>.Builder _tokens = ImmutableArray.CreateBuilder<TemplateToken>(4);
    private readonly ImmutableArray<TemplateHole>.Builder _holes = ImmutableArray.CreateBuilder<TemplateHole>(2);
    private readonly ImmutableArray<TemplateFault>.Builder _faults = ImmutableArray.CreateBuilder<TemplateFault>(0);
    private int _covered;
    private int _positional;
    private bool _holeIsFaulty;

    public MessageTemplateBuilder(string text, TemplateDialect dialect)
    {
        Text = text;
        _dialect = dialect;
    }

    public string Text { get; }

    /// <summary>A named hole was added. From there on NLog takes indexes for names.</summary>
    public bool HasNamedHole => _positional != _holes.Count;

    /// <summary>Adds a fault of the hole that is added next.</summary>
    public void HoleFault(TemplateFaultKind kind, TextSpan span, TextSpan hole, TemplateFaultEffect effect)
    {
        _holeIsFaulty |= effect != TemplateFaultEffect.None;
        _faults.Add(new TemplateFault(kind, span, hole, effect));
    }

    /// <summary>Adds a fault that is in no hole.</summary>
    public void Fault(TemplateFaultKind kind, TextSpan span, TemplateFaultEffect effect)
        => _faults.Add(new TemplateFault(kind, span, span, effect));

    public void Hole(in HoleSource source, int index, int? alignment, string? format)
    {
        string? alignmentText = source.Alignment is { } written ? Text.Substring(written.Start, written.Length) : null;
        TemplateHole hole = new(source, Text.Substring(source.Name.Start, source.Name.Length), index, alignment, alignmentText, format, _holeIsFaulty);
        _holeIsFaulty = false;
        FlushText(hole.Span.Start);
        _tokens.Add(TemplateToken.OfHole(Text, hole));
        _holes.Add(hole);
        _positional += index >= 0 ? 1 : 0;
        _covered = hole.Span.End;
    }

    /// <summary>Adds what looks like a hole and is printed as it stands; its faults were added before.</summary>
    public void RawText(TextSpan span)
    {
        _holeIsFaulty = false;
        FlushText(span.Start);
        _tokens.Add(TemplateToken.OfRawText(Text, span));
        _covered = span.End;
    }

    /// <param name="bindsByPosition">Null: by position where all holes are indexes.</param>
    public MessageTemplate Build(bool? bindsByPosition)
    {
        bool isPositional = _holes.Count > 0 && _positional == _holes.Count;

        // Since it uses CompositeFormat, Microsoft's formatter hands a template without holes back as it was, doubled braces too.
        if (_dialect == TemplateDialect.MicrosoftLogging && _holes.Count == 0 && Text.Length > 0)
            RawText(new TextSpan(0, Text.Length));
        FlushText(Text.Length);
        return new MessageTemplate(
            Text, _dialect, _tokens.ToImmutable(), _holes.ToImmutable(), _faults.ToImmutable(), isPositional, bindsByPosition ?? isPositional);
    }

    /// <summary>
    /// Notes indexes beside names where the library then goes left to right: the value of <c>{0}</c> becomes a property called "0".
    /// </summary>
    public void NoteMixedHoles()
    {
        if (_positional == 0 || !HasNamedHole)
            return;

        int first = 0;
        while (!_holes[first].IsPositional)
            first++;
        TextSpan span = _holes[first].Span;
        int place = 0;
        while (place < _faults.Count && _faults[place].Span.Start <= span.Start)
            place++;
        _faults.Insert(place, new TemplateFault(TemplateFaultKind.MixedPositionalAndNamed, span, span, TemplateFaultEffect.Misread));
    }

    private void FlushText(int end)
    {
        if (end > _covered)
            _tokens.Add(TemplateToken.OfText(Text, TextSpan.FromBounds(_covered, end)));
        _covered = end;
    }
}
