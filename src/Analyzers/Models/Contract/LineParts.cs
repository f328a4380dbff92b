using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Observability.Analyzers.Models.Contract;

/// <summary>A line in its parts: <c>kind name field=value field="value with blanks"</c>.</summary>
internal sealed class LineParts
{
    private static readonly string[] ConflictMarkers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    private readonly List<(string Name, string Value, string Written)> _fields = [];
    private readonly string _text;
    private int _position;

    private LineParts(string text)
    {
        _text = text;
    }

    public string Kind { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The fields in their order; without a name where what is written is no field.</summary>
    public IReadOnlyList<(string Name, string Value, string Written)> Fields => _fields;

    /// <summary>Takes a line apart that is neither empty nor a comment.</summary>
    /// <param name="text">The line.</param>
    /// <param name="parts">Its parts, as far as they can be told.</param>
    /// <param name="word">The part that is wrong.</param>
    /// <returns>Why it is no line; null where it is one.</returns>
    public static LineFault? Read(string text, out LineParts parts, out string word)
    {
        parts = new LineParts(text);
        word = "";
        foreach (string marker in ConflictMarkers)
        {
            if (!text.StartsWith(marker, StringComparison.Ordinal))
                continue;
            word = marker;
            return LineFault.ConflictMarker;
        }

        return parts.Read(out word);
    }

    private LineFault? Read(out string word)
    {
        MoveOn();
        Kind = word = Word();
        if (!MoveOn())
            return LineFault.NoName;
        word = _text.Substring(_position);
        if (Value() is not { } name)
            return LineFault.OpenQuote;
        Name = name;
        while (MoveOn())
        {
            int start = _position;
            string field = FieldName();
            word = _text.Substring(start).Split(' ', '\t')[0];
            if (field.Length == 0)
            {
                _position = start;
                Word();
                _fields.Add(("", "", word));
                continue;
            }

            if (Value() is not { } value)
                return LineFault.OpenQuote;
            _fields.Add((field, value, word));
        }

        return null;
    }

    // To the next part; false at the end of the line.
    private bool MoveOn()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
        return _position < _text.Length;
    }

    // To the next blank; empty at one.
    private string Word()
    {
        int start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]))
            _position++;
        return _text.Substring(start, _position - start);
    }

    // What stands before '='; empty where there is none before the next blank.
    private string FieldName()
    {
        int start = _position;
        while (_position < _text.Length && _text[_position] != '=' && !char.IsWhiteSpace(_text[_position]))
            _position++;
        if (_position >= _text.Length || _text[_position] != '=')
            return "";
        return _text.Substring(start, _position++ - start);
    }

    private string? Value()
    {
        if (_position >= _text.Length || _text[_position] != '"')
            return Word();
        var value = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            switch (_text[_position])
            {
                case '"':
                    _position++;
                    return _position == _text.Length || char.IsWhiteSpace(_text[_position]) ? value.ToString() : null;
                case '\\':
                    _position++;
                    if (Escaped() is not { } escaped)
                        return null;
                    value.Append(escaped);
                    break;
                default:
                    value.Append(_text[_position]);
                    break;
            }
        }

        return null;
    }

    private char? Escaped()
    {
        if (_position >= _text.Length)
            return null;
        switch (_text[_position])
        {
            case '"' or '\\':
                return _text[_position];
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _position + 4 < _text.Length
                && int.TryParse(_text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code):
                _position += 4;
                return (char)code;
            default:
                return null;
        }
    }
}
