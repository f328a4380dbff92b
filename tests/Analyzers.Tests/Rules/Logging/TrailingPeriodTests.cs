using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class TrailingPeriodTests
{
    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public async Task Reports_in_every_library(string library)
    {
        await Verify.Reports<TrailingPeriod>(LogPhrasebook.Of(library).Around("""
            LOG.Info("order placed[|.|]");
            LOG.Error("Order rejected. Trying again[|.|]");
            LOG.Info("order {0}[|.|]", order.Id);
            LOG.Info($"{nameof(Order)} placed[|.|]");
            LOG.Info("order \"" + "placed[|.|]");
            """));
        await Verify.IsSilent<TrailingPeriod>(LogPhrasebook.Of(library).Around("""
            LOG.Info("order placed");
            LOG.Info("placing the order...");
            LOG.Info("orders, items, etc.");
            LOG.Info("orders older than 3 p.m.");
            LOG.Info("the order, i.e.");
            LOG.Info("order placed!");
            LOG.Info("1. order placed");
            LOG.Info(".");
            LOG.Info("");
            LOG.Info(name);
            LOG.Info("order placed…");
            """));
    }

    [Fact]
    public Task Says_why() => Verify.Reports<TrailingPeriod>(
        LogPhrasebook.Microsoft.Around("""LOG.Info("order placed[|.|]");"""),
        null,
        "The message of 'LogInformation' ends with a period: messages are fragments that log viewers put into lists, and with and without the period the same message is two templates to search for. Drop the period.");

    [Fact]
    public Task Reports_a_declaration_once_and_none_of_its_calls() => Verify.Reports<TrailingPeriod>("""
        using Microsoft.Extensions.Logging;
        static partial class Messages
        {
            [LoggerMessage(1, LogLevel.Warning, "placed {Id}[|.|]")] public static partial void Placed(ILogger logger, int id);
            public static partial void Placed(ILogger logger, int id) { }
            static void Use(ILogger logger) { Placed(logger, 1); Placed(logger, 2); }
        }
        """);

    [Fact]
    public Task Is_silent_on_scopes() => Verify.IsSilent<TrailingPeriod>(LogPhrasebook.Microsoft.Around("""using var scope = _logger.BeginScope("placing an order.");"""));
}
