using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Tool.Fixing;

/// <summary>A file, as it stands and as the fixes would have it.</summary>
internal sealed record FileChange(string Path, SourceText Before, SourceText After)
{
    /// <summary>All files that differ, by path.</summary>
    public static async Task<List<FileChange>> AllAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var changes = new SortedDictionary<string, FileChange>(StringComparer.Ordinal);
        IEnumerable<DocumentId> changed = after.GetChanges(before).GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Concat(project.GetChangedAdditionalDocuments()));
        foreach (DocumentId id in changed)
        {
            if (File(before, id) is { FilePath: { } path } document)
                changes.TryAdd(path, new FileChange(path, await document.GetTextAsync(cancellation), await File(after, id)!.GetTextAsync(cancellation)));
        }

        return [.. changes.Values.Where(change => !change.Before.ContentEquals(change.After))];

        static TextDocument? File(Solution solution, DocumentId id) => solution.GetDocument(id) ?? solution.GetAdditionalDocument(id);
    }

    public string Diff(string name) => UnifiedDiff.Of(name, Before.ToString(), After.ToString());

    /// <summary>
    /// The new content in the file's own encoding, with its byte order mark or without. Refuses where the file is no longer what was read,
    /// or has bytes that its encoding does not give back: what cannot be written faithfully is not written.
    /// </summary>
    public byte[] Encode()
    {
        byte[] current = File.ReadAllBytes(Path);
        Encoding encoding = Before.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        ReadOnlySpan<byte> mark = current.AsSpan().StartsWith(encoding.GetPreamble()) ? encoding.GetPreamble() : [];
        if (!current.AsSpan(mark.Length).SequenceEqual(encoding.GetBytes(Before.ToString())))
            throw new BadInputException($"'{Path}' has changed while it was being read, or has characters that its encoding does not know. Nothing was written; try again, or save it as UTF-8.");
        return [.. mark, .. encoding.GetBytes(After.ToString())];
    }
}
