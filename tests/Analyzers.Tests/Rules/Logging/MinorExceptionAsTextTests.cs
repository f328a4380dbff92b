using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class MinorExceptionAsTextTests
{
    public static TheoryData<string> All => LogPhrasebook.All;

    [Theory, MemberData(nameof(All))]
    public Task Reports_at_information_about_expected_types_and_where_the_exception_is_thrown_on(string library)
        => Verify.Reports<MinorExceptionAsText>(LogPhrasebook.Of(library).Around("""
            LOG.Info("skipped: {0}", [|failure.Message|]);
            try { } catch (IOException ex) { LOG.Warn("skipped: {0}", [|ex.Message|]); }
            try { } catch (IOException ex) { LOG.Error("failed: {0}", [|ex.Message|]); }
            try { } catch (Exception ex) when (quantity > 1) { LOG.Warn("skipped: {0}", [|ex.Message|]); }
            try { quantity = int.Parse(name); } catch (Exception ex) { LOG.Error("no number: {0}", [|ex.Message|]); }
            try { } catch (OrderGone ex) { LOG.Error("gone: {0}", [|ex.Message|]); }
            try { } catch (TimeoutException ex) { LOG.Error("too late: {0}", [|ex.Message|]); }
            try { } catch (Exception ex) { LOG.Error("failed: {0}", [|ex.Message|]); throw; }
            try { } catch (Exception ex) { LOG.Error("failed: {0}", [|ex.Message|]); throw new InvalidOperationException("x", ex); }
            """.Replace("LOG.Warn(", $"_logger.{(library == "Log4Net" ? "WarnFormat" : library == "NLog" ? "Warn" : library == "Serilog" ? "Warning" : "LogWarning")}(", StringComparison.Ordinal)) + "class OrderGone : Exception { }");

    // The first are OBS1102's.
    [Theory, MemberData(nameof(All))]
    public Task Is_silent_where_it_matters_and_where_it_is_said_elsewhere(string library)
        => Verify.IsSilent<MinorExceptionAsText>(LogPhrasebook.Of(library).Around("""
            LOG.Error("failed: {0}", failure.Message);
            try { } catch (Exception ex) { LOG.Error("failed: {0}", ex.Message); }
            try { } catch (Exception ex) when (quantity > 1) { LOG.Error("failed: {0}", ex.Message); }
            try { } catch (OperationCanceledException ex) { LOG.Info("failed: {0}", ex.Message); }
            LOG.Debug("skipped: {0}", failure.Message);
            """));

    // What is tried again is told of again; at a terminal somebody knows what was asked.
    [Fact]
    public Task Reports_notices_of_retries_and_what_a_terminal_shows()
    {
        const string Source = """
            using Microsoft.Extensions.Logging;
            class Policy { public Action<Exception>? OnRetry { get; set; } public Action<Exception>? OnBreak { get; set; } public event Action<Exception>? Retrying, Opening; public void WaitAndRetry(int times, Action<Exception> told) { } public void Run(Action<Exception> onFailure) { } }
            static class Retry { public static void Do(Action work, Action<int, Exception> onFailure) { } }
            class Orders(ILogger<Orders> logger, Policy policy)
            {
                void Set()
                {
                    policy.OnRetry = e => logger.LogWarning("again: {Reason}", [|e.Message|]);
                    policy.WaitAndRetry(3, e => logger.LogWarning("again: {Reason}", [|e.Message|]));
                    Retry.Do(Set, (_, e) => logger.LogWarning("again: {Reason}", [|e.Message|]));
                    policy.OnRetry = e => logger.LogError("again: {Reason}", [|e.Message|]);
                    policy.Retrying += e => logger.LogError("again: {Reason}", [|e.ToString()|]);
                    policy.OnBreak = e => logger.LogError("open: {Reason}", OPENe.MessageCLOSE);
                    policy.Opening += e => logger.LogError("open: {Reason}", OPENe.ToString()CLOSE);
                    try { Set(); } catch (Exception e) { logger.LogError("failed: {Reason}", OPENe.MessageCLOSE); }
                }
            }
            """;
        static string With(string open, string close) => Source.Replace("OPEN", open, StringComparison.Ordinal).Replace("CLOSE", close, StringComparison.Ordinal);
        return Task.WhenAll(
            Verify.Reports<MinorExceptionAsText>(With("", "")),
            Verify.Reports<MinorExceptionAsText>(With("[|", "|]"), TestProject.Console));
    }

    // What the code was given may be a value like another; what it has caught, and what is told of with its stack trace, is a failure.
    [Theory, MemberData(nameof(All))]
    public async Task Reports_warnings_about_the_message_of_what_was_not_caught_here(string library)
    {
        static string Warning(string library, string text) => LogPhrasebook.Of(library).Around(text.Replace("LOG.Warn(",
            $"_logger.{(library == "Log4Net" ? "WarnFormat" : library == "NLog" ? "Warn" : library == "Serilog" ? "Warning" : "LogWarning")}(", StringComparison.Ordinal));
        await Verify.Reports<MinorExceptionAsText>(Warning(library, """
            LOG.Warn("closed: {0}", [|failure.Message|]);
            LOG.Warn("closed: {0}", [|failure.InnerException?.Message|]);
            Action<Exception> closed = e => LOG.Warn("closed: {0}", [|e.Message|]);
            LOG.Warn("closed: {0}", failure.ToString());
            try { LoadAsync().Wait(); } catch (Exception ex) { LOG.Warn("closed: {0}", ex.Message); }
            """));
        await Verify.Reports<ExceptionAsText>(Warning(library, """
            LOG.Warn("closed: {0}", failure.Message);
            LOG.Warn("closed: {0}", [|failure.ToString()|]);
            LOG.Warn("closed: {0}", [|failure.StackTrace|]);
            LOG.Warn("closed: {0}", [|failure.GetType().Name|]);
            LOG.Error("closed: {0}", [|failure.Message|]);
            try { LoadAsync().Wait(); } catch (Exception ex) { LOG.Warn("closed: {0}", [|ex.Message|]); }
            """));
    }

    // One voice: the template is the graver fault, and where its fix has been the text is told of.
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Leaves_built_templates_to_OBS1001(string library)
        => Verify.Reports<MinorExceptionAsText>(LogPhrasebook.Of(library).Around("""
            LOG.Info($"skipped: {failure.Message}");
            LOG.Info("skipped: {Reason}", [|failure.Message|]);
            """));

    [Fact]
    public Task Says_what_is_missing_and_what_to_do()
        => Verify.Reports<MinorExceptionAsText>(
            LogPhrasebook.Microsoft.Around("""_logger.LogInformation("skipped: {Reason}", [|failure.Message|]);"""),
            null,
            "'failure.Message' tells of an exception by its text: whoever has to find the cause lacks its type and stack trace. Pass 'failure' itself to 'LogInformation', in the parameter that it has for exceptions.");

    // Whoever else gets the exception can tell of it; who only asks, or says why in a comment, means to say no more.
    [Fact]
    public Task Reports_where_somebody_else_has_the_exception_or_the_author_says_why()
        => Verify.Reports<MinorExceptionAsText>("""
            using Microsoft.Extensions.Logging;
            class Result { public static Result Fail(Exception ex) => new(); public static Result Done() => new(); }
            class Refusal(string text) : Exception(text);
            class Orders(ILogger<Orders> logger, Action<Exception> shutDown)
            {
                void Reject(Exception ex, Action<Action> stopped) { shutDown(ex); stopped(() => logger.LogCritical("{Reason}", [|ex.Message|])); }
                void Forget(Exception ex) { logger.LogCritical("{Reason}", ex.Message); }
                void Whole(Exception ex) { shutDown(ex); logger.LogCritical("{Reason}", ex.ToString()); }
                Result Check() { try { return Work(); } catch (Exception ex) { logger.LogError("refused: {Reason}", [|ex.Message|]); return Result.Fail(ex); } }
                Result Answer() { try { return Work(); } catch (Exception ex) { logger.LogError("refused: {Reason}", ex.Message); return ToAnswer(ex); } }
                Result Lose() { try { return Work(); } catch (Exception ex) { logger.LogError("refused: {Reason}", ex.Message); return Result.Done(); } }
                bool IsOpen() { try { Work(); return true; } catch (Exception ex) { logger.LogWarning("closed: {Reason}", [|ex.Message|]); return false; } }
                bool IsFull() { try { Work(); return true; } catch (Exception ex) { logger.LogError("closed: {Reason}", ex.Message); return false; } }
                void Decorate()
                {
                    try { Work(); }
                    catch (Exception ex)
                    {
                        // an order without its picture is still an order
                        logger.LogWarning("no picture: {Reason}", [|ex.Message|]);
                    }
                    try { Work(); }
                    catch (Exception ex)
                    {
                        // an order without its lines is none
                        logger.LogError("no lines: {Reason}", ex.Message);
                    }
                    try { Work(); }
                    catch (Exception ex)
                    {
                        // without stack trace: it would be the same each time
                        logger.LogError("no price: {Reason}", [|ex.Message|]);
                    }
                }
                static Result ToAnswer(Exception ex) => new();
                static Result Work() => new();
            }
            """);
}
