using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>What the fixes did and left, one file for each rule, all repositories in it.</summary>
internal sealed class TrialDiffs(string? folder)
{
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <summary>The documents whose text is another one: an edit may leave annotations in those that it does not change.</summary>
    public static async Task<List<DocumentId>> ChangedAsync(Solution before, Solution after)
    {
        var changed = new List<DocumentId>();
        foreach (ProjectChanges project in after.GetChanges(before).GetProjectChanges())
        {
            foreach (DocumentId id in project.GetChangedDocuments().Concat(project.GetAddedDocuments()))
            {
                if (await TextAsync(before, id) != await TextAsync(after, id))
                    changed.Add(id);
            }
        }

        return changed;
    }

    public async Task AppendAsync(string name, string repository, string root, Solution before, Solution after)
    {
        if (folder is null)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (DocumentId id in await ChangedAsync(before, after))
        {
            string path = $"{repository}/{Path.GetRelativePath(root, after.GetDocument(id)!.FilePath!).Replace('\\', '/')}";
            // A file of several projects is changed in each.
            if (seen.Add(path))
                Append(name, LineDiff.Unified(path, await TextAsync(before, id), await TextAsync(after, id)));
        }
    }

    public void AppendLeft(string name, string repository, IEnumerable<string> places)
    {
        string text = string.Concat(places.Select(place => $"{repository}/{place}\n"));
        if (folder is not null && text.Length > 0)
            Append(name, text);
    }

    // What an earlier run wrote is no part of this one.
    private void Append(string name, string text)
    {
        Directory.CreateDirectory(folder!);
        string file = Path.Combine(folder!, name);
        if (_begun.Add(name))
            File.Delete(file);
        File.AppendAllText(file, text);
    }

    private static async Task<string> TextAsync(Solution solution, DocumentId id)
        => solution.GetDocument(id) is { } document ? (await document.GetTextAsync()).ToString() : "";
}
