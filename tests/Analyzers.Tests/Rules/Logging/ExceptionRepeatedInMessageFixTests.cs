using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionRepeatedInMessageFixTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Drops_what_the_exception_says_already(string library)
        => Verify.Fixes<ExceptionRepeatedInMessage, ExceptionRepeatedInMessageFix>(
            LogPhrasebook.Of(library).Around("""
                LOG.Error(failure, "failed: {Message}", [|failure.Message|]);
                LOG.Error(failure, [|failure.Message|]);
                LOG.Error(failure, "failed: {Error}", [|failure|]);
                """),
            LogPhrasebook.Of(library).Around("""
                LOG.Error(failure, "failed");
                LOG.Error(failure, "Place failed");
                LOG.Error(failure, "failed");
                """));

    [Theory, MemberData(nameof(Named))]
    public Task Is_not_offered_for_another_exception(string library)
        => Verify.HasNoFix<ExceptionRepeatedInMessage, ExceptionRepeatedInMessageFix>(LogPhrasebook.Of(library).Around("""LOG.Error(failure, "failed: {Inner}", [|failure.InnerException|]);"""));
}
