using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>A fix that edits a text file of the project and no code, wherever its findings stand.</summary>
public abstract class TextFileFix : RuleFix
{
    /// <summary>Code stays as it is.</summary>
    internal sealed override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant) => Task.FromResult(false);

    /// <summary>The solution with the files edited, and how many findings that mends.</summary>
    internal async Task<(Solution Solution, int Fixed)> EditAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        int mended = 0;
        foreach (IGrouping<ProjectId, Diagnostic> project in diagnostics.GroupBy(diagnostic => ProjectOf(solution, diagnostic)).Where(static group => group.Key is not null)!)
        {
            if (solution.GetProject(project.Key)!.AdditionalDocuments.FirstOrDefault(file => IsFor(file.FilePath)) is not { } file)
                continue;
            SourceText before = await file.GetTextAsync(cancellation).ConfigureAwait(false);
            (SourceText after, int count) = await EditAsync(file, before, [.. project], cancellation).ConfigureAwait(false);
            mended += count;
            if (!after.ContentEquals(before))
                solution = WithText(solution, file, after);
        }

        return (solution, mended);
    }

    /// <summary>Whether a file of this path is one that the fix edits.</summary>
    internal abstract bool IsFor(string? path);

    /// <summary>The text of the project's file, edited, and how many findings that mends.</summary>
    internal abstract Task<(SourceText Text, int Fixed)> EditAsync(TextDocument file, SourceText text, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation);

    // A project of several target frameworks has the file once for each.
    private static Solution WithText(Solution solution, TextDocument file, SourceText text)
    {
        foreach (TextDocument linked in solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(other => other.FilePath is not null && other.FilePath == file.FilePath))
            solution = solution.WithAdditionalDocumentText(linked.Id, text);
        return solution.WithAdditionalDocumentText(file.Id, text);
    }

    private static ProjectId? ProjectOf(Solution solution, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is { } tree)
            return solution.GetDocumentId(tree)?.ProjectId;
        string path = diagnostic.Location.GetLineSpan().Path;
        return solution.Projects.FirstOrDefault(project => project.AdditionalDocuments.Any(file => file.FilePath == path))?.Id;
    }
}
