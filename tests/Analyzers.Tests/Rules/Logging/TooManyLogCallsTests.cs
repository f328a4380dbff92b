using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class TooManyLogCallsTests
{
    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Is_silent_up_to_the_limit_of_each_level(string library)
        => Verify.IsSilent<TooManyLogCalls>(LogPhrasebook.Of(library).Around("""
            LOG.Debug("a");
            LOG.Debug("b");
            LOG.Debug("c");
            LOG.Debug("d");
            LOG.Info("a");
            LOG.Info("b");
            LOG.Error("a");
            """));

    [Theory]
    // Not all of them run, or not in this block
    [InlineData("""if (quantity > 1) { LOG.Error("a"); } else { LOG.Error("b"); }""")]
    [InlineData("""if (quantity > 1) LOG.Error("a"); LOG.Error("b");""")]
    [InlineData("""foreach (string item in items) { LOG.Error("a"); } LOG.Error("b");""")]
    [InlineData("""switch (quantity) { case 1: LOG.Error("a"); break; default: LOG.Error("b"); break; }""")]
    [InlineData("""try { LOG.Error("a"); } finally { LOG.Error("b"); }""")]
    [InlineData("""LOG.Error("a"); Action later = () => { LOG.Error("b"); }; later();""")]
    [InlineData("""LOG.LogWarning("a"); LOG.LogError("b");""")]
    [InlineData("""LOG.Error("a"); using (_logger.BeginScope("b")) { LOG.Error("c"); }""")]
    [InlineData("""LOG.Error("a"); LOG.Log((LogLevel)quantity, "b");""")]
    public Task Is_silent_where_blocks_differ(string statement)
        => Verify.IsSilent<TooManyLogCalls>(LogPhrasebook.Microsoft.Around(statement));

    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Reports_the_first_that_is_too_many(string library)
    {
        LogPhrasebook phrases = LogPhrasebook.Of(library);
        return Verify.Reports<TooManyLogCalls>(phrases.Around($"""
            LOG.Debug("a");
            LOG.Debug("b");
            LOG.Debug("c");
            LOG.Debug("d");
            _logger.[|{phrases.Debug}|]("e");
            LOG.Debug("f");
            LOG.Info("a");
            quantity++;
            LOG.Info("b");
            _logger.[|{phrases.Info}|]("c");
            LOG.Error("a");
            _logger.[|{phrases.Error}|]("b");
            """));
    }

    [Fact]
    public Task Counts_trace_with_debug_and_critical_with_error()
        => Verify.Reports<TooManyLogCalls>(LogPhrasebook.Microsoft.Around("""
            _logger.LogTrace("a");
            _logger.LogDebug("b");
            _logger.LogTrace("c");
            _logger.LogDebug("d");
            _logger.[|LogTrace|]("e");
            _logger.LogCritical("a");
            _logger.[|LogError|]("b");
            """));

    [Fact]
    public Task Says_how_many_there_may_be()
        => Verify.Reports<TooManyLogCalls>(
            LogPhrasebook.Microsoft.Around("""_logger.LogInformation("a"); _logger.LogInformation("b"); _logger.[|LogInformation|]("c");"""),
            null,
            "'LogInformation' is the first call of Information beyond the 2 that one block may have: what belongs together is scattered over several events. Log one event with all its values.");

    [Fact]
    public async Task Takes_the_limits_from_the_options()
    {
        TestProject project = TestProject.Service with { Options = "observability.max_log_calls.information = 1\nobservability.max_log_calls.error = 2\nobservability.max_log_calls.debug = 5\nobservability.max_log_calls.warning = 3" };
        await Verify.Reports<TooManyLogCalls>(LogPhrasebook.Microsoft.Around("""_logger.LogInformation("a"); _logger.[|LogInformation|]("b"); _logger.LogError("a"); _logger.LogError("b");"""), project);
        await Verify.IsSilent<TooManyLogCalls>(LogPhrasebook.Microsoft.Around("""_logger.LogWarning("a"); _logger.LogWarning("b"); _logger.LogWarning("c");"""), project);
    }

    // Sonar's example for S6664.
    [Fact]
    public Task Reports_the_peers_example()
        => Verify.Reports<TooManyLogCalls>(
            """
            using Microsoft.Extensions.Logging;

            class Example
            {
                void MyMethod(List<string> items, ILogger logger)
                {
                    logger.LogDebug("The operation started");
                    foreach (var item in items)
                    {
                        logger.LogDebug($"Evaluating {item}");
                        var result = item.Trim();
                        logger.LogDebug($"Evaluating resulted in {result}");
                        if (string.IsNullOrEmpty(result))
                            logger.LogDebug($"Item is empty");
                        logger.LogDebug("Still");
                        logger.LogDebug("And");
                        logger.[|LogDebug|]("Again");
                    }
                    logger.LogDebug("The operation ended");
                }
            }
            """);
}
