using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers;

namespace Observability.Tool.Loading;

/// <summary>
/// What the package writes into each project's assembly for those that reference it, in projects that do not reference the package too.
/// A solution takes generators from files alone: this is the file that is loaded already.
/// </summary>
internal static class PackageGenerators
{
    private static readonly AnalyzerFileReference Reference = new(typeof(FactsGenerator).Assembly.Location, new Loaded());

    /// <summary>The solution in which each C# project tells the others what it does.</summary>
    public static Solution AddTo(Solution solution)
        => solution.Projects.Where(project => project.Language == LanguageNames.CSharp).Aggregate(solution, (current, project) => current.AddAnalyzerReference(project.Id, Reference));

    private sealed class Loaded : IAnalyzerAssemblyLoader
    {
        public Assembly LoadFromPath(string fullPath) => typeof(FactsGenerator).Assembly;

        public void AddDependencyLocation(string fullPath)
        {
        }
    }
}
