using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionAsArgumentTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    public static TheoryData<string> All => LogPhrasebook.All;

    [Theory, MemberData(nameof(Named))]
    public Task Is_silent_where_the_exception_is_in_its_slot(string library)
        => Verify.IsSilent<ExceptionAsArgument>(LogPhrasebook.Of(library).Around("""
            LOG.Error(failure, "failed");
            LOG.Error(failure, "order {Id} failed", order.Id);
            LOG.Error(exception: failure, message: "failed");
            LOG.Error(failure, "order {Id} of {Name} failed {Times}", order.Id, order.Name, quantity);
            """.Replace("message:", library == "Serilog" ? "messageTemplate:" : "message:", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(All))]
    public Task Is_silent_on_what_is_no_exception(string library)
        => Verify.IsSilent<ExceptionAsArgument>(LogPhrasebook.Of(library).Around("""
            LOG.Error("order {0} failed", order.Id);
            LOG.Error("order {0} failed: {1}", order.Id, failure.HResult);
            LOG.Error("{0}", failure.Message);
            LOG.Error("{0}", (object)failure);
            object[] values = [failure];
            LOG.Error("{0}", values);
            """));

    [Fact]
    public Task Is_silent_on_log4nets_own_slot_and_on_objects()
        => Verify.IsSilent<ExceptionAsArgument>(LogPhrasebook.Log4Net.Around("""
            _logger.Error("failed", failure);
            _logger.Error(failure);
            _logger.Error(string.Format("order {0} failed", order.Id), failure);
            """));

    // NLog's interface still has an overload with the exception behind the message; an exception of a derived type goes to another one.
    [Fact]
    public async Task Is_silent_on_NLogs_old_order_which_reaches_the_slot()
    {
        string source = """
            public static class Run
            {
                #pragma warning disable CS0618
                public static void Main(NLog.Logger logger) => ((NLog.ILogger)logger).Error("failed", (Exception)new InvalidOperationException("boom"));
            }
            """;
        await Verify.IsSilent<ExceptionAsArgument>(source);
        Assert.Equal("InvalidOperationException: boom", Assert.Single(LogRun.Of(source)).Exception);
    }

    [Fact]
    public Task Is_silent_on_generated_methods_wrappers_without_a_slot_scopes_and_builders()
        => Verify.IsSilent<ExceptionAsArgument>("""
            using Microsoft.Extensions.Logging;
            using NLog;
            using ILogger = Microsoft.Extensions.Logging.ILogger;
            using LogLevel = Microsoft.Extensions.Logging.LogLevel;
            static partial class Log
            {
                [LoggerMessage(1, LogLevel.Error, "failed {Inner}")]
                public static partial void Failed(ILogger logger, Exception error, Exception inner);
                public static partial void Failed(ILogger logger, Exception error, Exception inner) { }
                public static void Text(this ILogger logger, string message, params object[] args) => logger.LogError(message, args);
            }
            class Orders(ILogger logger, Logger nlog)
            {
                void Place(Exception failure)
                {
                    Log.Failed(logger, failure, failure.InnerException!);
                    logger.Text("failed {Error}", failure);
                    using (logger.BeginScope("failed {Error}", failure)) { }
                    nlog.ForErrorEvent().Message("failed").Exception(failure).Log();
                }
            }
            """);

    [Theory, MemberData(nameof(Named))]
    public Task Reports_exceptions_among_the_values(string library)
        => Verify.Reports<ExceptionAsArgument>(LogPhrasebook.Of(library).Around("""
            LOG.Error("failed: {Error}", [|failure|]);
            LOG.Error("failed", [|failure|]);
            LOG.Error("{Id} failed: {Error}", order.Id, [|failure|]);
            LOG.Info("{Error}", [|failure|]);
            LOG.Debug("{Error}", [|failure|]);
            LOG.Error("failed: {Error}", [|failure.InnerException|]);
            LOG.Error("failed: {A} {B} {C} {Error}", 1, 2, 3, [|failure|]);
            LOG.Error("failed: {Error}", new object[] { [|failure|] });
            LOG?.Error("failed: {Error}", [|failure|]);
            try { } catch (InvalidOperationException ex) { LOG.Error("failed: {0}", [|ex|]); }
            """));

    [Fact]
    public Task Reports_log4net_formats()
        => Verify.Reports<ExceptionAsArgument>(
            LogPhrasebook.Log4Net.Around("""_logger.ErrorFormat("failed: {0}", [|failure|]); _logger.WarnFormat("{0}: {1}", name, [|failure|]);"""),
            null,
            "'failure' is passed to 'ErrorFormat' as a value for the message: the event has no exception, so log stores and error trackers cannot group it by type and stack trace. Pass 'failure' in the parameter that 'Error' has for exceptions.",
            "'failure' is passed to 'WarnFormat' as a value for the message: the event has no exception, so log stores and error trackers cannot group it by type and stack trace. Pass 'failure' in the parameter that 'Warn' has for exceptions.");

    // OBS1110's.
    [Theory, MemberData(nameof(Named))]
    public Task Is_silent_where_another_exception_fills_the_slot(string library)
        => Verify.IsSilent<ExceptionAsArgument>(LogPhrasebook.Of(library).Around("""
            LOG.Error(failure, "failed: {Error}", failure);
            LOG.Error(failure, "failed: {Inner}", failure.InnerException);
            """));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<ExceptionAsArgument>(
            LogPhrasebook.Microsoft.Around("""_logger.LogError("failed: {Error}", [|failure|]);"""),
            null,
            "'failure' is passed to 'LogError' as a value for the message: the event has no exception, so log stores and error trackers cannot group it by type and stack trace. Pass 'failure' in the parameter that 'LogError' has for exceptions.");

    // The documented examples of Sonar S6668, Serilog001 and the like.
    [Fact]
    public Task Finds_what_its_peers_document()
        => Verify.Reports<ExceptionAsArgument>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger logger, Serilog.ILogger serilog, NLog.Logger nlog)
            {
                bool Save()
                {
                    try { Save(); return true; }
                    catch (Exception exception)
                    {
                        logger.LogDebug("An exception occured {Exception} with {EventId}.", [|exception|], 42);
                        logger.LogError("exception", [|exception|]);
                        logger.Log(LogLevel.Error, new EventId(1), "exception {E}", [|exception|]);
                        LoggerExtensions.LogError(logger, "exception {E}", [|exception|]);
                        serilog.Warning("Hello World {Exception}", [|exception|]);
                        serilog.Fatal("Hello {@Exception}", [|exception|]);
                        Serilog.Log.Error("Saving failed", [|exception|]);
                        nlog.Error("exception {E}", [|exception|]);
                        return false;
                    }
                }
            }
            """);

    // The details of a tool, for whoever asks for more; in a service they are an event like another.
    [Fact]
    public async Task Is_silent_on_details_that_a_terminal_shows()
    {
        await Verify.Reports<ExceptionAsArgument>(
            LogPhrasebook.Microsoft.Around("""_logger.LogDebug("{Exception}", failure); _logger.LogError("{Exception}", [|failure|]);"""), TestProject.Console);
        await Verify.Reports<ExceptionAsArgument>(LogPhrasebook.Microsoft.Around("""_logger.LogDebug("{Exception}", [|failure|]);"""));
    }

    [Theory]
    [InlineData("// Not passing the exception as such, so that it stays out of the table of exceptions", false)]
    [InlineData("/* without stack: this happens all the time */", false)]
    [InlineData("// Don't log the exception itself.", false)]
    [InlineData("// Log the exception, do not rethrow", true)]
    [InlineData("// Do not pass this on.", true)]
    [InlineData("// The driver's exception says which order it was", true)]
    [InlineData("// TODO: do not pass the exception here", true)]
    [InlineData("// logger.LogError(exception, \"not passed\");", true)]
    public Task Is_silent_where_a_comment_leaves_it_out(string comment, bool reports)
        => Verify.Reports<ExceptionAsArgument>(LogPhrasebook.Microsoft.Around($"""
            {comment}
            _logger.LogError("failed: {"{Error}"}", {(reports ? "[|failure|]" : "failure")});
            """));
}
