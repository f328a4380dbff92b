using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class TrailingPeriodFixTests
{
    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Drops_the_period_and_nothing_else(string library) => Verify.Fixes<TrailingPeriod, TrailingPeriodFix>(
        LogPhrasebook.Of(library).Around("""
            LOG.Info("order {0} placed[|.|]", order.Id); // why
            LOG.Info(@"the ""new"" order[|.|]");
            LOG.Info("the order" + " placed[|.|]");
            """),
        LogPhrasebook.Of(library).Around("""
            LOG.Info("order {0} placed", order.Id); // why
            LOG.Info(@"the ""new"" order");
            LOG.Info("the order" + " placed");
            """));

    [Theory]
    [InlineData("order placed, e.g. by phone", "order placed, e.g. by phone")]
    [InlineData("order placed at 1.5 of 2.0", "order placed at 1.5 of 2.0")]
    [InlineData("order placed ... at last", "order placed ... at last")]
    public Task Is_offered_for_one_sentence(string before, string after) => Verify.Fixes<TrailingPeriod, TrailingPeriodFix>(
        LogPhrasebook.Microsoft.Around($"LOG.Info(\"{before}[|.|]\");"),
        LogPhrasebook.Microsoft.Around($"LOG.Info(\"{after}\");"));

    // The last of several sentences alone without its period would read like a slip.
    [Theory]
    [InlineData("order placed. Mail sent")]
    [InlineData("order placed! Mail sent")]
    [InlineData("who placed it? Nobody knows")]
    public Task Is_not_offered_for_several_sentences(string text) => Verify.HasNoFix<TrailingPeriod, TrailingPeriodFix>(
        LogPhrasebook.Microsoft.Around($"LOG.Info(\"{text}[|.|]\");"));

    [Fact]
    public Task Is_not_offered_for_a_constant_declared_elsewhere() => Verify.HasNoFix<TrailingPeriod, TrailingPeriodFix>(
        LogPhrasebook.Microsoft.Around("""LOG.Info([|Placed|]);""", """private const string Placed = "order placed.";"""));
}
