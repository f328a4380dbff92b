using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class RedundantLevelWordFixTests
{
    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Drops_the_word_and_what_set_it_apart(string library) => Verify.Fixes<RedundantLevelWord, RedundantLevelWordFix>(
        LogPhrasebook.Of(library).Around("""
            LOG.Error("[|ERROR:|] order {0}", order.Id); // why
            LOG.Error("[|[Error] -|]  payment \"failed\"");
            """),
        LogPhrasebook.Of(library).Around("""
            LOG.Error("order {0}", order.Id); // why
            LOG.Error("payment \"failed\"");
            """));

    [Fact]
    public Task Is_not_offered_where_the_word_is_a_constant_of_its_own() => Verify.HasNoFix<RedundantLevelWord, RedundantLevelWordFix>(
        LogPhrasebook.Microsoft.Around("""LOG.Error([|Text|]);""", """private const string Text = "ERROR: payment failed";"""));
}
