using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionAsTextFixTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Passes_the_exception_and_drops_a_trailing_text(string library)
        => Fixes(
            library,
            """
            LOG.Error("failed: {Message}", [|failure.Message|]);
            LOG.Error("order {Id} failed - {Message}", order.Id, [|failure.Message|]);
            LOG.Error("order {Id} failed ({Message}).", order.Id, [|failure.ToString()|]);
            LOG.Error("{Message}", [|failure.Message|]);
            LOG.Error([|failure.Message|]);
            LOG.Error([|failure.ToString()|]);
            LOG.Error("failed: {Message}", [|failure.InnerException?.Message|]);
            LOG.Error("failed: {Message}", [|failure!.GetBaseException().Message|]);
            LOG.Error("failed: {Message}", [|failure.GetBaseException()!.Message|]);
            LOG.Error("failed: {Message}, {Stack}", [|failure.Message|], failure.StackTrace);
            LOG.Error("failed for {Name}: {Message} ({Stack}).", name, [|failure.Message|], failure.StackTrace);
            """,
            """
            LOG.Error(failure, "failed");
            LOG.Error(failure, "order {Id} failed", order.Id);
            LOG.Error(failure, "order {Id} failed.", order.Id);
            LOG.Error(failure, "Place failed");
            LOG.Error(failure, "Place failed");
            LOG.Error(failure, "Place failed");
            LOG.Error(failure, "failed");
            LOG.Error(failure, "failed");
            LOG.Error(failure, "failed");
            LOG.Error(failure, "failed");
            LOG.Error(failure, "failed for {Name}.", name);
            """);

    // The local may say more than the exception does, so its placeholder stays.
    [Theory, MemberData(nameof(Named))]
    public Task Passes_the_exception_whose_text_a_local_holds(string library)
        => Fixes(
            library,
            """
            try { System.IO.File.Delete("a"); }
            catch (Exception e)
            {
                var text = e.Message;
                if (e.InnerException != null)
                    text += " - " + e.InnerException.Message;
                LOG.Error("failed: {Message}", [|text|]);
            }
            """,
            """
            try { System.IO.File.Delete("a"); }
            catch (Exception e)
            {
                var text = e.Message;
                if (e.InnerException != null)
                    text += " - " + e.InnerException.Message;
                LOG.Error(e, "failed: {Message}", text);
            }
            """);

    // What announced the exception has nothing to announce any more.
    [Theory]
    [InlineData("failed due to: {Message}", "failed")]
    [InlineData("failed because of {Message}", null)]
    [InlineData("failed. Exception message: {Message}.", "failed.")]
    [InlineData("failed with error: {Message}", "failed")]
    [InlineData("failed with the following exception: {Message}", "failed")]
    [InlineData("Error: {Message}", "Place failed")]
    [InlineData("The exception was: {Message}", "Place failed")]
    [InlineData("Parse error: {Message}", "Parse error")]
    [InlineData("Could not send message: {Message}", "Could not send message")]
    [InlineData("failed: {Message}.", "failed.")]
    [InlineData("The request failed, exception: {Message}", "The request failed")]
    [InlineData("The request failed, the error was: {Message}.", "The request failed.")]
    [InlineData("Could not parse orders, customers and their details: {Message}", "Could not parse orders, customers and their details")]
    [InlineData("Expected a cancellation, but found '{Message}'.", "Expected a cancellation.")]
    [InlineData("Not one was found: {Message}", "Not one was found")]
    public Task Leaves_no_broken_sentence(string before, string? after)
        => Fixes(
            "Microsoft",
            $"""_logger.LogError("{before}", [|failure.Message|]);""",
            after is null ? $"""_logger.LogError(failure, "{before}", failure.Message);""" : $"""_logger.LogError(failure, "{after}");""");

    [Theory]
    [InlineData("order {Id} Message: {Message}", "order {Id}")]
    [InlineData("order {Id} errors: {Message}", "order {Id} errors")]
    [InlineData("OrderFailed | Id: {Id}ms | Error: {Message}", "OrderFailed | Id: {Id}ms")]
    [InlineData("OrderFailed | Parse of {Id} | Parse error: {Message}", "OrderFailed | Parse of {Id} | Parse error")]
    [InlineData("could not send {Id} message: {Message}", "could not send {Id} message")]
    public Task A_label_behind_a_value_goes_with_the_exception(string before, string after)
        => Fixes(
            "Microsoft",
            $"""_logger.LogError("{before}", order.Id, [|failure.Message|]);""",
            $"""_logger.LogError(failure, "{after}", order.Id);""");

    [Theory]
    [InlineData("\"order failed due to: \" + [|failure|]", "\"order failed\"")]
    [InlineData("\"order failed\" + Environment.NewLine + [|failure|]", "\"order failed\"")]
    [InlineData("$\"order threw {[|failure|]}.\\nNOTE\"", "\"order threw.\\nNOTE\"")]
    public async Task Leaves_no_broken_sentence_of_a_built_text(string before, string after)
    {
        string source = LogPhrasebook.Microsoft.Around($"_logger.LogError({before.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)});");
        string fixedText = (await Repair.AllAsync<TemplateNotConstant, TemplateNotConstantFix>(TestProject.Service, source))[0];
        if (fixedText == source)
            fixedText = (await Repair.AllAsync<ExceptionAsText, ExceptionAsTextFix>(TestProject.Service, source))[0];
        Assert.Contains($"_logger.LogError(failure, {after});", fixedText, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Named))]
    public Task Keeps_what_stands_within_the_sentence(string library)
        => Fixes(
            library,
            """
            LOG.Error("{Message} in order {Id}", [|failure.Message|], order.Id);
            LOG.Error("failed with {Message}", [|failure.Message|]);
            LOG.Error("failed: {Type}", [|failure.GetType().Name|]);
            """,
            """
            LOG.Error(failure, "{Message} in order {Id}", failure.Message, order.Id);
            LOG.Error(failure, "failed with {Message}", failure.Message);
            LOG.Error(failure, "failed: {Type}", failure.GetType().Name);
            """);

    [Theory, MemberData(nameof(Named))]
    public Task Gives_a_built_text_a_constant_template(string library)
        => Fixes(
            library,
            """
            LOG.Error($"order {order.Id} failed: {[|failure.Message|]}");
            LOG.Error("order " + order.Id + " failed: " + [|failure|]);
            LOG.Error($"order failed: {[|failure.Message|]},{failure.InnerException.Message}");
            LOG.Error($"order failed: {[|failure.Message|]} ({failure.InnerException?.Message})");
            """,
            """
            LOG.Error(failure, "order {OrderId} failed", order.Id);
            LOG.Error(failure, "order {OrderId} failed", order.Id);
            LOG.Error(failure, "order failed");
            LOG.Error(failure, "order failed");
            """);

    [Theory, MemberData(nameof(Named))]
    public Task A_sentence_behind_the_text_is_the_message(string library)
        => Fixes(
            library,
            """
            LOG.Error([|failure.Message|], "Payment failed");
            LOG.Error([|failure.ToString()|], "could not place the order");
            """,
            """
            LOG.Error(failure, "Payment failed");
            LOG.Error(failure, "could not place the order");
            """);

    [Fact]
    public Task Knows_log4net()
        => Fixes(
            "Log4Net",
            """
            _logger.Error([|failure.Message|]);
            _logger.Error("failed: " + [|failure.Message|]);
            _logger.ErrorFormat("failed: {0}", [|failure.Message|]);
            """,
            """
            _logger.Error("Place failed", failure);
            _logger.Error("failed", failure);
            _logger.Error("failed", failure);
            """);

    [Theory]
    [InlineData("Log4Net", """_logger.ErrorFormat("{0} failed: {1}", name, [|failure.Message|]);""")]
    [InlineData("Microsoft", """LOG.Error([|failure.Message|], name);""")]
    [InlineData("Microsoft", """LOG.Error([|failure.Message|], "payment");""")]
    [InlineData("Serilog", """LOG.Error([|failure.Message|], "payment {Id} failed");""")]
    [InlineData("Serilog", """LOG.Error([|failure.Message|], "payment failed", name);""")]
    [InlineData("Microsoft", """LOG.Error("{A} failed", [|Failure().Message|]);""")]
    [InlineData("Serilog", """LOG.Error("failed: " + [|LoadAsync().Exception!.Message|]);""")]
    public Task Is_not_offered_where_something_would_be_lost(string library, string statement)
        => Verify.HasNoFix<ExceptionAsText, ExceptionAsTextFix>(LogPhrasebook.Of(library).Around(statement, "private static Exception Failure() => new();"));

    [Theory]
    [InlineData("Microsoft.Extensions.Logging.ILogger", "LogError")]
    [InlineData("Serilog.ILogger", "Error")]
    [InlineData("NLog.Logger", "Error")]
    public async Task What_arrives_is_the_same_and_the_exception(string logger, string method)
    {
        string before = $$"""
            using Microsoft.Extensions.Logging;
            public static class Run
            {
                public static void Main({{logger}} logger)
                {
                    var error = new InvalidOperationException("boom");
                    logger.{{method}}("order {Id} failed: {Message}", 7, error.Message);
                    logger.{{method}}($"order {7} failed: {error.Message}");
                    logger.{{method}}("{Message} in order {Id}", error.Message, 7);
                    logger.{{method}}(error.Message);
                }
            }
            """;
        var repaired = await Repair.AllAsync<ExceptionAsText, ExceptionAsTextFix>(TestProject.Service, before);
        var old = LogRun.Of(before);
        Assert.All(old, logged => Assert.Equal("", logged.Exception));
        var events = LogRun.Of(repaired[0]);
        Assert.All(events, logged => Assert.Equal((old[0].Level, "InvalidOperationException: boom"), (logged.Level, logged.Exception)));
        Assert.Equal(["order 7 failed", "order 7 failed", old[2].Message, "Main failed"], events.Select(logged => logged.Message));
        Assert.Equal(old[2].Properties, events[2].Properties);
    }

    [Fact]
    public async Task What_arrives_at_log4net_is_the_same_and_the_exception()
    {
        string before = """
            public static class Run
            {
                public static void Main(log4net.ILog log)
                {
                    var error = new InvalidOperationException("boom");
                    log.ErrorFormat("order failed: {0}", error.Message);
                    log.Error("order failed: " + error.Message);
                }
            }
            """;
        var repaired = await Repair.AllAsync<ExceptionAsText, ExceptionAsTextFix>(TestProject.Service, before);
        Assert.All(LogRun.Of(before), logged => Assert.Equal("", logged.Exception));
        Assert.All(LogRun.Of(repaired[0]), logged => Assert.Equal(("ERROR", "order failed", "InvalidOperationException: boom"), (logged.Level, logged.Message, logged.Exception)));
    }

    private static Task Fixes(string library, string before, string after)
        => Verify.Fixes<ExceptionAsText, ExceptionAsTextFix>(LogPhrasebook.Of(library).Around(before), LogPhrasebook.Of(library).Around(after));
}
