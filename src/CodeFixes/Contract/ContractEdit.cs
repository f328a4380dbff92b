using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.CodeFixes.Contract;

/// <summary>
/// Adds and removes lines of a contract. What is added stands where the order of the lines wants it, so that two branches that add lines seldom
/// meet; comments, empty lines, lines that cannot be read and the file's line breaks stay as they are.
/// </summary>
internal sealed class ContractEdit(SourceText text)
{
    private readonly SortedSet<string> _added = new(StringComparer.Ordinal);
    private readonly HashSet<int> _removed = [];
    private readonly string _lineBreak = LineBreakOf(text);

    public void Add(string line) => _added.Add(line);

    /// <summary>Takes away the last line that says the same; false where none does.</summary>
    public bool Remove(string line)
    {
        for (int i = text.Lines.Count - 1; i >= 0; i--)
        {
            if (!_removed.Contains(i) && (text.Lines[i].ToString() == line || Read(text.Lines[i])?.Line == line))
                return _removed.Add(i);
        }

        return false;
    }

    public SourceText Apply()
    {
        var kept = new HashSet<string>(Enumerable.Range(0, text.Lines.Count).Where(i => !_removed.Contains(i)).Select(i => Read(text.Lines[i])?.Line ?? ""));
        var changes = new List<TextChange>();
        foreach (int line in _removed)
            changes.Add(new TextChange(text.Lines[line].SpanIncludingLineBreak, ""));
        foreach (IGrouping<int, string> place in _added.Where(line => !kept.Contains(line)).GroupBy(PlaceOf))
            changes.Add(Insertion(place.Key, place));
        changes.Sort(static (first, second) => first.Span.CompareTo(second.Span));
        return text.WithChanges(Joined(changes));
    }

    // Behind the last line that comes before it, so that what is grouped under a comment stays together; else before the first that comes later.
    private int PlaceOf(string added)
    {
        int? behind = null;
        foreach (TextLine line in text.Lines)
        {
            if (Read(line) is not { } entry)
                continue;
            if (string.CompareOrdinal(entry.Line, added) > 0)
                return behind ?? line.Start;
            behind = line.EndIncludingLineBreak;
        }

        return behind ?? text.Length;
    }

    private TextChange Insertion(int place, IEnumerable<string> lines)
    {
        bool isAfterOpenLine = place > 0 && text[place - 1] is not ('\n' or '\r');
        string inserted = string.Concat(lines.Select(line => line + _lineBreak));
        return new TextChange(new TextSpan(place, 0), isAfterOpenLine ? _lineBreak + inserted : inserted);
    }

    // An insertion at the beginning of what is removed is one change with it.
    private static List<TextChange> Joined(List<TextChange> changes)
    {
        var joined = new List<TextChange>();
        foreach (TextChange change in changes)
        {
            if (joined.Count > 0 && joined[joined.Count - 1] is { Span.IsEmpty: true } insertion && insertion.Span.Start == change.Span.Start)
                joined[joined.Count - 1] = new TextChange(change.Span, insertion.NewText + change.NewText);
            else
                joined.Add(change);
        }

        return joined;
    }

    private static TelemetryEntry? Read(TextLine line) => ContractLineReader.Read(line.ToString());

    private static string LineBreakOf(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
