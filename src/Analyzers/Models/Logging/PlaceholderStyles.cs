using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// The style in which a project names its placeholders: the option's, where it is set, else what nearly all of the project does. Counted from
/// the texts of calls that are named as log calls are, when somebody first asks, and remembered for each file.
/// </summary>
internal sealed class PlaceholderStyles(ProjectContext project)
{
    private const int Fewest = 10;
    private const int LeastRatio = 9;

    private object? _style;

    public NamingStyle Of(SyntaxTree tree, CancellationToken cancellation)
    {
        AnalyzerConfigOptions options = project.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return options.TryGetValue(ObservabilityOptions.PlaceholderNaming.Key, out _) ? ObservabilityOptions.PlaceholderNaming.Read(options) : OfProject(cancellation);
    }

    private NamingStyle OfProject(CancellationToken cancellation)
    {
        // Two that ask at once find the same.
        if (Volatile.Read(ref _style) is NamingStyle known)
            return known;
        NamingStyle style = IsCamelCased(cancellation) ? NamingStyle.CamelCase : NamingStyle.PascalCase;
        Volatile.Write(ref _style, style);
        return style;
    }

    private bool IsCamelCased(CancellationToken cancellation)
    {
        int mostCamel = 0;
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            mostCamel += PlaceholderCounts.Of(tree).MostCamel;
        }

        // Which braces are those of log calls costs more than to see that there are too few of the one kind: in most projects a few files tell it.
        int camel = 0, pascal = 0;
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (mostCamel < Fewest || mostCamel < LeastRatio * pascal)
                return false;
            PlaceholderCounts counts = PlaceholderCounts.Of(tree);
            camel += counts.Camel;
            pascal += counts.Pascal;
        }

        return camel >= Fewest && camel >= LeastRatio * pascal;
    }
}
