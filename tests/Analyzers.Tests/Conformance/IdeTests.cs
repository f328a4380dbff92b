using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Conformance;

/// <summary>
/// The way of the IDE, once for each rule and fix, with the example of its page: a pragma silences the rule, generated code is left alone, what
/// is offered is Fix All in every scope and one by one, and comes out alike. All else of rules and fixes is tested without the testing library.
/// </summary>
public class IdeTests
{
    public static TheoryData<string> Rules => [.. RuleCatalog.All.Where(rule => rule.MayBeInBaseline).Select(rule => rule.Descriptor.Id)];

    [Theory, MemberData(nameof(Rules))]
    public async Task Reports_and_mends_as_an_ide_asks(string id)
    {
        Rule rule = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == id);
        RuleFix? fix = Fixes.All.SingleOrDefault(candidate => candidate.Id == id);
        ImmutableArray<PageExample> examples = PageExample.Of(id);
        int violation = examples.IndexOf(examples.First(example => example.Kind == "violation"));
        string before = examples[violation].Code;
        string after = fix is not null && examples[violation + 1] is { Kind: "fixed", Code: var code } ? code : before;
        TestProject project = examples[violation].Project.Enabling(rule);
        await new IdeRun(rule, after == before ? null : fix, project).RunAsync(before, after, await Findings.OfAsync([rule], project, before));
    }
}
