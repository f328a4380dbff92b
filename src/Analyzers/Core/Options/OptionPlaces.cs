using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Core.Options;

/// <summary>
/// Where an option is in force. Roslyn tells which options a file has and not where they are written: the files that have it lead to the section.
/// </summary>
internal sealed class OptionPlaces
{
    private readonly List<SyntaxTree> _files = [];

    public void Add(SyntaxTree file) => _files.Add(file);

    /// <summary>Adds the files of a folder that follow its first.</summary>
    public void AddFolderOf(SyntaxTree first, Compilation compilation)
    {
        bool isIn = false;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            isIn = tree == first || (isIn && FolderSamples.AreNeighbours(first.FilePath, tree.FilePath));
            if (isIn)
                _files.Add(tree);
        }
    }

    /// <summary>In words that follow a verb: nothing where it is in force for the whole project, else <c> for 'Legacy/Orders.cs' and 3 more files</c>.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="provider">Tells where the project is.</param>
    public string InWords(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        int all = 0;
        foreach (SyntaxTree _ in compilation.SyntaxTrees)
            all++;
        if (_files.Count == 0 || _files.Count == all)
            return "";
        int more = _files.Count - 1;
        string others = more == 0 ? "" : $" and {more.ToString(CultureInfo.InvariantCulture)} more file{(more == 1 ? "" : "s")}";
        return $" for '{Shown(_files[0].FilePath, provider.GlobalOptions)}'{others}";
    }

    // Relative to the project, where the build tells which folder that is.
    private static string Shown(string path, AnalyzerConfigOptions global)
        => global.TryGetValue("build_property.ProjectDir", out string? folder) && folder.Length > 0 && string.Compare(path, 0, folder, 0, folder.Length, StringComparison.OrdinalIgnoreCase) == 0
            ? path.Substring(folder.Length).Replace('\\', '/')
            : path;
}
