using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionAsArgumentFixTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Moves_the_exception_and_drops_its_hole(string library)
        => Fixes(
            library,
            """
            LOG.Error("failed: {Error}", [|failure|]);
            LOG.Error("failed", [|failure|]);
            LOG.Error("{Id} failed - {Error}", order.Id, [|failure|]);
            LOG.Error("failed ({Error}) for {Name}", [|failure|], name);
            LOG.Error("Error {Error} in {Id}.", [|failure|], order.Id);
            LOG.Error("{Error}", [|failure|]);
            LOG.Error("failed with {Error}.", [|failure|]);
            LOG.Error("failed: {A} {B} {C} {Error}", 1, 2, 3, [|failure|]);
            LOG.Error(@"a\b {Id}: {Error}", order.Id, [|failure|]);
            LOG?.Error("failed: {Error}", [|failure|]);
            """,
            """
            LOG.Error(failure, "failed");
            LOG.Error(failure, "failed");
            LOG.Error(failure, "{Id} failed", order.Id);
            LOG.Error(failure, "failed for {Name}", name);
            LOG.Error(failure, "Error in {Id}.", order.Id);
            LOG.Error(failure, "Place failed");
            LOG.Error(failure, "failed.");
            LOG.Error(failure, "failed: {A} {B} {C}", 1, 2, 3);
            LOG.Error(failure, @"a\b {Id}", order.Id);
            LOG?.Error(failure, "failed");
            """);

    [Theory, MemberData(nameof(Named))]
    public Task Keeps_arrays_layout_and_comments(string library)
        => Fixes(
            library,
            """
            LOG.Error("{Id} failed: {Error}", new object[] { order.Id, [|failure|] });
            LOG.Error("failed: {Error}", new object[] { [|failure|] });
            LOG.Error("{Id} failed: {Error}", [order.Id, [|failure|]]);
            LOG.Error(
                "{Id} failed: {Error}", // what
                order.Id,
                [|failure|]);
            // before
            LOG.Error("failed: {Error}", [|failure|]); // behind
            """,
            """
            LOG.Error(failure, "{Id} failed", new object[] { order.Id });
            LOG.Error(failure, "failed");
            LOG.Error(failure, "{Id} failed", [order.Id]);
            LOG.Error(
                failure,
                "{Id} failed", // what
                order.Id);
            // before
            LOG.Error(failure, "failed"); // behind
            """);

    [Fact]
    public Task Knows_static_calls_names_levels_and_ids()
        => Fixes(
            "Microsoft",
            """
            LoggerExtensions.LogError(_logger, "failed: {Error}", [|failure|]);
            _logger.LogError(message: "failed: {Error}", args: [|failure|]);
            _logger.LogError(args: new object[] { order.Id, [|failure|] }, message: "{Id} failed: {Error}");
            _logger.Log(LogLevel.Error, "failed: {Error}", [|failure|]);
            _logger.LogError(new EventId(7), "failed: {Error}", [|failure|]);
            _logger.LogError(null, "failed: {Error}", [|failure|]);
            """,
            """
            LoggerExtensions.LogError(_logger, failure, "failed");
            _logger.LogError(exception: failure, message: "failed");
            _logger.LogError(args: new object[] { order.Id }, exception: failure, message: "{Id} failed");
            _logger.Log(LogLevel.Error, failure, "failed");
            _logger.LogError(new EventId(7), failure, "failed");
            _logger.LogError(failure, "failed");
            """);

    [Theory]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    public Task Closes_up_indexes(string library)
        => Fixes(
            library,
            """LOG.Error("{0} failed: {1}, {2}", order.Id, [|failure|], name);""",
            """LOG.Error(failure, "{0} failed, {1}", order.Id, name);""");

    [Fact]
    public Task Leaves_log4nets_format_behind()
        => Fixes(
            "Log4Net",
            """_logger.ErrorFormat("failed: {0}", [|failure|]); _logger.WarnFormat("failed", [|failure|]);""",
            """_logger.Error("failed", failure); _logger.Warn("failed", failure);""");

    [Fact]
    public Task Says_what_failed_where_the_message_was_the_template()
        => Fixes(
            "Microsoft",
            """_logger.LogError(failure.Message, [|failure|]);""",
            """_logger.LogError(failure, "Place failed");""");

    [Fact]
    public Task Keeps_an_array_a_single_value()
        => Fixes(
            "Microsoft",
            """_logger.LogError("{Items} failed: {Error}", items.ToArray(), [|failure|]);""",
            """_logger.LogError(failure, "{Items} failed", (object)items.ToArray());""");

    // log4net has no overload for both, two exceptions are one too many, and text from elsewhere cannot be changed here.
    [Theory]
    [InlineData("Log4Net", """_logger.ErrorFormat("{0} failed: {1}", name, [|failure|]);""")]
    [InlineData("Log4Net", """_logger.ErrorFormat("{{x}} failed: {0}", [|failure|]);""")]
    [InlineData("Microsoft", """LOG.Error("{A} {B}", [|failure|], [|failure.InnerException|]);""")]
    [InlineData("Serilog", """LOG.Error(Template, [|failure|]);""")]
    [InlineData("NLog", """LOG.Error("failed: {Error}", /* the cause */ [|failure|]);""")]
    public Task Is_not_offered_where_something_would_be_lost(string library, string statement)
        => Verify.HasNoFix<ExceptionAsArgument, ExceptionAsArgumentFix>(LogPhrasebook.Of(library).Around(statement, "private const string Template = \"failed: {Error}\";"));

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
                    logger.{{method}}("order {Id} failed: {Error}", 7, error);
                    logger.{{method}}("order {Id} failed", 7, error);
                }
            }
            """;
        var repaired = await Repair.AllAsync<ExceptionAsArgument, ExceptionAsArgumentFix>(TestProject.Service, before);
        var old = LogRun.Of(before);
        Assert.All(old, logged => Assert.Equal("", logged.Exception));
        Assert.Contains("System.InvalidOperationException: boom", old[0].Message, StringComparison.Ordinal);
        var events = LogRun.Of(repaired[0]);
        Assert.All(events, logged =>
        {
            Assert.Equal("order 7 failed", logged.Message);
            Assert.Equal("InvalidOperationException: boom", logged.Exception);
            Assert.StartsWith("Id: ", logged.Properties, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', logged.Properties);
            Assert.Equal(old[0].Level, logged.Level);
        });
    }

    [Fact]
    public async Task What_arrives_at_log4net_is_the_same_and_the_exception()
    {
        string before = """
            public static class Run
            {
                public static void Main(log4net.ILog log) => log.ErrorFormat("order failed: {0}", new InvalidOperationException("boom"));
            }
            """;
        var repaired = await Repair.AllAsync<ExceptionAsArgument, ExceptionAsArgumentFix>(TestProject.Service, before);
        Assert.Equal("", Assert.Single(LogRun.Of(before)).Exception);
        LoggedEvent after = Assert.Single(LogRun.Of(repaired[0]));
        Assert.Equal(("order failed", "InvalidOperationException: boom"), (after.Message, after.Exception));
    }

    private static Task Fixes(string library, string before, string after)
        => Verify.Fixes<ExceptionAsArgument, ExceptionAsArgumentFix>(LogPhrasebook.Of(library).Around(before), LogPhrasebook.Of(library).Around(after));
}
