using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Dialects;

/// <summary>Guesses at what was meant where a hole is not closed: how far the hole reaches, so that a fix can close it there.</summary>
internal static class BrokenHole
{
    /// <summary><c>{Id</c> of <c>{Id was placed</c>, <c>{Total:N2</c> of <c>{Total:N2 paid</c>; the brace alone where no word follows it.</summary>
    public static TextSpan UnclosedSpan(string text, int open)
    {
        int end = open + 1;
        if (end < text.Length && text[end] is '@' or '$')
            end++;
        int word = WordEnd(text, end);
        if (word == end)
            return new TextSpan(open, 1);

        end = word;
        if (end < text.Length && text[end] == ',')
            end = AlignmentEnd(text, end);
        if (end < text.Length && text[end] == ':')
        {
            int format = WordEnd(text, end + 1);
            end = format > end + 1 ? format : end;
        }

        return TextSpan.FromBounds(open, end);
    }

    // A full stop ends a sentence, not a name.
    private static int WordEnd(string text, int position)
    {
        int end = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '.'))
        {
            if (text[position++] != '.')
                end = position;
        }

        return end;
    }

    private static int AlignmentEnd(string text, int comma)
    {
        int end = comma + 1;
        if (end < text.Length && text[end] == '-')
            end++;
        int digits = end;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        return end > digits ? end : comma;
    }
}
