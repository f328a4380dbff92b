using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>How a project is compiled, from what its files say and what its SDK adds.</summary>
internal static class ProjectOptions
{
    private const string TestSdk = "Microsoft.NET.Test.Sdk";

    public static CSharpParseOptions Parsing(ProjectEvaluation project)
    {
        string version = project["LangVersion"] is { Length: > 0 } stated ? stated : TargetFrameworkChoice.LanguageVersion(project["TargetFramework"]);
        return CSharpParseOptions.Default
            .WithLanguageVersion(LanguageVersionFacts.TryParse(version, out LanguageVersion known) ? known : LanguageVersion.Latest)
            .WithDocumentationMode(DocumentationMode.Parse)
            .WithPreprocessorSymbols(TargetFrameworkChoice.Symbols(project["TargetFramework"]).Concat(Defined(project)).Distinct());
    }

    public static CSharpCompilationOptions Compiling(ProjectEvaluation project)
        => new(
            Kind(project),
            allowUnsafe: true,
            nullableContextOptions: project["Nullable"].ToLowerInvariant() switch
            {
                "enable" => NullableContextOptions.Enable,
                "annotations" => NullableContextOptions.Annotations,
                "warnings" => NullableContextOptions.Warnings,
                _ => NullableContextOptions.Disable,
            },
            concurrentBuild: true,
            deterministic: true);

    /// <summary>The properties that the package makes visible to its analyzers; empty, as a build passes them, where nobody set one.</summary>
    public static ImmutableDictionary<string, string> Visible(ProjectEvaluation project)
        => BuildProperties.Visible.ToImmutableDictionary(name => name, name => Value(project, name), StringComparer.OrdinalIgnoreCase);

    public static string AssemblyName(ProjectEvaluation project)
        => project["AssemblyName"] is { Length: > 0 } name && !name.Contains("$(", StringComparison.Ordinal) ? name : project.Name;

    private static string Value(ProjectEvaluation project, string property) => property switch
    {
        "OutputType" => OutputType(project),
        "UsingMicrosoftNETSdkWeb" => project.Uses("Microsoft.NET.Sdk.Web") ? "true" : "",
        "UsingMicrosoftNETSdkWorker" => project.Uses("Microsoft.NET.Sdk.Worker") ? "true" : "",
        "IsTestProject" when project[property].Length == 0 => IsTest(project) ? "true" : "",
        _ => project[property],
    };

    private static OutputKind Kind(ProjectEvaluation project) => OutputType(project).ToLowerInvariant() switch
    {
        "exe" => OutputKind.ConsoleApplication,
        "winexe" => OutputKind.WindowsApplication,
        _ => OutputKind.DynamicallyLinkedLibrary,
    };

    // The test SDK makes programs of its projects, with an entry point of its own; here they stay libraries, so that it need not be there.
    private static string OutputType(ProjectEvaluation project)
    {
        if (project["OutputType"] is { Length: > 0 } stated)
            return stated;
        return project.Uses("Microsoft.NET.Sdk.Web") || project.Uses("Microsoft.NET.Sdk.Worker") ? "Exe" : "Library";
    }

    private static bool IsTest(ProjectEvaluation project)
        => project.Uses("MSTest.Sdk") || project.Items("PackageReference").Any(item => item.Include.Contains(TestSdk, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Defined(ProjectEvaluation project)
        => project["DefineConstants"].Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(SyntaxFacts.IsValidIdentifier);
}
