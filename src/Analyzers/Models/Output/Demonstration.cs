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
            && !IsStated(project);

    /// <summary>Whether the project is made for tests, which show what is printed beside their results: <c>Orders.Testing</c>, <c>Orders.Testing.Servers</c>.</summary>
    public static bool SupportsTests(ProjectContext project)
        => (project.Compilation.AssemblyName ?? "").Split('.').Any(OutputVocabulary.TestSupport.Is) && !IsStated(project);

    private static bool IsStated(ProjectContext project) => ObservabilityOptions.ProjectKind.OfProject(project.Compilation, project.Options) is not null;

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
