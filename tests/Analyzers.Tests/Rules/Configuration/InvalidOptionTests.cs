using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Rules.Configuration;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Configuration;

public class InvalidOptionTests
{
    [Theory]
    [InlineData("observability.swallow.allow_commented = perhaps", "The option 'observability.swallow.allow_commented' has the value 'perhaps', which it does not know, so its default ('true') is in force; expected true or false")]
    [InlineData("observability.log_methods = Note", "The option 'observability.log_methods' has the value 'Note', which it does not know, so its default ('none') is in force; expected a comma-separated list of Type.Method or Namespace.Type.Method")]
    [InlineData("observability.reporting_methods = a..b", "The option 'observability.reporting_methods' has the value 'a..b', which it does not know, so its default ('none') is in force; expected a comma-separated list of Type.Method or Namespace.Type.Method")]
    public async Task Reports_a_value_that_the_option_does_not_know_once(string option, string message)
    {
        var found = await Findings.OfAsync([new InvalidOption()], TestProject.Service with { Options = option }, "class A { }", "class B { }");
        Diagnostic diagnostic = Assert.Single(found);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Equal(message, diagnostic.GetMessage());
    }

    [Fact]
    public async Task Reports_a_wrong_kind_of_project()
        => Assert.Contains("'webb'", Assert.Single(await Findings.OfAsync<InvalidOption>("class A { }", TestProject.Service with { Kind = "webb" })).GetMessage(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("observability.swallow.allow_commented = False")]
    [InlineData("observability.log_methods = App.Log.Note, Log.Write")]
    [InlineData("observability.log_methods =")]
    [InlineData("observability.unknown = 1")]
    [InlineData("other.key = 1")]
    public Task IsSilent_on_values_it_knows_and_keys_it_does_not_own(string option)
        => Verify.IsSilent<InvalidOption>("class A { }", TestProject.Service with { Options = option });

    [Fact]
    public void Every_option_is_listed_and_accepts_its_own_default()
    {
        var declared = typeof(ObservabilityOptions).GetFields().Select(field => field.GetValue(null)).OfType<Option>().ToList();
        Assert.Equal(declared, ObservabilityOptions.All);
        Assert.All(declared, option =>
        {
            Assert.StartsWith("observability.", option.Key, StringComparison.Ordinal);
            Assert.True(option.DefaultText is "none" or "detected" || option.Accepts(option.DefaultText), option.Key);
            Assert.False(option.Accepts("(\u0001 nonsense"), option.Key);
        });
    }
}
