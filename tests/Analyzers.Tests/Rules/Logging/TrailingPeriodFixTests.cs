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

    [Fact]
    public Task Is_not_offered_for_a_constant_declared_elsewhere() => Verify.HasNoFix<TrailingPeriod, TrailingPeriodFix>(
        LogPhrasebook.Microsoft.Around("""LOG.Info([|Placed|]);""", """private const string Placed = "order placed.";"""));
}
