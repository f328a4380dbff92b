using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>
/// Puts a template together again. Parsers name holes and what is printed as it stands only; whatever lies between is text,
/// so no parser can leave a gap or cover a character twice.
/// </summary>
internal static class TemplateTokens
{
    public static ImmutableArray<TemplateToken> Of(MessageTemplate template, ImmutableArray<TextSpan> rawTexts)
    {
        ImmutableArray<TemplateToken>.Builder tokens = ImmutableArray.CreateBuilder<TemplateToken>();
        int covered = 0;
        int raw = 0;
        foreach (TemplateHole hole in template.Holes)
        {
            for (; raw < rawTexts.Length && rawTexts[raw].Start < hole.Span.Start; raw++)
                Add(rawTexts[raw], TemplateToken.OfRawText(template.Text, rawTexts[raw]));
            Add(hole.Span, TemplateToken.OfHole(template.Text, hole));
        }

        for (; raw < rawTexts.Length; raw++)
            Add(rawTexts[raw], TemplateToken.OfRawText(template.Text, rawTexts[raw]));
        FlushText(template.Text.Length);
        return tokens.ToImmutable();

        void Add(TextSpan span, in TemplateToken token)
        {
            FlushText(span.Start);
            tokens.Add(token);
            covered = span.End;
        }

        void FlushText(int end)
        {
            if (end > covered)
                tokens.Add(TemplateToken.OfText(template.Text, TextSpan.FromBounds(covered, end)));
            covered = end;
        }
    }
}
