namespace Observability.Analyzers.Models.Contract;

/// <summary>Reads one line of a contract, or says what is wrong with it.</summary>
internal static class ContractLineReader
{
    /// <summary>Reads a line that is neither empty nor a comment.</summary>
    /// <param name="text">The line.</param>
    /// <param name="entry">What it says; null where it cannot be read.</param>
    /// <param name="fault">Why it cannot.</param>
    /// <param name="word">The part of the line that is wrong.</param>
    public static bool TryRead(string text, out TelemetryEntry? entry, out LineFault fault, out string word)
    {
        entry = null;
        LineFault? found = LineParts.Read(text, out LineParts parts, out word);
        fault = found ?? LineFault.UnknownKind;
        if (found == LineFault.ConflictMarker)
            return false;
        if (EntryFields.KindOf(parts.Kind) is not { } kind)
        {
            (fault, word) = (LineFault.UnknownKind, parts.Kind);
            return false;
        }

        var read = TelemetryEntry.Of(kind, parts.Name);
        foreach ((string name, string value, string written) in parts.Fields)
        {
            if (EntryFields.Find(kind, name) is not { } field)
            {
                (fault, word) = (LineFault.UnknownField, written);
                return false;
            }

            if (read[field] is not null)
            {
                (fault, word) = (LineFault.RepeatedField, written);
                return false;
            }

            read = read.With(field, value);
        }

        if (found is not null)
            return false;
        entry = read;
        return true;
    }
}
