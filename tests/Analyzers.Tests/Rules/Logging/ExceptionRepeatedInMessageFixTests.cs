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

    // A message that ended with a value ends with no period that somebody would have to remove (OBS1013).
    [Theory]
    [InlineData("failed. Reason: {Message}", "failure.Message", "failed")]
    [InlineData("failed. {Error}", "failure", "failed")]
    [InlineData("failed: {Message}.", "failure.Message", "failed.")]
    [InlineData("failed. Trying again. Reason: {Message}", "failure.Message", "failed. Trying again.")]
    [InlineData("failed, details etc. Reason: {Message}", "failure.Message", "failed, details etc.")]
    public Task Leaves_no_period_that_was_not_the_end(string before, string value, string after)
        => Verify.Fixes<ExceptionRepeatedInMessage, ExceptionRepeatedInMessageFix>(
            LogPhrasebook.Of("Microsoft").Around($$"""LOG.Error(failure, "{{before}}", [|{{value}}|]);"""),
            LogPhrasebook.Of("Microsoft").Around($$"""LOG.Error(failure, "{{after}}");"""));

    [Theory, MemberData(nameof(Named))]
    public Task Is_not_offered_for_another_exception(string library)
        => Verify.HasNoFix<ExceptionRepeatedInMessage, ExceptionRepeatedInMessageFix>(LogPhrasebook.Of(library).Around("""LOG.Error(failure, "failed: {Inner}", [|failure.InnerException|]);"""));
}
