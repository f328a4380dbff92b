using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionAsTextTests
{
    public static TheoryData<string> All => LogPhrasebook.All;

    [Theory, MemberData(nameof(LogPhrasebook.WithException), MemberType = typeof(LogPhrasebook))]
    public Task Is_silent_where_the_call_gets_the_exception(string library)
        => Verify.IsSilent<ExceptionAsText>(LogPhrasebook.Of(library).Around("""
            LOG.Error(failure, "failed");
            LOG.Error(failure, "failed: {Reason}", name);
            LOG.Error(failure, "{Message} in order {Id}", failure.Message, order.Id);
            LOG.Error(failure, "{Message} failed", failure.Message);
            LOG.Error(failure, "failed {Message}", failure.Message);
            LOG.Error(failure, "failed: {Type}", failure.GetType().Name);
            LOG.Error(failure, "failed: {Message}", new InvalidOperationException().Message);
            """));

    [Theory, MemberData(nameof(All))]
    public Task Is_silent_on_what_is_no_text_of_an_exception(string library)
        => Verify.IsSilent<ExceptionAsText>(LogPhrasebook.Of(library).Around("""
            LOG.Error("failed: {0}", order.Name);
            LOG.Error("failed: {0}", failure.HResult);
            LOG.Error("failed: {0}", failure.Message.Length);
            LOG.Error("failed: {0}", failure.Message.Contains("x"));
            LOG.Error("failed: {0}", failure.Data.Count);
            LOG.Error("failed: {0}", nameof(failure.Message));
            LOG.Error("failed: {0}", typeof(Exception).Name);
            LOG.Error(failure.Message.Contains("x") ? "busy" : "failed");
            LOG.Error("failed: {0}", Describe(failure));
            """, "private static string Describe(Exception e) => e.Message;"));

    [Theory, MemberData(nameof(All))]
    public Task Reports_a_text_that_a_local_of_the_catch_block_holds(string library)
        => Verify.Reports<ExceptionAsText>(LogPhrasebook.Of(library).Around("""
            try { Load(); }
            catch (Exception e)
            {
                var text = e.Message;
                if (e.InnerException != null)
                    text += " - " + e.InnerException.Message;
                LOG.Error("failed: {0}", [|text|]);
            }
            """, "private static void Load() { }"));

    [Theory, MemberData(nameof(All))]
    public Task Is_silent_on_locals_that_hold_anything_else(string library)
        => Verify.IsSilent<ExceptionAsText>(LogPhrasebook.Of(library).Around("""
            var before = "none";
            try { Load(); }
            catch (Exception e)
            {
                var code = e.HResult;
                var described = Describe(e);
                var kept = e.Message;
                string later;
                later = e.Message;
                before = e.Message;
                LOG.Error("failed: {0}", code);
                LOG.Error("failed: {0}", described);
                LOG.Error("failed: {0}", kept.Length);
                LOG.Error("failed: {0}", later);
                LOG.Error("failed: {0}", before);
                Action told = () => LOG.Error("failed: {0}", order.Name);
            }
            """, "private static void Load() { } private static string Describe(Exception e) => e.Message;"));

    [Theory, MemberData(nameof(LogPhrasebook.WithException), MemberType = typeof(LogPhrasebook))]
    public Task Is_silent_where_the_exception_is_logged_beside_the_local(string library)
        => Verify.IsSilent<ExceptionAsText>(LogPhrasebook.Of(library).Around("""
            try { Load(); }
            catch (Exception e)
            {
                var text = e.Message;
                LOG.Error(e, "failed");
                LOG.Error("failed: {0}", text);
            }
            """, "private static void Load() { }"));

    [Theory, MemberData(nameof(All))]
    public Task Is_silent_below_information(string library)
        => Verify.IsSilent<ExceptionAsText>(LogPhrasebook.Of(library).Around("""LOG.Debug("failed: {0}", failure.Message);"""));

    [Fact]
    public Task Is_silent_where_another_call_of_the_block_logs_the_exception_and_on_cancellations()
        => Verify.IsSilent<ExceptionAsText>(LogPhrasebook.Microsoft.Around("""
            try { } catch (Exception ex) { _logger.LogError("failed: {Message}", ex.Message); _logger.LogDebug(ex, "details"); }
            try { } catch (Exception ex) { _logger.LogError(ex.Message, ex); }
            _logger.LogError(failure.Message, failure);
            _logger.LogError($"failed: {failure.Message}", failure);
            try { } catch (OperationCanceledException ex) { _logger.LogWarning("stopped: {Message}", ex.Message); }
            try { } catch (Exception ex) when (ex is TaskCanceledException) { _logger.LogWarning("stopped: {Message}", ex.Message); }
            """));

    // The call with the name that does not resolve may be the one that logs it.
    [Fact]
    public Task Is_silent_where_the_call_that_gets_the_exception_does_not_bind()
        => Verify.Reports<ExceptionAsText>(LogPhrasebook.Microsoft.Around("""
            try { } catch (Exception ex) { _logger.LogError(ex, "failed {Count}", Unknown.Count); _logger.LogError("failed: {Message}", ex.Message); }
            try { } catch (Exception ex) { _logger.LogError("failed: {Message}", [|ex.Message|]); }
            """), TestProject.Service with { MayNotCompile = true });

    [Fact]
    public Task Is_silent_on_notifications_scopes_unknown_levels_and_builders()
        => Verify.IsSilent<ExceptionAsText>("""
            using Microsoft.Extensions.Logging;
            using NLog;
            using ILogger = Microsoft.Extensions.Logging.ILogger;
            using LogLevel = Microsoft.Extensions.Logging.LogLevel;
            interface IDialogs { void Error(string text); }
            class Orders(ILogger logger, Logger nlog, IDialogs dialogs)
            {
                void Place(Exception failure, LogLevel level)
                {
                    dialogs.Error("failed: " + failure.Message);
                    logger.Log(level, "failed: {Message}", failure.Message);
                    using (logger.BeginScope("failed: {Message}", failure.Message)) { }
                    nlog.ForErrorEvent().Exception(failure).Message("failed: {Message}", failure.Message).Log();
                }
            }
            """);

    [Theory, MemberData(nameof(All))]
    public Task Reports_texts_among_the_values(string library)
        => Verify.Reports<ExceptionAsText>(LogPhrasebook.Of(library).Around("""
            LOG.Error("failed: {0}", [|failure.Message|]);
            LOG.Error("failed: {0}", [|failure.ToString()|]);
            LOG.Error("failed: {0}", [|failure.StackTrace|]);
            LOG.Error("failed: {0}", [|failure.InnerException?.Message|]);
            LOG.Error("failed: {0}", [|failure.InnerException?.Message|] ?? failure.Message);
            LOG.Error("failed: {0}", [|failure.GetBaseException().Message|]);
            LOG.Error("failed: {0}", [|failure.GetType().Name|]);
            LOG.Error("failed: {0}", [|failure.GetType()|]);
            LOG.Error("failed: {0}", [|failure.Message.Trim()|]);
            LOG.Error("{0} failed: {1}", order.Id, [|failure.Message|]);
            LOG.Error("failed: {0}", quantity > 1 ? [|failure.Message|] : "?");
            LOG.Error("failed: {0}", [|LoadAsync().Exception!.Message|]);
            LOG.Error("failed: {0}", "because " + [|failure.Message|]);
            """));

    [Theory, MemberData(nameof(All))]
    public Task Reports_texts_in_the_template(string library)
        => Verify.Reports<ExceptionAsText>(LogPhrasebook.Of(library).Around("""
            LOG.Error([|failure.Message|]);
            LOG.Error([|failure.ToString()|]);
            LOG.Error($"failed: {[|failure.Message|]}");
            LOG.Error($"failed: {[|failure|]}");
            LOG.Error("failed: " + [|failure|]);
            LOG.Error("order " + order.Id + " failed: " + [|failure.Message|]);
            LOG.Error(string.Format("failed: {0}", [|failure.Message|]));
            LOG.Error(string.Concat("failed: ", [|failure|]));
            """));

    [Fact]
    public Task Reports_generated_methods_and_wrappers()
        => Verify.Reports<ExceptionAsText>("""
            using Microsoft.Extensions.Logging;
            static partial class Log
            {
                [LoggerMessage(1, LogLevel.Error, "failed {Reason}")]
                public static partial void Failed(ILogger logger, string reason);
                public static partial void Failed(ILogger logger, string reason) { }
                public static void Text(this ILogger logger, string message) => logger.LogError(message);
            }
            class Orders(ILogger logger, log4net.ILog log)
            {
                void Place(Exception failure)
                {
                    Log.Failed(logger, [|failure.Message|]);
                    logger.Text([|failure.Message|]);
                    log.Error("failed: " + [|failure.Message|]);
                    log.Error([|failure.Message|]);
                }
            }
            """);

    // OBS1109's and OBS1110's.
    [Theory, MemberData(nameof(All))]
    public Task Is_silent_where_it_matters_less(string library)
        => Verify.IsSilent<ExceptionAsText>(LogPhrasebook.Of(library).Around("""
            LOG.Info("skipped: {0}", failure.Message);
            try { } catch (OrderGone ex) { LOG.Error("gone: {0}", ex.Message); }
            try { } catch (TimeoutException ex) { LOG.Error("too late: {0}", ex.Message); }
            try { } catch (IOException ex) { LOG.Error("failed: {0}", ex.Message); }
            try { } catch (Exception ex) { LOG.Error("failed: {0}", ex.Message); throw; }
            """) + "class OrderGone : Exception { }");

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<ExceptionAsText>(
            LogPhrasebook.Microsoft.Around("""_logger.LogError("failed: {Message}", [|failure.InnerException?.Message|]);"""),
            null,
            "'failure.InnerException?.Message' tells of an exception by text alone: log stores and error trackers group failures by type and stack trace, and this event has neither. Pass 'failure' itself to 'LogError', in the parameter that it has for exceptions.");

    // ErrorProne.NET's EPC12: of a caught exception only the message is looked at.
    [Fact]
    public Task Finds_what_its_peers_document()
        => Verify.Reports<ExceptionAsText>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger logger)
            {
                void Place()
                {
                    try { Place(); }
                    catch (Exception e)
                    {
                        logger.LogError([|e.Message|]);
                    }
                    try { Place(); }
                    catch (Exception e)
                    {
                        logger.LogWarning($"Error: {[|e.Message|]}");
                    }
                }
            }
            """);

    // A wrapper's level is that of the call in it, or what it hands on.
    [Fact]
    public Task Judges_wrappers_by_their_level()
        => Verify.Reports<ExceptionAsText>(
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, Serilog.ILogger serilog)
            {
                void Place()
                {
                    try { Console.Read(); } catch (Exception ex) { Buffer(LogLevel.Warning, $"retrying: {[|ex.Message|]}"); }
                    try { Console.Read(); } catch (Exception ex) { Buffer(LogLevel.Debug, $"retrying: {ex.Message}"); }
                    try { Console.Read(); } catch (Exception ex) { Oops("failed {Reason}", [|ex.Message|]); }
                    try { Console.Read(); } catch (Exception ex) { Hint("failed {Reason}", ex.Message); }
                }
                private void Buffer(LogLevel level, string text) => logger.Log(level, text);
                [Serilog.Core.MessageTemplateFormatMethod("text")] public void Oops(string text, params object[] values) => serilog.Error(text, values);
                [Serilog.Core.MessageTemplateFormatMethod("text")] public void Hint(string text, params object[] values) => serilog.Debug(text, values);
            }
            """,
            null,
            "'ex.Message' tells of an exception by text alone: log stores and error trackers group failures by type and stack trace, and this event has neither. Give 'Buffer' a parameter of type Exception and pass 'ex' itself.",
            "'ex.Message' tells of an exception by text alone: log stores and error trackers group failures by type and stack trace, and this event has neither. Give 'Oops' a parameter of type Exception and pass 'ex' itself.");
}
