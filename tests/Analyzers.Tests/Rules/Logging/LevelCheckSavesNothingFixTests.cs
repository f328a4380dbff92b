using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LevelCheckSavesNothingFixTests
{
    [Theory]
    [InlineData("Microsoft", "_logger.IsEnabled(LEVEL)", "LogLevel.Information", "LogLevel.Debug", "_logger.LogDebug(\"a {A}\", name)")]
    [InlineData("Serilog", "_logger.IsEnabled(LEVEL)", "Serilog.Events.LogEventLevel.Information", "Serilog.Events.LogEventLevel.Verbose", "_logger.Verbose(\"a {A}\", name)")]
    [InlineData("NLog", "_logger.LEVEL", "IsInfoEnabled", "IsTraceEnabled", "_logger.Trace(\"a {A}\", name)")]
    [InlineData("Log4Net", "_logger.LEVEL", "IsErrorEnabled", "IsDebugEnabled", "_logger.Debug(name)")]
    public Task Makes_the_check_save_something(string library, string guard, string wrong, string right, string call)
        => Verify.Fixes<LevelCheckSavesNothing, LevelCheckSavesNothingFix>(
            LogPhrasebook.Of(library).Around($"if ({guard.Replace("LEVEL", wrong, StringComparison.Ordinal)}) {Marked(call)};"),
            LogPhrasebook.Of(library).Around($"if ({guard.Replace("LEVEL", right, StringComparison.Ordinal)}) {call};"));

    [Fact]
    public Task Leaves_a_local_to_the_author()
        => Verify.HasNoFix<LevelCheckSavesNothing, LevelCheckSavesNothingFix>(
            LogPhrasebook.Microsoft.Around("bool isOn = _logger.IsEnabled(LogLevel.Information); if (isOn) _logger.[|LogDebug|](\"a\");"));

    // What is done under the check would be done less often.
    [Theory]
    [InlineData("_logger.[|LogDebug|](\"a {A}\", quantity++);")]
    [InlineData("_logger.[|LogDebug|](\"a {A}\", quantity = 2);")]
    [InlineData("_logger.[|LogDebug|](\"a {A}\", Compute());")]
    [InlineData("_logger.[|LogDebug|](\"a\"); _logger.LogDebug(\"b {B}\", --quantity);")]
    [InlineData("new List<string>().Add(name); _logger.[|LogDebug|](\"a\");")]
    [InlineData("_logger.[|LogDebug|](\"a\"); throw new InvalidOperationException();")]
    [InlineData("_logger.[|LogDebug|](\"a\"); return;")]
    public Task Leaves_what_the_check_decides_besides(string under)
        => Verify.HasNoFix<LevelCheckSavesNothing, LevelCheckSavesNothingFix>(LogPhrasebook.Microsoft.Around($"if (_logger.IsEnabled(LogLevel.Information)) {{ {under} }}"));

    // Texts that are made for the calls, and the end of a method whose rest logs.
    [Theory]
    [InlineData("if (_logger.IsEnabled(LogLevel.LEVEL)) { string text = string.Join(\",\", name, name); CALL(\"a {A}\", text); }")]
    [InlineData("if (!_logger.IsEnabled(LogLevel.LEVEL)) return; CALL(\"a {A}\", name);")]
    public Task Changes_a_check_that_decides_of_logs_alone(string statements)
        => Verify.Fixes<LevelCheckSavesNothing, LevelCheckSavesNothingFix>(
            LogPhrasebook.Microsoft.Around(statements.Replace("LEVEL", "Information", StringComparison.Ordinal).Replace("CALL", "_logger.[|LogDebug|]", StringComparison.Ordinal)),
            LogPhrasebook.Microsoft.Around(statements.Replace("LEVEL", "Debug", StringComparison.Ordinal).Replace("CALL", "_logger.LogDebug", StringComparison.Ordinal)));

    private static string Marked(string call) => System.Text.RegularExpressions.Regex.Replace(call, @"^(\w+\.)(\w+)", "$1[|$2|]");
}
