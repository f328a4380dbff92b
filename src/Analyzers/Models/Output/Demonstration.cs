using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Models.Output;

/// <summary>
/// Programs that show something or measure it: samples, workshops, benchmarks. Their name or folder says so, and no option says otherwise:
/// whoever runs them sits at the terminal, whatever SDK they are built with.
/// </summary>
internal static class Demonstration
{
    // The project's own folder and those around it; a checkout has a name of its own further up.
    private const int Folders = 4;

    public static bool Is(ProjectContext project, CancellationToken cancellation)
        => project.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
            && SaysSo(project.Compilation, cancellation)
            && ObservabilityOptions.ProjectKind.OfProject(project.Compilation, project.Options) is null;

    /// <summary>Whether the project is made for tests, which show what is printed beside their results.</summary>
    public static bool SupportsTests(ProjectContext project)
        => OutputVocabulary.TestSupport.Ends(project.Compilation.AssemblyName ?? "") && ObservabilityOptions.ProjectKind.OfProject(project.Compilation, project.Options) is null;

    private static bool SaysSo(Compilation compilation, CancellationToken cancellation)
    {
        if (OutputVocabulary.Demonstrations.IsIn(compilation.AssemblyName ?? ""))
            return true;
        if (compilation.GetEntryPoint(cancellation)?.DeclaringSyntaxReferences.FirstOrDefault() is not { SyntaxTree.FilePath: { Length: > 0 } path })
            return false;
        string? folder = path;
        for (int i = 0; i < Folders; i++)
        {
            folder = Path.GetDirectoryName(folder);
            if (string.IsNullOrEmpty(folder))
                return false;
            if (OutputVocabulary.Demonstrations.IsIn(Path.GetFileName(folder)))
                return true;
        }

        return false;
    }
}
