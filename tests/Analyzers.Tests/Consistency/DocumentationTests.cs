using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>Every example in the documentation is compiled, judged and repaired, so none can be wrong.</summary>
public class DocumentationTests
{
    public static TheoryData<string> Pages
        => [.. Ids()];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
        => Assert.Equal(RuleCatalog.All.Select(rule => rule.Descriptor.Id), Ids());

    [Fact]
    public void The_map_from_other_analyzers_leads_to_rules_that_exist_and_names_every_logging_rule()
    {
        string map = File.ReadAllText(Repository.File("docs/migrating.md"));
        Assert.All(Regex.Matches(map, @"\(rules/(OBS\d{4})\.md\)"), link => Assert.Contains(link.Groups[1].Value, Ids()));
        Assert.All(Ids().Where(id => id.StartsWith("OBS1", StringComparison.Ordinal)), id => Assert.Contains(id, map, StringComparison.Ordinal));
        foreach (string peer in "CA1727 CA1848 CA1873 CA2017 CA2023 CA2253 CA2254 S106 S2139 S2629 S3416 S6664 S6667 S6668 S6669 S6672 S6673 S6674 S6677 S6678 Serilog001 Serilog002 Serilog003 Serilog004 Serilog005 Serilog006 Serilog007 Serilog008".Split(' '))
            Assert.Contains($"| {peer} ", map, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_the_rules_that_a_property_turns_off_and_ours_in_their_place_are_on()
    {
        string map = File.ReadAllText(Repository.File("docs/migrating.md"));
        string listed = Regex.Match(map, "turns off the rules above.*?Rules that find more").Value.Replace("Serilog001 to Serilog008", "Serilog00" + string.Join(" Serilog00", Enumerable.Range(1, 8)), StringComparison.Ordinal);
        string[] off = [.. Regex.Matches(File.ReadAllText(Repository.File("src/Package/build/replaced/replaced.globalconfig")), @"dotnet_diagnostic\.(\w+)\.severity = none").Select(match => match.Groups[1].Value)];
        Assert.Equal(off.Order(StringComparer.Ordinal), Regex.Matches(listed, @"\b[A-Za-z]+\d{2,}\b").Select(match => match.Value).Order(StringComparer.Ordinal));
        foreach (string peer in off)
        {
            string row = map.Split('\n').Single(line => line.StartsWith('|') && Regex.IsMatch(line.Split('|')[1], $@"\b{peer}\b"));
            Assert.Contains(Regex.Matches(row, @"\[(OBS\d{4})\]"), ours => RuleCatalog.All.Single(rule => rule.Descriptor.Id == ours.Groups[1].Value).Descriptor.IsEnabledByDefault);
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Examples_do_what_the_page_says(string id)
    {
        Rule rule = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == id);
        RuleFix? fix = Fixes.All.SingleOrDefault(candidate => candidate.Id == id);
        ImmutableArray<PageExample> examples = PageExample.Of(id);
        if (rule.MayBeInBaseline)
            Assert.Contains(examples, example => example.Kind == "violation");

        for (int i = 0; i < examples.Length; i++)
        {
            (string kind, string code) = examples[i];
            TestProject project = examples[i].Project.Enabling(rule);
            ImmutableArray<Diagnostic> found = await Findings.OfAsync(RuleCatalog.All, project, code);
            Assert.Empty(Compiled(project, code).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            if (kind == "violation")
            {
                Assert.NotEmpty(found);
                Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
            }
            else
            {
                Assert.Empty(found);
            }

            if (kind == "fixed")
            {
                Assert.Equal("violation", examples[i - 1].Kind);
                Assert.Equal(code, await RepairedAsync(rule, fix!, examples[i - 1]));
            }
        }
    }

    // With the generator where a partial method waits for it.
    private static Compilation Compiled(TestProject project, string code)
    {
        Compilation compilation = Findings.Compile(project, code);
        return compilation.GetDiagnostics().Any(diagnostic => diagnostic.Id == "CS8795") ? LoggerGenerator.Run(compilation) : compilation;
    }

    private static async Task<string> RepairedAsync(Rule rule, RuleFix fix, PageExample example)
    {
        Project before = await Repair.ProjectAsync(example.Project, example.Code);
        Solution repaired = await Repair.FixAllAsync(before.Solution, example.Project, rule, fix);
        return (await Repair.TextsAsync(repaired.GetProject(before.Id)!, 1))[0];
    }

    private static IEnumerable<string> Ids()
        => Directory.GetFiles(Repository.File("docs/rules"), "OBS*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
}
