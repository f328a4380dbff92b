using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionBelowWarningFixTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Logs_an_error(string library)
        => Verify.Fixes<ExceptionBelowWarning, ExceptionBelowWarningFix>(
            LogPhrasebook.Of(library).Around("""
                try { Compute(); } catch (Exception ex) { [|LOG.Info(ex, "order {Id} failed", order.Id)|]; }
                try { Compute(); } catch (Exception ex) { [|LOG.Debug(ex, "failed")|]; }
                """),
            LogPhrasebook.Of(library).Around("""
                try { Compute(); } catch (Exception ex) { LOG.Error(ex, "order {Id} failed", order.Id); }
                try { Compute(); } catch (Exception ex) { LOG.Error(ex, "failed"); }
                """));

    [Theory]
    [InlineData("Microsoft", "_logger.Log(LogLevel.Debug, ex, \"failed\")", "_logger.Log(LogLevel.Error, ex, \"failed\")")]
    [InlineData("Microsoft", "LoggerExtensions.LogDebug(_logger, ex, \"failed\")", "LoggerExtensions.LogError(_logger, ex, \"failed\")")]
    [InlineData("Serilog", "_logger.Write(Serilog.Events.LogEventLevel.Debug, ex, \"failed\")", "_logger.Write(Serilog.Events.LogEventLevel.Error, ex, \"failed\")")]
    [InlineData("NLog", "_logger.Log(LogLevel.Info, ex, \"failed\")", "_logger.Log(LogLevel.Error, ex, \"failed\")")]
    [InlineData("Log4Net", "_logger.Info(\"failed\", ex)", "_logger.Error(\"failed\", ex)")]
    public Task Knows_where_the_level_is_written(string library, string before, string after)
        => Verify.Fixes<ExceptionBelowWarning, ExceptionBelowWarningFix>(
            LogPhrasebook.Of(library).Around($"try {{ Compute(); }} catch (Exception ex) {{ [|{before}|]; }}"),
            LogPhrasebook.Of(library).Around($"try {{ Compute(); }} catch (Exception ex) {{ {after}; }}"));

    [Fact]
    public Task Is_not_offered_where_the_level_is_declared_elsewhere()
        => Verify.HasNoFix<ExceptionBelowWarning, ExceptionBelowWarningFix>("""
            using Microsoft.Extensions.Logging;
            partial class Orders(ILogger logger)
            {
                [LoggerMessage(1, LogLevel.Debug, "failed")]
                private partial void Failed(Exception error);
                private partial void Failed(Exception error) => logger.LogDebug("generated");
                void Place()
                {
                    try { Place(); } catch (Exception ex) { [|Failed(ex)|]; }
                }
            }
            """);
}
