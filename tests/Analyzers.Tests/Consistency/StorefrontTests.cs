using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>
/// The sample service has every kind of mistake; its repaired twin is what Fix All of each rule that is on by default makes of it.
/// With UPDATE_REPAIRED=1 in the environment the twin is written anew.
/// </summary>
public class StorefrontTests
{
    internal const string WebUsings = """
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using System.Net.Http;
        """;

    internal static readonly TestProject Project = TestProject.Service with { Output = OutputKind.ConsoleApplication, References = TestReferences.Everything };

    internal static readonly ImmutableArray<string> Files =
    [
        .. Directory.GetFiles(Repository.File("samples/Storefront"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.File("samples/Storefront"), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    // The service is scraped, so it has its endpoints: what happens without is shown in ScrapeEndpointBehaviourTests.
    [Fact]
    public async Task Every_rule_finds_something_in_it()
    {
        var found = await Findings.OfAsync(RuleCatalog.All, Project.Enabling(RuleCatalog.All), Sources("samples/Storefront"));
        IEnumerable<string> expected = RuleCatalog.All.Where(rule => rule is not (OptionsRule or ScrapeEndpointMissing)).Select(rule => rule.Descriptor.Id);
        Assert.Equal(expected, found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_repaired_twin_is_what_the_fixes_make_of_it()
    {
        using Workspace workspace = Repair.CreateWorkspace(Project, Sources("samples/Storefront"), out ProjectId id);
        Solution solution = workspace.CurrentSolution;
        foreach (Rule rule in RuleCatalog.All.Where(rule => rule.Descriptor.IsEnabledByDefault))
        {
            if (Fixes.All.SingleOrDefault(fix => fix.Id == rule.Descriptor.Id) is { IsForAll: true } fix)
                solution = await Repair.FixAllAsync(solution, Project, rule, fix);
        }

        ImmutableArray<Document> documents = [.. solution.GetProject(id)!.Documents];
        for (int i = 0; i < Files.Length; i++)
        {
            string repaired = (await documents[i].GetTextAsync()).ToString();
            string file = Repository.File($"samples/Storefront.Repaired/{Files[i]}");
            if (Environment.GetEnvironmentVariable("UPDATE_REPAIRED") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, repaired);
            }

            Assert.Equal(await File.ReadAllTextAsync(file), repaired);
        }
    }

    [Fact]
    public async Task The_repaired_twin_compiles_and_reports_nothing_that_has_a_fix()
    {
        string[] sources = Sources("samples/Storefront.Repaired");
        CSharpCompilation compilation = Findings.Compile(Project, sources);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> left = await Findings.AnalyzeAsync(RuleCatalog.All, Project, compilation);
        Assert.Empty(left.Where(diagnostic => Fixes.All.Any(fix => fix.Id == diagnostic.Id && fix.IsForAll)));
    }

    private static string[] Sources(string folder) => [.. Files.Select(file => File.ReadAllText(Repository.File($"{folder}/{file}"))), WebUsings];
}
