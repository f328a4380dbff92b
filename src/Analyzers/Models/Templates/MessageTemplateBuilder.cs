using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Templates;

/// <summary>Collects what a parser finds: holes, faults, and what looks like a hole and is text.</summary>
internal sealed class MessageTemplateBuilder
{
    private readonly TemplateDialect _dialect;
    private ImmutableArray<TextSpan>.Builder? _rawTexts;
    private ImmutableArray<TemplateHole>.Builder? _holes;
    private ImmutableArray<TemplateFault>.Builder? _faults;
    private int _positional;
    private bool _holeIsFaulty;

    public MessageTemplateBuilder(string text, TemplateDialect dialect)
    {
        Text = text;
        _dialect = dialect;
    }

    public string Text { get; }

    /// <summary>A named hole was added. From there on NLog takes indexes for names.</summary>
    public bool HasNamedHole => _positional != HoleCount;

    private int HoleCount => _holes?.Count ?? 0;

    private ImmutableArray<TemplateFault>.Builder Faults => _faults ??= ImmutableArray.CreateBuilder<TemplateFault>(1);

    /// <summary>Adds a fault of the hole that is added next.</summary>
    public void HoleFault(TemplateFaultKind kind, TextSpan span, TextSpan hole, TemplateFaultEffect effect)
    {
        _holeIsFaulty |= effect != TemplateFaultEffect.None;
        Faults.Add(new TemplateFault(kind, span, hole, effect));
    }

    /// <summary>Adds a fault that is in no hole.</summary>
    public void Fault(TemplateFaultKind kind, TextSpan span, TemplateFaultEffect effect)
        => Faults.Add(new TemplateFault(kind, span, span, effect));

    public void Hole(in HoleSource source, int index, int? alignment, string? format)
    {
        string? alignmentText = source.Alignment is { } written ? Text.Substring(written.Start, written.Length) : null;
        TemplateHole hole = new(source, Text.Substring(source.Name.Start, source.Name.Length), index, alignment, alignmentText, format, _holeIsFaulty);
        _holeIsFaulty = false;
        _holes ??= ImmutableArray.CreateBuilder<TemplateHole>(BracesFrom(hole.Span.Start));
        _holes.Add(hole);
        _positional += index >= 0 ? 1 : 0;
    }

    /// <summary>Adds what looks like a hole and is printed as it stands; its faults were added before.</summary>
    public void RawText(TextSpan span)
    {
        _holeIsFaulty = false;
        _rawTexts ??= ImmutableArray.CreateBuilder<TextSpan>(1);
        _rawTexts.Add(span);
    }

    /// <param name="bindsByPosition">Null: by position where all holes are indexes.</param>
    public MessageTemplate Build(bool? bindsByPosition)
    {
        bool isPositional = HoleCount > 0 && _positional == HoleCount;

        // Since it uses CompositeFormat, Microsoft's formatter hands a template without holes back as it was, doubled braces too.
        if (_dialect == TemplateDialect.MicrosoftLogging && HoleCount == 0 && Text.Length > 0)
            RawText(new TextSpan(0, Text.Length));
        return new MessageTemplate(
            Text, _dialect, _rawTexts.Built(), _holes.Built(), _faults.Built(), isPositional, bindsByPosition ?? isPositional);
    }

    /// <summary>
    /// Notes indexes beside names where the library then goes left to right: the value of <c>{0}</c> becomes a property called "0".
    /// </summary>
    public void NoteMixedHoles()
    {
        if (_positional == 0 || !HasNamedHole)
            return;

        int first = 0;
        while (!_holes![first].IsPositional)
            first++;
        TextSpan span = _holes[first].Span;
        int place = 0;
        while (place < Faults.Count && Faults[place].Span.Start <= span.Start)
            place++;
        Faults.Insert(place, new TemplateFault(TemplateFaultKind.MixedPositionalAndNamed, span, span, TemplateFaultEffect.Misread));
    }

    // There are no more holes than that, and mostly as many.
    private int BracesFrom(int position)
    {
        int braces = 0;
        for (int at = position; at >= 0; at = Text.IndexOf('{', at + 1))
            braces++;
        return braces;
    }
}
