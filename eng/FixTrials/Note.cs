using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>One report of the compiler or of a rule, comparable across edits.</summary>
internal sealed record Note(string Id, string Path, int Line, string Source, string Message)
{
    public static Note From(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string source = diagnostic.Location.SourceTree is { } tree ? tree.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() : "";
        return new Note(diagnostic.Id, span.Path ?? "", span.StartLinePosition.Line + 1, source, diagnostic.GetMessage(CultureInfo.InvariantCulture).ReplaceLineEndings(" "));
    }

    /// <summary>
    /// What there is more of in a file than before, by id. Of those, the ones whose line or words are new come first, so
    /// that a report which an edit only moved does not count.
    /// </summary>
    public static IEnumerable<Note> Added(IEnumerable<Note> before, IEnumerable<Note> after)
    {
        ILookup<(string, string), Note> old = before.ToLookup(note => (note.Id, note.Path));
        foreach (IGrouping<(string, string), Note> group in after.GroupBy(note => (note.Id, note.Path)))
        {
            List<Note> was = [.. old[group.Key]];
            int more = group.Count() - was.Count;
            foreach (Note note in group.OrderBy(note => was.Any(known => known.Source == note.Source && known.Message == note.Message)).Take(Math.Max(more, 0)))
                yield return note;
        }
    }
}
