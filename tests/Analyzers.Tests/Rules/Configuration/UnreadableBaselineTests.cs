using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Configuration;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Configuration;

public class UnreadableBaselineTests
{
    private const string Find = "OBS1001 Shop Shop.Orders.Find 0000002a 1\n";

    [Theory]
    [InlineData("")]
    [InlineData("# nothing is known yet\n")]
    [InlineData("observability-baseline 1\n")]
    [InlineData("observability-baseline 1\n# since May\n\n" + Find + Find)]
    [InlineData("observability-baseline 1\nOBS9999 Another.Project - 0000002a 1\n")]
    public Task IsSilent_on_a_baseline(string text) => Verify.IsSilent<UnreadableBaseline>("class A { }", With("observability.baseline.txt", text));

    [Fact]
    public Task IsSilent_on_other_files() => Verify.IsSilent<UnreadableBaseline>("class A { }", With("notes.txt", "<<<<<<< HEAD"));

    [Theory]
    [InlineData("observability-baseline 1\n" + Find + "OBS1001 Shop\n", 3, "The baseline's line 'OBS1001 Shop' cannot be read, so what it knew is reported; a line is 'OBS1001 Project Namespace.Type.Member 0123abcd 1': restore it, or run 'observability baseline write'")]
    [InlineData("observability-baseline 1\n<<<<<<< HEAD\n" + Find, 2, "A merge has left '<<<<<<< HEAD' in the baseline; the lines around it count: delete this one, and keep those of both sides")]
    [InlineData("observability-baseline 2\n" + Find, 1, "The baseline says 'observability-baseline 2' and this package reads 'observability-baseline 1', so nothing in it counts; update Observability.Analyzers, or run 'observability baseline write'")]
    [InlineData(Find, 1, "The baseline does not begin with 'observability-baseline 1'; its lines count: add it as the first line, so that later versions read them as they are meant")]
    [InlineData("{ }", 1, "No line of this file is one of a baseline, so no finding is known; run 'observability baseline write', or hand over the file that it has written")]
    public async Task Reports_what_cannot_be_read_where_it_stands(string text, int line, string message)
    {
        Diagnostic found = Assert.Single(await Findings.OfAsync<UnreadableBaseline>("class A { }", With("observability.baseline.txt", text)));

        Assert.Equal(("/0/observability.baseline.txt", line), (found.Location.GetLineSpan().Path, found.Location.GetLineSpan().StartLinePosition.Line + 1));
        Assert.Equal(message, found.GetMessage());
    }

    /// <summary>The build's property names a file of another name.</summary>
    [Fact]
    public async Task Reports_in_a_file_that_the_project_names()
    {
        TestProject project = With("debt.txt", "observability-baseline 2") with { Options = "build_property.ObservabilityBaseline = ../shared/debt.txt" };

        Assert.Single(await Findings.OfAsync<UnreadableBaseline>("class A { }", project));
    }

    private static TestProject With(string file, string text) => TestProject.Service with { OtherFiles = [(file, text)] };
}
