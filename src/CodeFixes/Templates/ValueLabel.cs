using System.Text;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>What a text calls the value behind it: "Database: …", "order id = …".</summary>
internal static class ValueLabel
{
    private const int MostWords = 2;

    /// <summary>The label as a name; null where the text ends with none.</summary>
    public static string? In(string before)
    {
        string text = before.TrimEnd();
        if (text.Length == 0 || text[text.Length - 1] is not (':' or '='))
            return null;
        var name = new StringBuilder();
        int words = 0;
        int start = text.LastIndexOfAny(['.', ',', ';', '(', '[', '|', '!', '?', '\n', ':', '='], text.Length - 2 < 0 ? 0 : text.Length - 2) + 1;
        bool wordStarts = true;
        for (int i = start; i < text.Length - 1; i++)
        {
            char c = text[i];
            if (c is ' ' or '_' or '-' or '\t')
            {
                wordStarts = true;
                continue;
            }

            if (!char.IsLetter(c))
                return null;
            if (wordStarts)
                words++;
            name.Append(wordStarts ? char.ToUpperInvariant(c) : c);
            wordStarts = false;
        }

        return words is > 0 and <= MostWords ? name.ToString() : null;
    }
}
