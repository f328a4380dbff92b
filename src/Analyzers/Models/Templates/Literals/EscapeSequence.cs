namespace Observability.Analyzers.Models.Templates.Literals;

/// <summary>The escape sequences of C# strings, decoded here because tokens give their value without saying which character came from where.</summary>
internal static class EscapeSequence
{
    /// <summary>Reads the sequence at a backslash. Null, and no length, for what is not one.</summary>
    public static string? Read(string text, int start, int end, out int length)
    {
        length = 0;
        if (start + 1 >= end)
            return null;

        length = 2;
        switch (text[start + 1])
        {
            case '\'' or '"' or '\\': return text.Substring(start + 1, 1);
            case '0': return "\0";
            case 'a': return "\a";
            case 'b': return "\b";
            case 'e': return "\u001B";
            case 'f': return "\f";
            case 'n': return "\n";
            case 'r': return "\r";
            case 't': return "\t";
            case 'v': return "\v";
            case 'x': return ReadHex(text, start + 2, end, minimum: 1, maximum: 4, ref length);
            case 'u': return ReadHex(text, start + 2, end, minimum: 4, maximum: 4, ref length);
            case 'U': return ReadHex(text, start + 2, end, minimum: 8, maximum: 8, ref length);
        }

        length = 0;
        return null;
    }

    private static string? ReadHex(string text, int start, int end, int minimum, int maximum, ref int length)
    {
        long code = 0;
        int position = start;
        while (position < end && position - start < maximum && HexValue(text[position]) is >= 0 and int digit)
        {
            code = (code * 16) + digit;
            position++;
        }

        if (position - start < minimum || code > 0x10FFFF)
        {
            length = 0;
            return null;
        }

        length = position - start + 2;
        return code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32((int)code);
    }

    private static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
