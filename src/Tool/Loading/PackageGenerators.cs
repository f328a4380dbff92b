using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers;

namespace Observability.Tool.Loading;

/// <summary>What the package writes into each project's assembly for those that reference it, in projects that do not reference the package too.</summary>
internal sealed class PackageGenerators : AnalyzerReference
{
    private static readonly PackageGenerators Instance = new();

    public override string FullPath { get; } = typeof(FactsGenerator).Assembly.Location;

    public override object Id => nameof(PackageGenerators);

    /// <summary>The solution in which each C# project tells the others what it does.</summary>
    public static Solution AddTo(Solution solution)
        => solution.Projects.Where(project => project.Language == LanguageNames.CSharp).Aggregate(solution, (current, project) => current.AddAnalyzerReference(project.Id, Instance));

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => language == LanguageNames.CSharp ? [new FactsGenerator().AsSourceGenerator()] : [];

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
}
