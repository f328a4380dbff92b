using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>Every rule has all that a rule needs, and all of it agrees.</summary>
public class CatalogTests
{
    private static readonly Assembly Analyzers = typeof(CallAnalyzer).Assembly;

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(rule => rule.GetType().Name)];

    [Fact]
    public void The_catalog_lists_every_rule_once_in_order()
    {
        Assert.Equal(
            Analyzers.GetTypes().Where(type => !type.IsAbstract && typeof(Rule).IsAssignableFrom(type)).Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Descriptor.Id).Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Descriptor.Id));
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(rule => rule.Descriptor.Id).Distinct().Count());
    }

    [Theory, MemberData(nameof(Rules))]
    public void Descriptors_agree_with_id_band_folder_and_category(string name)
    {
        Rule rule = Rule(name);
        Match id = Regex.Match(rule.Descriptor.Id, "^OBS([0-9])[0-9]{3}$");
        Assert.True(id.Success, rule.Descriptor.Id);
        var area = (Area)int.Parse(id.Groups[1].Value, null);
        Assert.Equal($"Observability.Analyzers.Rules.{area}", rule.GetType().Namespace);
        Assert.All(rule.Descriptors, descriptor =>
        {
            Assert.Equal(rule.Descriptor.Id, descriptor.Id);
            Assert.Equal($"Observability.{area}", descriptor.Category);
            Assert.Equal($"{Repository.Url}/blob/main/docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri);
            Assert.DoesNotMatch(@"\.$|\n", descriptor.Title.ToString());
        });
    }

    /// <summary>Users configure by id: a severity that they set would fit one of two promises only.</summary>
    [Fact]
    public void One_id_has_one_severity()
        => Assert.Empty(RuleCatalog.All.SelectMany(rule => rule.Descriptors).GroupBy(descriptor => descriptor.Id)
            .Where(rule => rule.Select(descriptor => (descriptor.DefaultSeverity, descriptor.IsEnabledByDefault)).Distinct().Count() > 1)
            .Select(rule => rule.Key));

    [Theory, MemberData(nameof(Rules))]
    public void Rule_and_test_stand_in_files_of_their_own_name(string name)
    {
        string area = Rule(name).GetType().Namespace!.Split('.')[^1];
        Assert.True(File.Exists(Repository.File($"src/Analyzers/Rules/{area}/{name}.cs")));
        string tests = Repository.File($"tests/Analyzers.Tests/Rules/{area}/{name}Tests.cs");
        Assert.True(File.Exists(tests), tests);
        Assert.Contains("IsSilent", File.ReadAllText(tests), StringComparison.Ordinal);
        Assert.Contains("Reports", File.ReadAllText(tests), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_fix_exists_or_the_rule_says_why_not(string name)
    {
        Rule rule = Rule(name);
        RuleFix? fix = Fixes.All.SingleOrDefault(candidate => candidate.Id == rule.Descriptor.Id);
        Assert.True(fix is null == rule.WhyNoFix is not null, $"{name}: a fix, or a reason for none");
        if (fix is null)
            return;
        string area = rule.GetType().Namespace!.Split('.')[^1];
        Assert.Equal($"Observability.Analyzers.CodeFixes.{area}.{name}Fix", fix.GetType().FullName);
        Assert.Equal([LanguageNames.CSharp], fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
        Assert.Equal(rule.Descriptor.Id, fix.Variants[0].Key);
        Assert.Equal(fix.Variants.Length, fix.Variants.Select(variant => variant.Key).Distinct().Count());
        Assert.True(File.Exists(Repository.File($"tests/Analyzers.Tests/Rules/{area}/{name}FixTests.cs")), $"{name}FixTests");
    }

    [Theory, MemberData(nameof(Rules))]
    public void Release_tracking_and_readme_name_the_rule(string name)
    {
        DiagnosticDescriptor descriptor = Rule(name).Descriptor;
        string severity = !descriptor.IsEnabledByDefault ? "Disabled" : descriptor.DefaultSeverity.ToString();
        string releases = File.ReadAllText(Repository.File("src/Analyzers/AnalyzerReleases.Unshipped.md")) + File.ReadAllText(Repository.File("src/Analyzers/AnalyzerReleases.Shipped.md"));
        Assert.Contains($"{descriptor.Id} | {descriptor.Category} | {severity} | {name}", releases, StringComparison.Ordinal);
        Assert.Contains($"[{descriptor.Id}](docs/rules/{descriptor.Id}.md)", File.ReadAllText(Repository.File("README.md")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Rules))]
    public void The_page_has_the_rules_title_and_sections(string name)
    {
        Rule rule = Rule(name);
        string page = File.ReadAllText(Repository.File($"docs/rules/{rule.Descriptor.Id}.md"));
        string words = Regex.Replace(name, "(?<!^)([A-Z])", match => " " + char.ToLowerInvariant(match.Value[0]));
        Assert.StartsWith($"# {rule.Descriptor.Id}: {words}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Category | {rule.Descriptor.Category} |", page, StringComparison.Ordinal);
        foreach (string section in new[] { "Cause", "Why it matters", "How to fix", "When to suppress", "Options" })
            Assert.Contains($"\n## {section}\n", page, StringComparison.Ordinal);
        Assert.Equal(Fixes.All.SingleOrDefault(fix => fix.Id == rule.Descriptor.Id)?.Safety.InWords() ?? "", Regex.Match(page, @"^\| Safety \| (.*) \|$", RegexOptions.Multiline).Groups[1].Value);
        Assert.Equal(rule.WhyNoFix is null, Regex.IsMatch(page, @"\| Fix \| Yes"));
    }

    [Fact]
    public void Sources_of_every_area_are_broken()
        => Assert.All(Directory.GetDirectories(Repository.File("tests/Analyzers.Tests/Rules")), area => Assert.True(File.Exists(Repository.File($"tests/Analyzers.Tests/Robustness/Broken{Path.GetFileName(area)}Tests.cs")), area));

    [Fact]
    public void Analyzers_support_what_the_catalog_holds()
        => Assert.Equal(RuleCatalog.DescriptorsOf(RuleCatalog.All).AsEnumerable(), new CallAnalyzer().SupportedDiagnostics.AsEnumerable());

    private static Rule Rule(string name) => RuleCatalog.All.Single(rule => rule.GetType().Name == name);
}
