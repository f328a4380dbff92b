using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core.Baselines;
using Observability.Analyzers.Models.Contract;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>What is only known at the end of a compilation says so, to the IDE with a tag and to people on the rule's page; nothing else does.</summary>
public class CompilationEndTests
{
    private const string OnThePage = "comes with a build and not while typing";

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void Rules_that_may_speak_at_the_end_have_the_tag_and_say_so_on_their_page(string id)
    {
        Rule rule = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == id);
        bool maySpeakAtTheEnd = rule is ProjectRule or OptionsRule or IJudges<HeldInstrument> or IJudges<OutdatedEntry> or IJudges<TelemetryDeparture> or IJudges<GoneLine>;

        Assert.Equal(maySpeakAtTheEnd, rule.Descriptors.Any(IsTagged));
        Assert.Equal(maySpeakAtTheEnd, File.ReadAllText(Repository.File($"docs/rules/{id}.md")).Contains(OnThePage, StringComparison.Ordinal));
    }

    /// <summary>Who is judged there is known to the test above: a host that registers for the end anew belongs into both.</summary>
    [Fact]
    public void Four_hosts_speak_at_the_end()
        => Assert.Equal(
            ["src/Analyzers/Hosts/BaselineHost.cs", "src/Analyzers/Hosts/ContractHost.cs", "src/Analyzers/Hosts/MetricsHost.cs", "src/Analyzers/Hosts/ProjectHost.cs"],
            OwnSources.Compilation.SyntaxTrees
                .Where(tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "AtEnd" }))
                .Select(tree => tree.FilePath)
                .Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Rules))]
    public async Task Reports_carry_the_tag_when_they_come_at_the_end_and_only_then(string id)
    {
        Rule rule = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == id);
        foreach (PageExample example in PageExample.Of(id).Where(example => example.Kind == "violation"))
            await ReportsAgreeAsync(rule, example.Project, example.Code);
    }

    [Theory]
    [InlineData("private")]
    [InlineData("internal")]
    public async Task An_instrument_that_others_may_use_is_judged_at_the_end(string accessibility)
    {
        bool isAtEnd = await ReportsAgreeAsync(
            RuleCatalog.All.Single(rule => rule.Descriptor.Id == "OBS2003"),
            TestProject.Service,
            $$"""
            using System.Diagnostics.Metrics;

            public class Checkout(Meter meter)
            {
                {{accessibility}} readonly UpDownCounter<long> _completed = meter.CreateUpDownCounter<long>("checkouts.completed");

                public void Complete() => _completed.Add(1);
            }
            """);

        Assert.Equal(accessibility == "internal", isAtEnd);
    }

    // Whether something came at the end.
    private static async Task<bool> ReportsAgreeAsync(Rule rule, TestProject project, string code)
    {
        AnalysisResult result = await Findings.ResultAsync([rule], project.Enabling(rule), Findings.Compile(project.Enabling(rule), code));
        ImmutableArray<Diagnostic> atEnd = [.. result.CompilationDiagnostics.Values.SelectMany(found => found)];

        Assert.NotEmpty(result.GetAllDiagnostics());
        Assert.All(result.GetAllDiagnostics(), found => Assert.Equal(atEnd.Contains(found), IsTagged(found.Descriptor)));
        return !atEnd.IsEmpty;
    }

    private static bool IsTagged(DiagnosticDescriptor descriptor) => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);
}
