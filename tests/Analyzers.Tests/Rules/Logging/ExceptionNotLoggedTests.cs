using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionNotLoggedTests
{
    public static TheoryData<string> All => LogPhrasebook.All;

    [Theory, MemberData(nameof(LogPhrasebook.WithException), MemberType = typeof(LogPhrasebook))]
    public Task Is_silent_where_the_log_gets_the_exception(string library)
        => Verify.IsSilent<ExceptionNotLogged>(LogPhrasebook.Of(library).Around("""
            try { } catch (Exception ex) { LOG.Error(ex, "failed"); }
            try { } catch (Exception ex) { LOG.Error(ex.InnerException, "failed"); }
            try { } catch (Exception ex) { LOG.Error(ex.InnerException ?? ex, "failed"); }
            try { } catch (Exception ex) { LOG.Error(ex.GetBaseException(), "failed"); }
            try { } catch (AggregateException ex) { LOG.Error(ex.Flatten(), "failed"); }
            try { } catch (AggregateException ex) { foreach (Exception inner in ex.InnerExceptions) LOG.Error(inner, "failed"); }
            try { } catch (Exception ex) { LOG.Error(new InvalidOperationException("x", ex), "failed"); }
            try { } catch (Exception ex) { LOG.Error("failed"); LOG.Debug(ex, "details"); }
            try { } catch (Exception ex) { if (ex is IOException io) LOG.Error(io, "io"); else LOG.Error("failed"); }
            try { } catch (Exception ex) { Action later = () => LOG.Error(ex, "failed"); later(); LOG.Error("later"); }
            try { } catch (Exception ex) { try { } catch { LOG.Error(ex, "twice"); } LOG.Error("failed"); }
            try { } catch (Exception ex) when (ex is IOException io) { LOG.Error(io, "failed"); }
            try { } catch (InvalidOperationException) { LOG.Error(failure, "gave up"); }
            try { } catch (InvalidOperationException e) { LOG.Error(new IOException(e.HResult.ToString()), "gave up"); }
            """));

    [Theory, MemberData(nameof(LogPhrasebook.WithException), MemberType = typeof(LogPhrasebook))]
    public Task Reports_where_another_exception_is_passed(string library)
        => Verify.Reports<ExceptionNotLogged>(LogPhrasebook.Of(library).Around("""
            try { } catch (Exception outer) { try { } catch (Exception inner) { [|LOG.Error(outer, "failed")|]; } LOG.Error(outer, "failed"); }
            try { } catch (Exception ex) { [|LOG.Error(failure, "failed")|]; }
            try { } catch (Exception ex) when (ex is IOException io) { [|LOG.Error("failed: {Result}", io.HResult)|]; }
            """));

    // Each of these is another rule's, or tells what happened.
    [Theory, MemberData(nameof(All))]
    public Task Is_silent_where_the_log_gets_its_text_or_it_goes_elsewhere(string library)
        => Verify.IsSilent<ExceptionNotLogged>(LogPhrasebook.Of(library).Around("""
            try { } catch (Exception ex) { LOG.Error("failed: {0}", ex); }
            try { } catch (Exception ex) { LOG.Error("failed: {0}", ex.Message); }
            try { } catch (Exception ex) { LOG.Error("failed: " + ex); }
            try { } catch (Exception ex) { LOG.Error($"failed: {ex.InnerException?.Message}"); }
            try { } catch (Exception ex) { string text = "failed: " + ex.Message; LOG.Error(text); }
            try { } catch (Exception ex) { LOG.Error("failed"); _last = ex; }
            try { } catch (Exception ex) { LOG.Error("failed"); var kept = ex; }
            try { } catch (Exception ex) { LOG.Error("failed"); Keep(ex); }
            try { } catch (Exception ex) { LOG.Error("failed"); Keep(new InvalidOperationException("x", ex)); }
            try { } catch (Exception ex) { LOG.Error("failed"); _all.Add(ex); }
            try { } catch (Exception ex) { LOG.Error("failed"); ex.Data.Add("a", 1); ex.Handle(); }
            try { } catch (Exception ex) when (Logs(ex)) { LOG.Error("failed"); }
            """, """
            private Exception? _last;
            private readonly List<Exception> _all = [];
            private void Keep(Exception ex) => _last = ex;
            private bool Logs(Exception ex) { Console.Error.WriteLine(ex); return true; }
            """) + "public static class Handling { public static void Handle(this Exception ex) => ex.Data[0] = ex; }");

    [Theory, MemberData(nameof(All))]
    public Task Is_silent_where_it_is_thrown_on(string library)
        => Verify.IsSilent<ExceptionNotLogged>(LogPhrasebook.Of(library).Around("""
            try { } catch { LOG.Error("failed"); throw; }
            try { } catch (Exception) { LOG.Error("failed"); if (quantity > 1) throw; }
            try { } catch (Exception ex) { LOG.Error("failed"); throw new InvalidOperationException("x", ex); }
            try { } catch (Exception ex) { LOG.Error("failed"); throw ex; }
            try { } catch (Exception ex) { LOG.Error("failed"); System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(ex).Throw(); }
            """));

    [Theory, MemberData(nameof(All))]
    public Task Is_silent_on_cancellations_and_on_what_the_code_expects(string library)
        => Verify.IsSilent<ExceptionNotLogged>(LogPhrasebook.Of(library).Around("""
            try { } catch (OperationCanceledException) { LOG.Error("cancelled"); }
            try { } catch (TaskCanceledException) { LOG.Error("cancelled"); }
            try { } catch (Exception ex) when (ex is OperationCanceledException) { LOG.Error("cancelled"); }
            try { } catch (FileNotFoundException) { LOG.Info("no file"); }
            try { } catch (FileNotFoundException) { LOG.Debug("no file"); }
            try { } catch { LOG.Debug("no file"); }
            try { } catch { LOG.Info("no file"); }
            try { } catch (Exception) { order.Name = ""; }
            """));

    [Fact]
    public Task Is_silent_on_levels_that_are_not_constant_and_on_nested_catches()
        => Verify.Reports<ExceptionNotLogged>(LogPhrasebook.Microsoft.Around("""
            try { } catch { _logger.Log(quantity > 1 ? LogLevel.Error : LogLevel.Debug, "failed"); }
            try { } catch (Exception ex) { try { } catch (SystemException) { [|_logger.LogError("failed")|]; } _logger.LogError(ex, "failed"); }
            """));

    [Theory, MemberData(nameof(All))]
    public Task Reports_logs_without_the_exception(string library)
        => Verify.Reports<ExceptionNotLogged>(LogPhrasebook.Of(library).Around("""
            try { } catch { [|LOG.Error("failed")|]; }
            try { } catch (Exception) { [|LOG.Error("order {0} failed", order.Id)|]; }
            try { } catch (Exception ex) { [|LOG.Error("failed")|]; }
            try { } catch (Exception) { [|LOG.Error("failed")|]; return; }
            try { } catch (Exception ex) when (ex is not OperationCanceledException) { [|LOG.Error("failed")|]; }
            try { } catch (Exception ex) { LOG.Info("retry"); [|LOG.Error("failed")|]; LOG.Error("again"); }
            try { } catch (Exception ex) { if (ex.Message.Contains("x")) [|LOG.Error("failed")|]; }
            try { } catch (Exception ex) { [|LOG.Error("failed")|]; throw new InvalidOperationException("x"); }
            try { } catch (Exception ex) { [|LOG.Error("failed")|]; throw new InvalidOperationException(ex.Message); }
            try { } catch (Exception ex) { [|LOG.Error("failed: {0}", ex.HResult)|]; }
            """));

    [Theory]
    [InlineData("Microsoft", "LogWarning")]
    [InlineData("Serilog", "Warning")]
    [InlineData("NLog", "Warn")]
    [InlineData("Log4Net", "Warn")]
    public Task Warns_of_a_warning_about_everything_alone(string library, string method)
        => Verify.Reports<ExceptionNotLogged>(LogPhrasebook.Of(library).Around($$"""
            try { } catch (Exception) { [|LOG.{{method}}("failed")|]; }
            try { } catch (IOException) { LOG.{{method}}("failed"); }
            """));

    // OBS1108's: the sentence tells most of it.
    [Theory, MemberData(nameof(All))]
    public Task Is_silent_where_the_cause_is_known(string library)
        => Verify.Reports<ExceptionNotLogged>(LogPhrasebook.Of(library).Around("""
            try { Compute(); } catch (OrderGone) { LOG.Error("order {0} is gone", order.Id); }
            try { Compute(); } catch (FileNotFoundException) { LOG.Error("{0} does not exist", name); }
            try { Compute(); } catch (TimeoutException) { LOG.Error("{0} timed out", name); }
            try { Compute(); } catch (System.Net.Http.HttpRequestException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound) { LOG.Error("{0} was not found", name); }
            try { Compute(); } catch (Exception e) when (e is NotImplementedException or MissingMethodException) { LOG.Error("{0} is not supported", name); }
            try { quantity = int.Parse(name); } catch { LOG.Error("{0} is no number", name); }
            try { Compute(); } catch (IOException) { LOG.Error("{0} failed", name); }
            try { Compute(); } catch (System.Net.Http.HttpRequestException e) when (e.StatusCode != System.Net.HttpStatusCode.NotFound) { LOG.Error("{0} failed", name); }
            try { Compute(); } catch (Exception e) when (e is not IOException) { [|LOG.Error("{0} failed", name)|]; }
            try { Compute(); } catch (Exception e) when (quantity > 1) { [|LOG.Error("{0} failed", name)|]; }
            """) + "class OrderGone : Exception { }");

    [Fact]
    public Task Knows_generated_methods_and_wrappers()
        => Verify.Reports<ExceptionNotLogged>("""
            using Microsoft.Extensions.Logging;
            static partial class Log
            {
                [LoggerMessage(1, LogLevel.Error, "order {Id} failed")]
                public static partial void Failed(ILogger logger, int id);
                public static partial void Failed(ILogger logger, int id) { }
                [LoggerMessage(2, LogLevel.Error, "order {Id} failed")]
                public static partial void FailedWith(ILogger logger, int id, Exception error);
                public static partial void FailedWith(ILogger logger, int id, Exception error) { }
                public static void Text(this ILogger logger, string message, Exception? error = null) => logger.LogError(error, message);
            }
            class Orders(ILogger logger)
            {
                void Place(int id)
                {
                    try { } catch (Exception ex) { [|Log.Failed(logger, id)|]; }
                    try { } catch (Exception ex) { Log.FailedWith(logger, id, ex); }
                    try { } catch (Exception ex) { [|logger.Text("failed")|]; }
                    try { } catch (Exception ex) { logger.Text("failed", ex); }
                    try { } catch (Exception ex) { logger.Log(LogLevel.Error, 1, "state", ex, (s, e) => s); logger.LogError("failed"); }
                }
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<ExceptionNotLogged>(
            LogPhrasebook.Microsoft.Around("""
                try { } catch (Exception ex) { [|_logger.LogError("failed")|]; }
                try { } catch { [|_logger.LogError("failed")|]; }
                """),
            null,
            "'LogError' does not get the exception that is caught here: its type, message and stack trace are lost, so nobody finds the cause and no error tracker can group it. Pass 'ex' to 'LogError'.",
            "'LogError' does not get the exception that is caught here: its type, message and stack trace are lost, so nobody finds the cause and no error tracker can group it. Pass it to 'LogError'.");

    // Sonar S6667; where one type is caught, OBS1108 says it.
    [Fact]
    public Task Finds_what_its_peers_document()
        => Verify.Reports<ExceptionNotLogged>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger logger)
            {
                bool Save()
                {
                    try
                    {
                        Save();
                        return true;
                    }
                    catch (IOException)
                    {
                        logger.LogError("IO error occurred while saving.");
                        return false;
                    }
                }

                void Other(Exception wrong)
                {
                    try { } catch (Exception e) { [|logger.LogWarning(new EventId(1), "Message!")|]; logger.LogWarning(new EventId(1), "Message!"); }
                    try { } catch (DivideByZeroException) { LoggerExtensions.LogCritical(logger, "Message!"); }
                    try { } catch (Exception e) { [|logger.LogWarning("Message!")|]; logger.LogWarning(wrong, "Message!"); }
                    try { } catch { [|logger.LogCritical("Message!")|]; }
                    try { } catch (SystemException e) { if (wrong is not null) { [|logger.LogCritical("Message!")|]; } }
                    try { } catch (Exception e) { [|logger.LogWarning(new EventId(1), (e.Message != null).ToString())|]; }
                }
            }
            """);

    [Fact]
    public Task A_call_in_a_catch_block_within_belongs_to_that_one_alone()
        => Verify.Reports<ExceptionNotLogged>(LogPhrasebook.Microsoft.Around("""
            try { Compute(); }
            catch (Exception)
            {
                try { await LoadAsync(); }
                catch (Exception) { [|_logger.LogError("clean-up failed")|]; }
            }
            """));

    [Fact]
    public Task Says_that_a_method_without_a_parameter_for_it_needs_one()
        => Verify.Reports<ExceptionNotLogged>(
            """
            using Microsoft.Extensions.Logging;
            partial class Orders(ILogger<Orders> logger)
            {
                void Place() { try { Console.Read(); } catch (Exception ex) { [|Failed()|]; } }
                [LoggerMessage(Level = LogLevel.Error, Message = "failed")] partial void Failed();
                partial void Failed() { }
            }
            """,
            null,
            "'Failed' does not get the exception that is caught here: its type, message and stack trace are lost, so nobody finds the cause and no error tracker can group it. Give 'Failed' a parameter of type Exception and pass 'ex'.");

    // It reads a text, by its name; what else cannot be resolved may be anything.
    [Fact]
    public Task Is_silent_where_a_text_is_parsed_by_a_type_that_does_not_resolve()
        => Verify.Reports<ExceptionNotLogged>(LogPhrasebook.Microsoft.Around("""
            try { var place = Vector.Parse(name); } catch { _logger.LogError("no vector"); }
            try { var place = Vector.Load(name); } catch { [|_logger.LogError("no vector")|]; }
            """), TestProject.Service with { MayNotCompile = true });
}
