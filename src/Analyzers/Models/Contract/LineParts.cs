using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Contract;

/// <summary>
/// The lines of a text, one after the other and each from left to right: <c>kind name field=value field="value with blanks"</c>. Nothing is copied
/// but names and values: five thousand lines must not be felt in a build.
/// </summary>
internal sealed class LineParts(string text)
{
    private static readonly string[] ConflictMarkers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    private int _position;
    private int _end;
    private TextSpan _kind;
    private TextSpan _field;
    private int _partStart;

    /// <summary>The name that follows the kind.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The value of the field that was read last.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Why the line cannot be read from here on; null where it can.</summary>
    public LineFault? Fault { get; private set; }

    /// <summary>The part that was read last, as it is written up to a blank: what is wrong where something is.</summary>
    public string Word { get; private set; } = "";

    private string Kind => text.Substring(_kind.Start, _kind.Length);

    /// <summary>Goes to a line, and reads its kind and name.</summary>
    /// <returns>Whether it says anything: empty lines and comments do not.</returns>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public bool MoveTo(TextSpan line)
    {
        (_position, _end) = (line.Start, line.End);
        (Fault, Name, Word) = (null, "", "");
        _kind = default;
        if (!MoveOn() || text[_position] == '#')
            return false;
        foreach (string marker in ConflictMarkers)
        {
            if (string.CompareOrdinal(text, _position, marker, 0, marker.Length) == 0)
            {
                (Fault, Word) = (LineFault.ConflictMarker, marker);
                return true;
            }
        }

        _kind = ReadWord();
        if (!MoveOn())
        {
            (Fault, Word) = (LineFault.NoName, Kind);
            return true;
        }

        int start = _position;
        if (ReadValue() is { } name)
            Name = name;
        else
            (Fault, Word) = (LineFault.OpenQuote, text.Substring(start, _end - start).TrimEnd());
        return true;
    }

    /// <summary>Reads the next field.</summary>
    /// <returns>Whether there is one that can be read.</returns>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public bool MoveToField()
    {
        if (Fault is not null || !MoveOn())
            return false;
        _partStart = _position;
        _field = ReadFieldName();
        if (_field.IsEmpty)
        {
            _position = _partStart;
            ReadWord();
            Value = "";
            return true;
        }

        if (ReadValue() is { } value)
        {
            Value = value;
            return true;
        }

        Blame(LineFault.OpenQuote);
        return false;
    }

    /// <summary>Says that the field which was read last is wrong.</summary>
    public void Blame(LineFault fault)
    {
        _position = _partStart;
        TextSpan word = ReadWord();
        (Fault, Word) = (fault, text.Substring(word.Start, word.Length));
    }

    /// <summary>Says that the name is wrong.</summary>
    public void BlameName(LineFault fault) => (Fault, Word) = (fault, Name);

    /// <summary>Says that the line is of no kind that there is.</summary>
    public void BlameKind() => (Fault, Word) = (LineFault.UnknownKind, Kind);

    [MethodImpl(Jit.OptimizedAtOnce)]
    public bool IsKind(string word) => Is(_kind, word);

    /// <summary>Which of the words the field is called that was read last; -1 where none, or where what is written is no field.</summary>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public int FieldAmong(string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (Is(_field, words[i]))
                return i;
        }

        return -1;
    }

    private bool Is(TextSpan part, string word) => part.Length == word.Length && string.CompareOrdinal(text, part.Start, word, 0, word.Length) == 0;

    // To the next part; false at the end of the line.
    [MethodImpl(Jit.OptimizedAtOnce)]
    private bool MoveOn()
    {
        while (_position < _end && char.IsWhiteSpace(text[_position]))
            _position++;
        return _position < _end;
    }

    // To the next blank; empty at one.
    [MethodImpl(Jit.OptimizedAtOnce)]
    private TextSpan ReadWord()
    {
        int start = _position;
        while (_position < _end && !char.IsWhiteSpace(text[_position]))
            _position++;
        return TextSpan.FromBounds(start, _position);
    }

    // What stands before '='; empty where there is none before the next blank.
    [MethodImpl(Jit.OptimizedAtOnce)]
    private TextSpan ReadFieldName()
    {
        int start = _position;
        while (_position < _end && text[_position] != '=' && !char.IsWhiteSpace(text[_position]))
            _position++;
        return _position < _end && text[_position] == '=' ? TextSpan.FromBounds(start, _position++) : default;
    }

    // Null where a quote is not closed.
    [MethodImpl(Jit.OptimizedAtOnce)]
    private string? ReadValue()
    {
        if (_position >= _end || text[_position] != '"')
        {
            TextSpan word = ReadWord();
            return text.Substring(word.Start, word.Length);
        }

        // Nearly no quoted value has an escape.
        int start = ++_position;
        while (_position < _end && text[_position] is not ('"' or '\\'))
            _position++;
        if (_position >= _end)
            return null;
        if (text[_position] == '"')
            return IsClosed() ? text.Substring(start, _position - start - 1) : null;
        return ReadEscaped(new StringBuilder(text, start, _position - start, capacity: 64));
    }

    private string? ReadEscaped(StringBuilder value)
    {
        for (; _position < _end; _position++)
        {
            switch (text[_position])
            {
                case '"':
                    return IsClosed() ? value.ToString() : null;
                case '\\':
                    _position++;
                    if (Escaped() is not { } escaped)
                        return null;
                    value.Append(escaped);
                    break;
                default:
                    value.Append(text[_position]);
                    break;
            }
        }

        return null;
    }

    // Whether a blank, or nothing, follows the quote.
    private bool IsClosed() => ++_position == _end || char.IsWhiteSpace(text[_position]);

    private char? Escaped()
    {
        if (_position >= _end)
            return null;
        switch (text[_position])
        {
            case '"' or '\\':
                return text[_position];
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _position + 4 < _end
                && int.TryParse(text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code):
                _position += 4;
                return (char)code;
            default:
                return null;
        }
    }
}
