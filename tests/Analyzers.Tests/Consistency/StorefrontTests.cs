using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>
/// The sample service has every kind of mistake; its repaired twin is what Fix All of each rule that is on by default makes of it.
/// With UPDATE_REPAIRED=1 in the environment the twin is written anew.
/// </summary>
public class StorefrontTests
{
    // The service is scraped, so it has its endpoints: what happens without is shown in ScrapeEndpointBehaviourTests. Of what log4net alone can do it shows nothing,
    // and what takes several projects or a contract is shown by samples/Fulfilment: a contract here would have to follow each mistake that some other rule is shown by,
    // and none of its rules may be in a baseline.
    [Fact]
    public async Task Every_rule_finds_something_in_it()
    {
        var found = await Findings.OfAsync(RuleCatalog.All, Storefront.Project.Enabling(RuleCatalog.All), Storefront.Sources("samples/Storefront"));
        IEnumerable<string> expected = RuleCatalog.All.Where(rule => rule.MayBeInBaseline && rule is not (ScrapeEndpointMissing or RegistryNotServed or PlainTextBuiltAtCall
            or LibraryMeterNotCollected or RegisteredMeterUnknown or LibrarySourceNotCollected or RegisteredSourceUnknown)).Select(rule => rule.Descriptor.Id);
        Assert.Equal(expected, found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_repaired_twin_is_what_the_fixes_make_of_it()
    {
        Project start = await Repair.ProjectAsync(Storefront.Project, Storefront.Sources("samples/Storefront"));
        Solution solution = start.Solution;
        foreach (Rule rule in RuleCatalog.All.Where(rule => rule.Descriptor.IsEnabledByDefault))
        {
            if (Fixes.All.SingleOrDefault(fix => fix.Id == rule.Descriptor.Id) is { IsForAll: true } fix)
                solution = await Repair.FixAllAsync(solution, Storefront.Project, rule, fix);
        }

        ImmutableArray<Document> documents = [.. solution.GetProject(start.Id)!.Documents];
        for (int i = 0; i < Storefront.Files.Length; i++)
        {
            string repaired = (await documents[i].GetTextAsync()).ToString();
            string file = Repository.File($"samples/Storefront.Repaired/{Storefront.Files[i]}");
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
        string[] sources = Storefront.Sources("samples/Storefront.Repaired");
        CSharpCompilation compilation = Findings.Compile(Storefront.Project, sources);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> left = await Findings.AnalyzeAsync(RuleCatalog.All, Storefront.Project, compilation);
        Assert.Empty(left.Where(diagnostic => Fixes.All.Any(fix => fix.Id == diagnostic.Id && fix.IsForAll)));
    }
}
