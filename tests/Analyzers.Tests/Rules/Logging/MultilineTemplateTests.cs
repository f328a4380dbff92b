using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class MultilineTemplateTests
{
    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public async Task Reports_in_every_library(string library)
    {
        await Verify.Reports<MultilineTemplate>(LogPhrasebook.Of(library).Around("""
            LOG.Info("order placed[|\n|]and paid");
            LOG.Info("order placed[|\r\n\r\n|]and paid\n");
            LOG.Info("order placed[|\r|]and paid");
            LOG.Info("order {0}[|\u000a|]placed", order.Id);
            LOG.Info("order placed" + [|Environment.NewLine|] + "and paid");
            """));
        await Verify.IsSilent<MultilineTemplate>(LogPhrasebook.Of(library).Around("""
            LOG.Info("order placed");
            LOG.Info("order placed" +
                " and paid");
            LOG.Info("order\tplaced");
            LOG.Info("order \\n placed");
            LOG.Info(@"order \n placed");
            LOG.Info("order\u2028placed");
            LOG.Info("order {0}", "a\nb");
            LOG.Info(name + "\n");
            LOG.Info(name);
            """));
    }

    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Reports_the_line_break_that_a_literal_spans(string library) => Verify.Reports<MultilineTemplate>(LogPhrasebook.Of(library).Around(
        "LOG.Info(@\"order[|\n|]placed\");\nLOG.Info(\"\"\"\n    order[|\n|]    placed\n    \"\"\");"));

    [Fact]
    public async Task Reports_log4net_s_plain_message_and_declarations()
    {
        await Verify.Reports<MultilineTemplate>(LogPhrasebook.Log4Net.Around("""_logger.Info("order[|\n|]placed");"""));
        await Verify.Reports<MultilineTemplate>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Warning, "placed[|\n|]{Id}")] public static partial void Placed(ILogger logger, int id);
                public static partial void Placed(ILogger logger, int id) { }
            }
            """);
    }

    [Fact]
    public Task Says_why() => Verify.Reports<MultilineTemplate>(
        LogPhrasebook.NLog.Around("""LOG.Info("order[|\n|]placed");"""),
        null,
        "The message of 'Info' breaks into several lines: collectors that read line by line make an event of each, without level and properties. Say it in one line, and pass what belongs on the others as properties.");

    [Fact]
    public Task Is_silent_on_scopes() => Verify.IsSilent<MultilineTemplate>(LogPhrasebook.Microsoft.Around("""using var scope = _logger.BeginScope("a\nb {Id}", order.Id);"""));
}
