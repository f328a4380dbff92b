using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Xunit.Sdk;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>The tests' own claims can fail: each is made of something that is not so.</summary>
public class VerifyTests
{
    private const string Marked = "LOG.Info([|$\"order {name}\"|]);";
    private const string Mended = "LOG.Info(\"order {Name}\", name);";

    [Fact]
    public async Task Holds_what_is_so()
    {
        await Verify.Reports<TemplateNotConstant>(Around(Marked));
        await Verify.IsSilent<TemplateNotConstant>(Around(Mended));
        await Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(Around(Marked), Around(Mended));
    }

    [Theory]
    [InlineData("LOG.Info($\"order {name}\");")]
    [InlineData("LOG.Info([|\"order\"|]);")]
    [InlineData("LOG.Info($\"order [|{name}|]\");")]
    [InlineData("LOG.Info([|$\"order {name}\"|]); LOG.Info($\"order {name}\");")]
    [InlineData("LOG.Info([|$\"order {name}\"|]); int broken = \"\";")]
    public Task Reports_fails_where_marks_and_reports_differ_or_the_source_does_not_compile(string statement)
        => FailsAsync(() => Verify.Reports<TemplateNotConstant>(Around(statement)));

    [Fact]
    public Task Reports_fails_on_another_message()
        => FailsAsync(() => Verify.Reports<TemplateNotConstant>(Around(Marked), null, "Something else."));

    [Fact]
    public Task Reports_fails_on_another_severity()
        => FailsAsync(() => Verify.ReportsAt<TemplateNotConstant>(DiagnosticSeverity.Info, Around(Marked)));

    [Theory]
    [InlineData("LOG.Info($\"order {name}\");")]
    [InlineData(Marked)]
    [InlineData("int broken = \"\";")]
    public Task IsSilent_fails_on_reports_marks_and_errors(string statement)
        => FailsAsync(() => Verify.IsSilent<TemplateNotConstant>(Around(statement)));

    [Theory]
    [InlineData(Marked, "LOG.Info(\"order {Other}\", name);")]
    [InlineData(Marked, "LOG.Info(\"order {Name}\",  name);")]
    [InlineData(Mended, Mended + " ")]
    [InlineData(Marked, "LOG.Info($\"order {name}\");")]
    public Task Fixes_fails_where_something_else_comes_out(string before, string after)
        => FailsAsync(() => Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(Around(before), Around(after)));

    [Fact]
    public Task Fixes_fails_on_another_severity()
        => FailsAsync(() => Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(Around(Marked), Around(Mended), severity: DiagnosticSeverity.Info));

    [Fact]
    public Task HasNoFix_fails_where_there_is_one()
        => FailsAsync(() => Verify.HasNoFix<TemplateNotConstant, TemplateNotConstantFix>(Around(Marked)));

    [Theory]
    [InlineData("a [|b")]
    [InlineData("a b|]")]
    [InlineData("a |]b[|")]
    public void Marks_come_in_pairs(string source)
        => Assert.ThrowsAny<XunitException>(() => MarkedSource.Parse(source));

    [Fact]
    public void Marks_may_be_nested()
    {
        MarkedSource source = MarkedSource.Parse("a[|b[|c|]|]");

        Assert.Equal("abc", source.Text);
        Assert.Equal(["bc", "c"], source.Spans.Select(span => source.Text.Substring(span.Start, span.Length)));
    }

    private static string Around(string statement) => LogPhrasebook.Microsoft.Around(statement);

    private static async Task FailsAsync(Func<Task> claim) => await Assert.ThrowsAnyAsync<XunitException>(claim);
}
