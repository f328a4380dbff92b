using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class GuardLevelMismatchTests
{
    [Theory]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) _logger.LogDebug(\"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Information)) _logger.LogInformation(\"a\");")]
    [InlineData("if (!_logger.IsEnabled(LogLevel.Debug)) _logger.LogInformation(\"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) _logger.LogDebug(\"a\"); else _logger.LogInformation(\"b\");")]
    [InlineData("if (_other.IsEnabled(LogLevel.Debug)) _logger.LogInformation(\"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug) || quantity > 1) _logger.LogInformation(\"a\");")]
    [InlineData("if (_logger.IsEnabled(_level)) _logger.LogInformation(\"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) _logger.Log(_level, \"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { try { _logger.LogDebug(\"a\"); } catch (Exception ex) { _logger.LogError(ex, \"b\"); } }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { try { Compute(); } catch (Exception ex) { _logger.LogError(ex, \"b\"); } }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { _logger.LogDebug(\"a\"); _logger.LogInformation(\"b\"); }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { _logger.LogInformation(\"b\"); _logger.LogDebug(\"a\"); }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { Action later = () => _logger.LogInformation(\"b\"); later(); }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { if (_logger.IsEnabled(LogLevel.Information)) _logger.LogInformation(\"b\"); }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { Compute(); _logger.LogInformation(\"b\"); }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { await LoadAsync(); _logger.LogInformation(\"b\"); }")]
    [InlineData("bool on = _logger.IsEnabled(LogLevel.Debug); on = quantity > 1; if (on) _logger.LogInformation(\"b\");")]
    [InlineData("bool on = _logger.IsEnabled(LogLevel.Debug); if (on) { _logger.LogDebug(\"a\"); } _logger.LogInformation(\"b\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { quantity++; } _logger.LogInformation(\"b\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { using (_logger.BeginScope(\"a\")) { } }")]
    [InlineData("_logger.LogWarning(\"a\"); if (_logger.IsEnabled(LogLevel.Debug)) _logger.LogWarning(\"detail {A}\", name);")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) _logger.LogWarning(\"detail {A}\", name); _logger.LogWarning(\"a\");")]
    [InlineData("if (Check(LogLevel.Debug)) _logger.LogInformation(\"b\"); bool Check(LogLevel level) => true;")]
    public Task Is_silent(string statement)
        => Verify.IsSilent<GuardLevelMismatch>(LogPhrasebook.Microsoft.Around(statement, "private readonly ILogger _other = null!; private readonly LogLevel _level = LogLevel.Debug;"));

    [Theory]
    [InlineData("Serilog", "if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Information)) _logger.Information(\"a\");")]
    [InlineData("Serilog", "if (Log.IsEnabled(Serilog.Events.LogEventLevel.Debug)) _logger.Information(\"a\");")]
    [InlineData("NLog", "if (_logger.IsInfoEnabled) _logger.Info(\"a\");")]
    [InlineData("NLog", "if (_logger.IsEnabled(LogLevel.Info)) _logger.Log(LogLevel.Info, \"a\");")]
    [InlineData("Log4Net", "if (_logger.IsErrorEnabled) _logger.Error(\"a\");")]
    [InlineData("Log4Net", "if (_logger.IsDebugEnabled) _logger.DebugFormat(\"a {0}\", name);")]
    public Task Is_silent_in_other_libraries(string library, string statement)
        => Verify.IsSilent<GuardLevelMismatch>(LogPhrasebook.Of(library).Around(statement));

    // What the event says is that the level is on.
    [Fact]
    public Task Is_silent_where_the_event_is_about_the_level()
        => Verify.Reports<GuardLevelMismatch>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Warning, "Do not use this in production")]
                public static partial void LogWarningVerboseLoggingIsOn(ILogger logger);
                public static partial void LogWarningVerboseLoggingIsOn(ILogger logger) { }
                [LoggerMessage(2, LogLevel.Warning, "Do not use this in production")]
                public static partial void Warn(ILogger logger);
                public static partial void Warn(ILogger logger) { }
            }
            class Orders(ILogger log)
            {
                void Start()
                {
                    if (log.IsEnabled(LogLevel.Debug)) Messages.LogWarningVerboseLoggingIsOn(log);
                    if (log.IsEnabled(LogLevel.Debug)) log.LogWarning("Debug logging is on");
                    if (log.IsEnabled(LogLevel.Debug)) Messages.[|Warn|](log);
                    if (log.IsEnabled(LogLevel.Debug)) log.[|LogWarning|]("Debug payments are on");
                    if (log.IsEnabled(LogLevel.Debug)) log.[|LogWarning|]("Log is full");
                }
            }
            """);

    [Fact]
    public Task Says_what_is_lost()
        => Verify.Reports<GuardLevelMismatch>(
            LogPhrasebook.Microsoft.Around("if (_logger.IsEnabled(LogLevel.Debug)) _logger.[|LogInformation|](\"a\");"),
            null,
            "The check of Debug hides 'LogInformation': where Information is on and Debug is off, as most systems run in production, this event is never written. Check for Information.");

    [Fact]
    public Task Leaves_checks_that_save_nothing_to_another_rule()
        => Verify.IsSilent<GuardLevelMismatch>(LogPhrasebook.NLog.Around("if (_logger.IsInfoEnabled) _logger.Trace(\"a\");"));
}
