using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class MinorExceptionAsTextFixTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Passes_the_exception(string library)
        => Verify.Fixes<MinorExceptionAsText, MinorExceptionAsTextFix>(
            LogPhrasebook.Of(library).Around("""
                LOG.Info("skipped: {Reason}", [|failure.Message|]);
                try { } catch (TimeoutException ex) { LOG.Error("{Id} is late: {Reason}", order.Id, [|ex.Message|]); }
                """),
            LogPhrasebook.Of(library).Around("""
                LOG.Info(failure, "skipped");
                try { } catch (TimeoutException ex) { LOG.Error(ex, "{Id} is late", order.Id); }
                """));

    [Fact]
    public Task Is_not_offered_where_something_would_be_lost()
        => Verify.HasNoFix<MinorExceptionAsText, MinorExceptionAsTextFix>(LogPhrasebook.Microsoft.Around("""LOG.Info("{A} failed", [|Failure().Message|]);""", "private static Exception Failure() => new();"));
}
