using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionNotLoggedFixTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Names_the_exception_and_passes_it(string library)
        => Fixes(
            library,
            """
            try { } catch { [|LOG.Error("failed")|]; }
            try { } catch (SystemException) { [|LOG.Error("{Id} failed", order.Id)|]; }
            try
            {
            }
            catch (Exception error) // all
            {
                // so it is
                [|LOG.Error("failed")|];
            }
            try { } catch (Exception) when (quantity > 1) { int ex = 1; [|LOG.Error("failed")|]; }
            try { } catch { [|LOG.Error($"{name} failed")|]; }
            """,
            """
            try { } catch (Exception ex) { LOG.Error(ex, "failed"); }
            try { } catch (SystemException ex) { LOG.Error(ex, "{Id} failed", order.Id); }
            try
            {
            }
            catch (Exception error) // all
            {
                // so it is
                LOG.Error(error, "failed");
            }
            try { } catch (Exception exception) when (quantity > 1) { int ex = 1; LOG.Error(exception, "failed"); }
            try { } catch (Exception ex) { LOG.Error(ex, $"{name} failed"); }
            """);

    [Fact]
    public Task Knows_every_shape_of_Microsofts_calls()
        => Fixes(
            "Microsoft",
            """
            try { } catch { [|_logger.Log(LogLevel.Error, new EventId(1), "failed")|]; }
            try { } catch { [|_logger.LogError(null, "failed")|]; }
            try { } catch { [|LoggerExtensions.LogError(_logger, "failed")|]; }
            try { } catch { [|_logger.LogError(message: "failed")|]; }
            """,
            """
            try { } catch (Exception ex) { _logger.Log(LogLevel.Error, new EventId(1), ex, "failed"); }
            try { } catch (Exception ex) { _logger.LogError(ex, "failed"); }
            try { } catch (Exception ex) { LoggerExtensions.LogError(_logger, ex, "failed"); }
            try { } catch (Exception ex) { _logger.LogError(exception: ex, message: "failed"); }
            """);

    [Fact]
    public Task Has_a_line_of_its_own_where_the_others_have()
        => Fixes(
            "Microsoft",
            """
            try { }
            catch (Exception)
            {
                [|_logger.LogError(
                    "{Id} failed of {Quantity}", // both
                    order.Id,
                    quantity)|];
            }
            try { }
            catch (Exception error)
            {
                [|_logger.LogError(
                    "{Id} failed of {Quantity}",
                    order.Id,
                    quantity)|];
            }
            """,
            """
            try { }
            catch (Exception ex)
            {
                _logger.LogError(
                    ex,
                    "{Id} failed of {Quantity}", // both
                    order.Id,
                    quantity);
            }
            try { }
            catch (Exception error)
            {
                _logger.LogError(
                    error,
                    "{Id} failed of {Quantity}",
                    order.Id,
                    quantity);
            }
            """);

    [Fact]
    public Task Puts_it_last_in_log4net()
        => Fixes(
            "Log4Net",
            """
            try { } catch { [|_logger.Error("failed")|]; }
            try { } catch { [|_logger.Error("failed " + name)|]; }
            try { } catch { [|_logger.ErrorFormat("failed")|]; }
            """,
            """
            try { } catch (Exception ex) { _logger.Error("failed", ex); }
            try { } catch (Exception ex) { _logger.Error("failed " + name, ex); }
            try { } catch (Exception ex) { _logger.Error("failed", ex); }
            """);

    [Fact]
    public Task Is_not_offered_where_no_overload_takes_it()
        => Verify.HasNoFix<ExceptionNotLogged, ExceptionNotLoggedFix>(LogPhrasebook.Log4Net.Around("""try { } catch { [|_logger.ErrorFormat("{0} failed", name)|]; }"""));

    [Fact]
    public Task Is_not_offered_where_another_exception_is_passed()
        => Verify.HasNoFix<ExceptionNotLogged, ExceptionNotLoggedFix>(LogPhrasebook.Microsoft.Around("""try { } catch (Exception ex) { [|_logger.LogError(failure, "failed")|]; }"""));

    [Fact]
    public Task Gives_a_generated_method_the_parameter_and_every_call_the_argument()
        => Verify.Fixes<ExceptionNotLogged, ExceptionNotLoggedFix>(
            """
            using Microsoft.Extensions.Logging;
            static partial class Log
            {
                [LoggerMessage(1, LogLevel.Error, "order {Id} failed")]
                public static partial void Failed(this ILogger logger, int id);
                public static partial void Failed(this ILogger logger, int id) { }
            }
            class Orders(ILogger logger)
            {
                void Place(int id)
                {
                    try { } catch (Exception error) { [|Log.Failed(logger, id)|]; }
                    try { } catch (SystemException) { [|logger.Failed(id)|]; }
                    try { } catch { [|logger.Failed(id: id)|]; }
                }
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            static partial class Log
            {
                [LoggerMessage(1, LogLevel.Error, "order {Id} failed")]
                public static partial void Failed(this ILogger logger, Exception exception, int id);
                public static partial void Failed(this ILogger logger, Exception exception, int id) { }
            }
            class Orders(ILogger logger)
            {
                void Place(int id)
                {
                    try { } catch (Exception error) { Log.Failed(logger, error, id); }
                    try { } catch (SystemException ex) { logger.Failed(ex, id); }
                    try { } catch (Exception ex) { logger.Failed(ex, id: id); }
                }
            }
            """);

    [Fact]
    public Task Is_not_offered_where_another_call_of_the_method_has_no_exception()
        => Verify.HasNoFix<ExceptionNotLogged, ExceptionNotLoggedFix>("""
            using Microsoft.Extensions.Logging;
            partial class Orders(ILogger logger)
            {
                [LoggerMessage(1, LogLevel.Error, "order {Id} failed")]
                private partial void Failed(int id);
                private partial void Failed(int id) => logger.LogDebug("generated");
                void Place(int id)
                {
                    try { } catch { [|Failed(id)|]; }
                    Failed(2);
                }
            }
            """);

    [Theory]
    [InlineData("Microsoft.Extensions.Logging.ILogger", "LogError(\"order {Id} failed\", 7)")]
    [InlineData("Serilog.ILogger", "Error(\"order {Id} failed\", 7)")]
    [InlineData("NLog.Logger", "Error(\"order {Id} failed\", 7)")]
    [InlineData("log4net.ILog", "Error(\"order 7 failed\")")]
    public async Task What_arrives_is_the_same_and_the_exception(string logger, string call)
    {
        string before = $$"""
            using Microsoft.Extensions.Logging;
            public static class Run
            {
                public static void Main({{logger}} logger)
                {
                    try { throw new InvalidOperationException("boom"); } catch { logger.{{call}}; }
                }
            }
            """;
        var repaired = await Repair.AllAsync<ExceptionNotLogged, ExceptionNotLoggedFix>(TestProject.Service, before);
        LoggedEvent old = Assert.Single(LogRun.Of(before));
        Assert.Equal("", old.Exception);
        Assert.Equal(old with { Exception = "InvalidOperationException: boom" }, Assert.Single(LogRun.Of(repaired[0])));
    }

    private static Task Fixes(string library, string before, string after)
        => Verify.Fixes<ExceptionNotLogged, ExceptionNotLoggedFix>(LogPhrasebook.Of(library).Around(before), LogPhrasebook.Of(library).Around(after));
}
