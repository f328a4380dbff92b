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

    // The text is an answer, an exception's message or a line of a report as well, which would change with it.
    [Theory]
    [InlineData("return message;")]
    [InlineData("throw new TimeoutException(message, error);")]
    [InlineData("string told = message; return told;")]
    [InlineData("return string.Format(\"{0}!\", message);")]
    [InlineData("throw new TimeoutException(message.Trim(), error);")]
    [InlineData("string told = string.Concat(message, \"!\"); logger.LogDebug(told); return told;")]
    [InlineData("Console.Out.Write(message); return null;")]
    [InlineData("_told.Add(message); return null;")]
    public Task Is_not_offered_where_the_text_is_for_somebody_else_too(string rest)
        => Verify.HasNoFix<ExceptionRepeatedInMessage, ExceptionRepeatedInMessageFix>(Wrapped("[|failure.Message|]", rest));

    [Theory]
    [InlineData("return null;")]
    [InlineData("if (message != null) _told.Add(error.Source!); return null;")]
    [InlineData("if (string.IsNullOrEmpty(message)) return null; return error.Source;")]
    [InlineData("logger.LogDebug(message.Trim()); return null;")]
    [InlineData("string told = string.Concat(message, \"!\"); logger.LogDebug(told); return null;")]
    public Task Is_offered_where_the_text_is_for_the_log(string rest)
        => Verify.Fixes<ExceptionRepeatedInMessage, ExceptionRepeatedInMessageFix>(Wrapped("[|failure.Message|]", rest), Wrapped("\"Place failed\"", rest));

    private static string Wrapped(string text, string rest)
        => $$"""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                private readonly List<string> _told = [];
                public string? Place(Exception failure) => Failed(failure, {{text}});
                private string? Failed(Exception error, string message) { logger.LogError(error, message); {{rest}} }
            }
            """;

    [Theory, MemberData(nameof(Named))]
    public Task Is_not_offered_for_another_exception(string library)
        => Verify.HasNoFix<ExceptionRepeatedInMessage, ExceptionRepeatedInMessageFix>(LogPhrasebook.Of(library).Around("""LOG.Error(failure, "failed: {Inner}", [|failure.InnerException|]);"""));
}
