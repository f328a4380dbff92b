using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Reads the lines of a contract, or says what is wrong with them.</summary>
internal sealed class ContractLineReader(string text)
{
    private readonly LineParts _parts = new(text);

    /// <summary>What is wrong with the line that was read last; null where nothing is.</summary>
    public LineFault? Fault => _parts.Fault;

    /// <summary>The part of the line that is wrong.</summary>
    public string Word => _parts.Word;

    /// <summary>What a line alone says; null where it says nothing, or cannot be read.</summary>
    public static TelemetryEntry? Read(string line) => new ContractLineReader(line).Read(new TextSpan(0, line.Length));

    /// <summary>What a line of the text says; null where it says nothing, or cannot be read.</summary>
    public TelemetryEntry? Read(TextSpan line)
    {
        if (!_parts.MoveTo(line) || Fault == LineFault.ConflictMarker)
            return null;
        if (EntryFields.KindOf(_parts) is not { } kind)
        {
            _parts.BlameKind();
            return null;
        }

        string[] words = EntryFields.WordsOf(kind);
        var values = new string?[words.Length];
        while (_parts.MoveToField())
        {
            int field = _parts.FieldAmong(words);
            if (field < 0)
                _parts.Blame(LineFault.UnknownField);
            else if (values[field] is not null)
                _parts.Blame(LineFault.RepeatedField);
            else
                values[field] = _parts.Value;
        }

        return Fault is null ? TelemetryEntry.Of(kind, _parts.Name, values) : null;
    }
}
