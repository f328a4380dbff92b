using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>What a light bulb shows tells in parentheses what else comes of the fix, and nothing where nothing else does.</summary>
public class FixTitleTests
{
    public static TheoryData<string> Ids => [.. Fixes.All.Select(fix => fix.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_variant_tells_its_safety(string id)
    {
        RuleFix fix = Fixes.All.Single(candidate => candidate.Id == id);
        Assert.All(fix.Variants, variant => TellsSafety(fix, variant.Title.Told(fix.Safety)));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task What_is_offered_for_the_example_of_the_page_tells_its_safety(string id)
    {
        Rule rule = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == id);
        RuleFix fix = Fixes.All.Single(candidate => candidate.Id == id);
        ImmutableArray<PageExample> examples = PageExample.Of(id);
        PageExample violation = examples.First(example => example.Kind == "violation");
        TestProject kind = violation.Project.Enabling(rule);
        Project project = await Repair.ProjectAsync(kind, violation.Code);
        Document document = project.Documents.First();
        var titles = new List<string>();
        var keys = new List<string?>();
        foreach (Diagnostic found in await Findings.AnalyzeAsync([rule], kind, (await project.GetCompilationAsync())!))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => { titles.Add(action.Title); keys.Add(action.EquivalenceKey); }, CancellationToken.None));
        }

        Assert.All(titles, title => TellsSafety(fix, title));
        Assert.Subset(fix.Variants.Select(variant => (string?)variant.Key).ToHashSet(), keys.ToHashSet());
        if (examples.Any(example => example.Kind == "fixed"))
            Assert.NotEmpty(titles);
    }

    private static void TellsSafety(RuleFix fix, string title)
    {
        if (fix.Safety == FixSafety.KeepsWhatArrives)
            Assert.DoesNotMatch(@" \(.*\)$", title);
        else
            Assert.Matches(@"^[A-Z].* \([a-zA-Z].+\)$", title);
        Assert.DoesNotMatch(@"\([^()]+\) \(|\.$|\n", title);
    }
}
