using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Core.Options;

/// <summary>
/// Options of what no file has for itself (what a project is, which names are secrets), whatever section they are written in. A list is that of all
/// files together. Of several values the one that most files have is in force; OBS0001 names the others.
/// </summary>
internal static class ProjectOptions
{
    /// <summary>The value that most files have.</summary>
    public static T OfProject<T>(this Option<T> option, Compilation compilation, AnalyzerOptions options)
        => TextOfProject(option, compilation, options.AnalyzerConfigOptionsProvider) is { } text && option.TryParse(text, out T value) ? value : option.Default;

    /// <summary>All that the files name.</summary>
    public static ImmutableArray<string> OfProject(this Option<ImmutableArray<string>> option, Compilation compilation, AnalyzerOptions options)
    {
        ImmutableArray<string> all = ImmutableArray<string>.Empty;
        string? last = null;
        foreach ((SyntaxTree tree, _) in FolderSamples.Of(compilation))
        {
            if (TextOf(option, options.AnalyzerConfigOptionsProvider.GetOptions(tree)) is not { } text || text == last || !option.TryParse(text, out ImmutableArray<string> some))
                continue;
            last = text;
            foreach (string name in some)
            {
                if (!all.Contains(name))
                    all = all.Add(name);
            }
        }

        return all;
    }

    /// <summary>What is written for most files; null where most have nothing. A global config speaks for all.</summary>
    public static string? TextOfProject(Option option, Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        if (TextOf(option, provider.GlobalOptions) is { } global)
            return global;
        var counts = new List<(string? Text, int Files)>();
        foreach ((SyntaxTree tree, int files) in FolderSamples.Of(compilation))
        {
            string? text = TextOf(option, provider.GetOptions(tree));
            int known = counts.FindIndex(count => count.Text == text);
            if (known < 0)
                counts.Add((text, files));
            else
                counts[known] = (text, counts[known].Files + files);
        }

        (string? Text, int Files) most = default;
        foreach ((string? Text, int Files) count in counts)
        {
            if (count.Files > most.Files)
                most = count;
        }

        return most.Text;
    }

    private static string? TextOf(Option option, AnalyzerConfigOptions options) => options.TryGetValue(option.Key, out string? text) ? text.Trim() : null;
}
