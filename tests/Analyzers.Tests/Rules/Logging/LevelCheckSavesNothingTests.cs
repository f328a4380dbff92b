using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LevelCheckSavesNothingTests
{
    [Fact]
    public Task Says_what_is_not_saved()
        => Verify.Reports<LevelCheckSavesNothing>(
            LogPhrasebook.NLog.Around("if (_logger.IsInfoEnabled) _logger.[|Trace|](\"a\");"),
            null,
            "The check of Info lets 'Trace' through where Trace is off, so it saves none of its cost. Check for Trace.");

    // The second is OBS1107's.
    [Theory]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) _logger.LogDebug(\"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) _logger.LogInformation(\"a\");")]
    [InlineData("if (_other.IsEnabled(LogLevel.Information)) _logger.LogDebug(\"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Information) || quantity > 1) _logger.LogDebug(\"a\");")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Information)) { _logger.LogInformation(\"a\"); _logger.LogDebug(\"b\"); }")]
    public Task Is_silent(string statement)
        => Verify.IsSilent<LevelCheckSavesNothing>(LogPhrasebook.Microsoft.Around(statement, "private readonly ILogger _other = null!;"));
}
