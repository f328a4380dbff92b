using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core.Options;

/// <summary>
/// The files of a project by folder, one for each: an <c>.editorconfig</c> is of a folder, so the options of its first file are nearly always those of
/// the others. Asking thousands of files for what is of the whole project would be felt while typing.
/// </summary>
internal static class FolderSamples
{
    /// <summary>The first file of each folder, with how many there are. A folder whose files do not follow each other comes several times.</summary>
    public static IEnumerable<(SyntaxTree First, int Files)> Of(Compilation compilation)
    {
        SyntaxTree? first = null;
        int files = 0;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (first is not null && AreNeighbours(first.FilePath, tree.FilePath))
            {
                files++;
                continue;
            }

            if (first is not null)
                yield return (first, files);
            first = tree;
            files = 1;
        }

        if (first is not null)
            yield return (first, files);
    }

    /// <summary>Whether two files are in one folder.</summary>
    public static bool AreNeighbours(string first, string second)
    {
        int folder = FolderLength(first);
        return folder == FolderLength(second) && string.CompareOrdinal(first, 0, second, 0, folder) == 0;
    }

    private static int FolderLength(string path) => Math.Max(path.LastIndexOf('/'), path.LastIndexOf('\\')) + 1;
}
