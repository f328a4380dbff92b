using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Configuration;

/// <summary>
/// Reads a JSON file as .NET's configuration does: comments and trailing commas are allowed, keys are joined by colons and compared without case.
/// An analyzer may not bring a parser of its own to the compiler, and has no need of more than this.
/// </summary>
internal sealed class JsonConfiguration
{
    private const int Longest = 1_000_000;
    private const int Deepest = 64;

    private readonly string _text;
    private readonly Dictionary<string, ConfiguredValue> _values = new(StringComparer.OrdinalIgnoreCase);
    private int _position;

    private JsonConfiguration(string text) => _text = text;

    /// <summary>The values by their keys; null for what is no such file, where a key is there twice (.NET refuses it), and for what nobody wrote by hand.</summary>
    public static IReadOnlyDictionary<string, ConfiguredValue>? TryRead(SourceText text)
    {
        if (text.Length > Longest)
            return null;
        var reader = new JsonConfiguration(text.ToString());
        return reader.TrySkip() && reader.Current == '{' && reader.TryReadValue("", 0) && reader.TrySkip() && reader._position == reader._text.Length ? reader._values : null;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool TryReadValue(string key, int depth)
    {
        if (depth > Deepest)
            return false;
        switch (Current)
        {
            case '{':
                return TryReadMembers(key, depth);
            case '[':
                return TryReadElements(key, depth);
            case '"':
                int start = _position;
                return TryReadString(out string text) && TryKeep(key, text, start);
            default:
                return TryReadWord(key);
        }
    }

    private bool TryReadMembers(string key, int depth)
    {
        _position++;
        while (TrySkip())
        {
            if (TryTake('}'))
                return true;
            if (!TryReadString(out string name) || !TrySkip() || !TryTake(':') || !TrySkip() || !TryReadValue(Join(key, name), depth + 1) || !TrySkip())
                return false;
            if (!TryTake(',') && Current != '}')
                return false;
        }

        return false;
    }

    private bool TryReadElements(string key, int depth)
    {
        _position++;
        for (int i = 0; TrySkip(); i++)
        {
            if (TryTake(']'))
                return true;
            if (!TryReadValue(Join(key, i.ToString(CultureInfo.InvariantCulture)), depth + 1) || !TrySkip())
                return false;
            if (!TryTake(',') && Current != ']')
                return false;
        }

        return false;
    }

    // A number, true, false or null.
    private bool TryReadWord(string key)
    {
        int start = _position;
        while (char.IsLetterOrDigit(Current) || Current is '-' or '+' or '.')
            _position++;
        return _position > start && TryKeep(key, _text.Substring(start, _position - start), start);
    }

    private bool TryReadString(out string text)
    {
        text = "";
        if (!TryTake('"'))
            return false;
        var read = new StringBuilder();
        for (; Current is not ('\0' or '\r' or '\n'); _position++)
        {
            if (Current == '"')
            {
                _position++;
                text = read.ToString();
                return true;
            }

            if (Current != '\\')
                read.Append(Current);
            else if (!TryReadEscape(read))
                return false;
        }

        return false;
    }

    private bool TryReadEscape(StringBuilder read)
    {
        _position++;
        char? plain = Current switch
        {
            '"' or '\\' or '/' => Current,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (plain is { } character)
        {
            read.Append(character);
            return true;
        }

        if (Current != 'u' || _position + 4 >= _text.Length || !ushort.TryParse(_text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            return false;
        read.Append((char)code);
        _position += 4;
        return true;
    }

    private bool TryKeep(string key, string text, int start)
    {
        if (_values.ContainsKey(key))
            return false;
        _values.Add(key, new ConfiguredValue(key, text, TextSpan.FromBounds(start, _position)));
        return true;
    }

    // Blanks and comments; false where a comment has no end.
    private bool TrySkip()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
            {
                _position++;
            }
            else if (IsAt("//"))
            {
                int end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end;
            }
            else if (IsAt("/*"))
            {
                int end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                    return false;
                _position = end + 2;
            }
            else
            {
                return true;
            }
        }

        return true;
    }

    private bool IsAt(string text) => string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;

    private bool TryTake(char expected)
    {
        if (Current != expected)
            return false;
        _position++;
        return true;
    }

    private static string Join(string key, string name) => key.Length == 0 ? name : key + ":" + name;
}
