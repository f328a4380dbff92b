using Observability.Analyzers.Rules;
using Observability.Tool.Pages;

namespace Tool.Tests.Pages;

/// <summary>The rules' pages as the tool carries them.</summary>
public class RulePagesTests
{
    [Fact]
    public void Every_rule_has_its_page()
        => Assert.Equal(RuleCatalog.All.Select(rule => rule.Descriptor.Id), RulePages.All.Select(page => page.Id));

    [Fact]
    public void Pages_say_what_the_rules_are()
        => Assert.All(RuleCatalog.All, rule =>
        {
            RulePage page = RulePages.Of(rule.Descriptor.Id)!;
            Assert.Equal(rule.Descriptor.Title.ToString(), page.Title);
            Assert.Equal(rule.Descriptor.Category, $"Observability.{page.Area}");
            Assert.Equal(rule.WhyNoFix is null, page.HasFix);
            Assert.Equal(!rule.Descriptor.IsEnabledByDefault, page.Promise == "off");
            Assert.Equal(rule.Descriptor.HelpLinkUri, PageLinks.Of(page));
        });

    [Fact]
    public void A_page_is_taken_apart()
    {
        RulePage page = RulePages.Of("OBS1001")!;

        Assert.Equal("Template not constant", page.Name);
        Assert.Equal("Logging", page.Area);
        Assert.Equal("warning", page.Promise);
        Assert.Equal("keeps what arrives", page.Safety);
        Assert.StartsWith("Yes: ", page.Fix, StringComparison.Ordinal);
        Assert.Equal(["Cause", "Why it matters", "How to fix", "What is not reported", "When to suppress", "Options", "Related"], page.Sections.Select(section => section.Title));
        Assert.All(page.Sections, section => Assert.NotEmpty(section.Blocks));
    }

    [Theory]
    [InlineData("obs1001")]
    [InlineData(" OBS1001 ")]
    [InlineData("1001")]
    public void An_id_may_be_typed_in_any_way(string typed) => Assert.Equal("OBS1001", RulePages.Of(typed)!.Id);

    [Theory]
    [InlineData("OBS1O01", "OBS1001")]
    [InlineData("OSB4001", "OBS4001")]
    [InlineData("OBS9001", "OBS1001")]
    public void Near_ids_are_offered_for_a_wrong_one(string typed, string meant)
    {
        Assert.Null(RulePages.Of(typed));
        Assert.Contains(meant, RulePages.Near(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CA2254")]
    [InlineData("template")]
    public void Nothing_is_offered_where_nothing_is_near(string typed)
    {
        Assert.Null(RulePages.Of(typed));
        Assert.Empty(RulePages.Near(typed));
    }
}
