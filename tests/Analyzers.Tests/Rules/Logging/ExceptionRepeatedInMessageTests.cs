using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionRepeatedInMessageTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Reports_what_the_exception_says_already(string library)
        => Verify.Reports<ExceptionRepeatedInMessage>(LogPhrasebook.Of(library).Around("""
            LOG.Error(failure, "failed: {Message}", [|failure.Message|]);
            LOG.Error(failure, "order {Id} failed - {Message}.", order.Id, [|failure.ToString()|]);
            LOG.Error(failure, "{Message}", [|failure.Message|]);
            LOG.Error(failure, [|failure.Message|]);
            """));

    [Theory, MemberData(nameof(Named))]
    public Task Reports_an_exception_among_the_values(string library)
        => Verify.Reports<ExceptionRepeatedInMessage>(LogPhrasebook.Of(library).Around("""
            LOG.Error(failure, "failed: {Error}", [|failure|]);
            LOG.Error(failure, "failed: {Inner}", [|failure.InnerException|]);
            LOG.Error(failure, "failed: {Error} {Message}", [|failure|], failure.Message);
            """));

    [Theory, MemberData(nameof(Named))]
    public Task Is_silent_where_nothing_is_said_twice(string library)
        => Verify.IsSilent<ExceptionRepeatedInMessage>(LogPhrasebook.Of(library).Around("""
            LOG.Error(failure, "failed");
            LOG.Error(failure, "failed: {Reason}", name);
            LOG.Error(failure, "{Message} in order {Id}", failure.Message, order.Id);
            LOG.Error(failure, "failed: {Type}", failure.GetType().Name);
            LOG.Error("failed: {Message}", failure.Message);
            LOG.Error("failed: {Error}", failure);
            """));

    [Fact]
    public Task Says_what_is_said_twice()
        => Verify.Reports<ExceptionRepeatedInMessage>(
            LogPhrasebook.Microsoft.Around("""
                _logger.LogError(failure, "failed: {Message}", [|failure.Message|]);
                _logger.LogError(failure, "failed: {Error}", [|failure|]);
                """),
            null,
            "'failure.Message' repeats what 'failure' says, and 'LogError' gets both: the same text is stored twice, and the message differs from event to event. Drop 'failure.Message'.",
            "'failure' is passed to 'LogError' as a value for the message, beside the exception that it gets in its own parameter: it is stored as one long text. Leave it out, or log the values of it that matter.");
}
