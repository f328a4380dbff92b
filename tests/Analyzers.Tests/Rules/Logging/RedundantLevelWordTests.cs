using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class RedundantLevelWordTests
{
    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public async Task Reports_in_every_library(string library)
    {
        await Verify.Reports<RedundantLevelWord>(LogPhrasebook.Of(library).Around("""
            LOG.Error("[|Error:|] payment failed");
            LOG.Error("[|ERROR|] payment failed");
            LOG.Error("[|[ERROR]|] payment failed");
            LOG.Error("[|(err):|] payment failed");
            LOG.Error("[|error -|] payment failed");
            LOG.Info("[|INFO:|] order {0}", order.Id);
            LOG.Debug("[|[DEBUG]:|] " + "order placed");
            """));
        await Verify.IsSilent<RedundantLevelWord>(LogPhrasebook.Of(library).Around("""
            LOG.Error("Error while paying");
            LOG.Error("Errors: {0}", name);
            LOG.Error("error-prone payment");
            LOG.Error("payment failed: error {0}", name);
            LOG.Error("WARNING: payment failed");
            LOG.Info("ERROR: payment failed");
            LOG.Info("Information about {0}", name);
            LOG.Info("[payments] INFO: order");
            LOG.Error("Error:");
            LOG.Error("[Error");
            LOG.Error("");
            LOG.Error(name);
            """));
    }

    [Fact]
    public Task Says_why() => Verify.Reports<RedundantLevelWord>(
        LogPhrasebook.Serilog.Around("""LOG.Error("[|Error:|] payment failed");"""),
        null,
        "The message of 'Error' begins with 'Error:', but every event carries its level already: the word is noise in each line and wrong as soon as somebody changes the level. Drop it.");

    [Fact]
    public Task Reports_declarations_and_levels_that_are_arguments() => Verify.Reports<RedundantLevelWord>("""
        using Microsoft.Extensions.Logging;
        static partial class Messages
        {
            [LoggerMessage(1, LogLevel.Warning, "[|Warning:|] placed {Id}")] public static partial void Placed(ILogger logger, int id);
            public static partial void Placed(ILogger logger, int id) { }
            static void Use(ILogger logger, LogLevel level)
            {
                logger.Log(LogLevel.Critical, "[|FATAL|] placed");
                logger.Log(level, "FATAL placed");
            }
        }
        """);
}
