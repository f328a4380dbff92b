using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class GuardLevelMismatchFixTests
{
    // The guard, the guard that is right, and the call; both ways.
    [Theory]
    [InlineData("Microsoft", "_logger.IsEnabled(LEVEL)", "LogLevel.Debug", "LogLevel.Information", "_logger.LogInformation(\"a {A}\", name)")]
    [InlineData("Microsoft", "_logger.IsEnabled(LEVEL)", "LogLevel.Trace", "LogLevel.Debug", "_logger.Log(LogLevel.Debug, \"a {A}\", name)")]
    [InlineData("Microsoft", "_logger.IsEnabled(LEVEL) && quantity > 1", "LogLevel.Debug", "LogLevel.Critical", "_logger.LogCritical(\"a\")")]
    [InlineData("Microsoft", "quantity > 1 && this._logger.IsEnabled(LEVEL)", "LogLevel.Debug", "LogLevel.Error", "_logger.LogError(failure, \"a\")")]
    [InlineData("Serilog", "_logger.IsEnabled(LEVEL)", "Serilog.Events.LogEventLevel.Debug", "Serilog.Events.LogEventLevel.Information", "_logger.Information(\"a {A}\", name)")]
    [InlineData("Serilog", "Log.IsEnabled(LEVEL)", "Serilog.Events.LogEventLevel.Verbose", "Serilog.Events.LogEventLevel.Fatal", "Log.Fatal(\"a {A}\", name)")]
    [InlineData("NLog", "_logger.IsEnabled(LEVEL)", "LogLevel.Debug", "LogLevel.Info", "_logger.Info(\"a {A}\", name)")]
    [InlineData("NLog", "_logger.LEVEL", "IsTraceEnabled", "IsWarnEnabled", "_logger.Warn(\"a {A}\", name)")]
    [InlineData("Log4Net", "_logger.LEVEL", "IsDebugEnabled", "IsInfoEnabled", "_logger.InfoFormat(\"a {0}\", name)")]
    [InlineData("Log4Net", "_logger.LEVEL", "IsDebugEnabled", "IsFatalEnabled", "_logger.Fatal(\"a\", failure)")]
    public Task Reports_a_check_that_loses_events_and_mends_it(string library, string guard, string wrong, string right, string call)
        => Verify.Fixes<GuardLevelMismatch, GuardLevelMismatchFix>(
            LogPhrasebook.Of(library).Around($"if ({guard.Replace("LEVEL", wrong, StringComparison.Ordinal)}) {Marked(call)};"),
            LogPhrasebook.Of(library).Around($"if ({guard.Replace("LEVEL", right, StringComparison.Ordinal)}) {call};"));

    [Theory]
    [InlineData("if (!_logger.IsEnabled(LogLevel.Debug)) return; _logger.[|LogInformation|](\"a\");", "if (!_logger.IsEnabled(LogLevel.Information)) return; _logger.LogInformation(\"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { string text = string.Join(\",\", items); _logger.[|LogWarning|](\"a {A}\", text); _logger.LogInformation(\"b\"); }", "if (_logger.IsEnabled(LogLevel.Information)) { string text = string.Join(\",\", items); _logger.LogWarning(\"a {A}\", text); _logger.LogInformation(\"b\"); }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { foreach (string item in items) _logger.[|LogInformation|](\"a {A}\", item); }", "if (_logger.IsEnabled(LogLevel.Information)) { foreach (string item in items) _logger.LogInformation(\"a {A}\", item); }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) if (quantity > 1) _logger.[|LogInformation|](\"a\");", "if (_logger.IsEnabled(LogLevel.Information)) if (quantity > 1) _logger.LogInformation(\"a\");")]
    public Task Mends_every_form_of_check(string before, string after)
        => Verify.Fixes<GuardLevelMismatch, GuardLevelMismatchFix>(LogPhrasebook.Microsoft.Around(before), LogPhrasebook.Microsoft.Around(after));

    // The local's name would speak of the wrong level, and others may read it.
    [Fact]
    public Task Leaves_a_local_to_the_author()
        => Verify.HasNoFix<GuardLevelMismatch, GuardLevelMismatchFix>(
            LogPhrasebook.Microsoft.Around("bool isDebug = _logger.IsEnabled(LogLevel.Debug); if (isDebug) _logger.[|LogInformation|](\"a\");"));

    [Fact]
    public Task Counts_generated_methods_as_log_calls()
        => Verify.Fixes<GuardLevelMismatch, GuardLevelMismatchFix>(Generated("LogLevel.Debug", "[|LogPlaced|]"), Generated("LogLevel.Information", "LogPlaced"), TestProject.Service with { RunsLoggerGenerator = true });

    private static string Marked(string call) => System.Text.RegularExpressions.Regex.Replace(call, @"^(\w+\.)(\w+)", "$1[|$2|]");

    private static string Generated(string level, string call)
        => $$"""
            using Microsoft.Extensions.Logging;

            public partial class Orders(ILogger logger)
            {
                public void Place(int id)
                {
                    if (logger.IsEnabled({{level}}))
                        {{call}}(logger, id);
                }

                [LoggerMessage(Level = LogLevel.Information, Message = "Placed {Id}")]
                private static partial void LogPlaced(ILogger logger, int id);
            }
            """;
}
