using System.Globalization;
using System.Text;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Reads one line of a contract, or says what is wrong with it.</summary>
internal sealed class ContractLineReader
{
    private readonly string _text;
    private int _position;

    private ContractLineReader(string text)
    {
        _text = text;
    }

    /// <summary>Reads a line that is neither empty nor a comment.</summary>
    /// <param name="text">The line.</param>
    /// <param name="entry">What it says; null where it cannot be read.</param>
    /// <param name="fault">Why it cannot.</param>
    /// <param name="word">The part of the line that is wrong.</param>
    public static bool TryRead(string text, out TelemetryEntry? entry, out LineFault fault, out string word)
    {
        var reader = new ContractLineReader(text);
        entry = null;
        if (text.StartsWith("<<<<<<<", System.StringComparison.Ordinal) || text.StartsWith("=======", System.StringComparison.Ordinal)
            || text.StartsWith(">>>>>>>", System.StringComparison.Ordinal) || text.StartsWith("|||||||", System.StringComparison.Ordinal))
        {
            (fault, word) = (LineFault.ConflictMarker, text.Substring(0, 7));
            return false;
        }

        return reader.Read(out entry, out fault, out word);
    }

    private bool Read(out TelemetryEntry? entry, out LineFault fault, out string word)
    {
        entry = null;
        fault = LineFault.UnknownKind;
        MoveOn();
        word = Word();
        if (EntryFields.KindOf(word) is not { } kind)
            return false;
        if (!MoveOn())
        {
            fault = LineFault.NoName;
            return false;
        }

        fault = LineFault.OpenQuote;
        word = _text.Substring(_position);
        if (Value() is not { } name)
            return false;
        var read = TelemetryEntry.Of(kind, name);
        while (MoveOn())
        {
            int start = _position;
            string field = FieldName();
            word = _text.Substring(start).Split(' ', '\t')[0];
            if (EntryFields.Find(kind, field) is not { } known)
            {
                fault = LineFault.UnknownField;
                return false;
            }

            fault = LineFault.OpenQuote;
            if (Value() is not { } value)
                return false;
            fault = LineFault.RepeatedField;
            if (read[known] is not null)
                return false;
            read = read.With(known, value);
        }

        entry = read;
        return true;
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
