using System.Collections.Generic;
using System.Text;

namespace Observability.Analyzers.Core;

/// <summary>
/// A name or a text read as words, whatever its style: <c>HTTPServerURL2</c>, <c>http_server.url-2</c> and "Http server: URL 2" are http, server, url and 2.
/// This is the one place that knows where words begin and end; reading allocates nothing.
/// </summary>
internal readonly struct Words(string text)
{
    public static Words In(string text) => new(text);

    public Enumerator GetEnumerator() => new(text);

    /// <summary>Whether a word begins at the character: behind a separator, between letters and digits, at a capital that opens one.</summary>
    public static bool BeginAt(string text, int index)
    {
        char letter = text[index];
        if (!char.IsLetterOrDigit(letter))
            return false;
        if (index == 0 || !char.IsLetterOrDigit(text[index - 1]))
            return true;
        if (char.IsDigit(letter) != char.IsDigit(text[index - 1]))
            return true;
        return IsCapitalOfWord(text, index);
    }

    /// <summary>Whether a word ends before the character.</summary>
    public static bool EndAt(string text, int index) => index == text.Length || !char.IsLetterOrDigit(text[index]) || BeginAt(text, index);

    /// <summary>The same where a number belongs to what stands before it, as it is written: <c>address2Line</c> is address2 and line.</summary>
    public static bool BeginWithNumbersAt(string text, int index)
    {
        if (!char.IsLetterOrDigit(text[index]))
            return false;
        return index == 0 || !char.IsLetterOrDigit(text[index - 1]) || IsCapitalOfWord(text, index);
    }

    /// <summary>The words as they are written, each number with what stands before it: for those who write the name in another style.</summary>
    public static List<string> Written(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool ends = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!ends && !BeginWithNumbersAt(name, i))
                continue;
            if (i > start)
                words.Add(name.Substring(start, i - start));
            start = ends ? i + 1 : i;
        }

        return words;
    }

    /// <summary>The letters and digits of a name in lower case: what its spellings have in common.</summary>
    public static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char letter in name)
        {
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    // The T of accessToken and of JWTToken, and not the D of IDs.
    private static bool IsCapitalOfWord(string text, int index)
    {
        if (!char.IsUpper(text[index]))
            return false;
        if (!char.IsUpper(text[index - 1]))
            return true;
        if (index + 1 == text.Length || !char.IsLower(text[index + 1]))
            return false;
        bool isPlural = text[index + 1] == 's' && (index + 2 == text.Length || !char.IsLower(text[index + 2]));
        return !isPlural;
    }

    /// <summary>Goes from word to word.</summary>
    public struct Enumerator(string text)
    {
        private int _next;

        public Word Current { get; private set; }

        public bool MoveNext()
        {
            while (_next < text.Length && !char.IsLetterOrDigit(text[_next]))
                _next++;
            if (_next == text.Length)
                return false;
            int start = _next++;
            while (!EndAt(text, _next))
                _next++;
            Current = new Word(text, start, _next);
            return true;
        }
    }
}
