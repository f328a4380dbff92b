using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PropertySpellingConflictTests
{
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public async Task Reports_in_every_library(string library)
    {
        LogPhrasebook phrases = LogPhrasebook.Of(library);
        await Verify.Reports<PropertySpellingConflict>(phrases.Around("""
            LOG.Info("order {OrderId}", order.Id);
            LOG.Info("order {OrderId} {Count:N0}", order.Id, quantity);
            LOG.Info("order {[|OrderID|]}", order.Id);
            LOG.Info("order {[|order_id|],10} {[|count|]}", order.Id, quantity);
            """));
        await Verify.IsSilent<PropertySpellingConflict>(phrases.Around("""
            LOG.Info("order {OrderId} {ParentId}", order.Id, order.Id);
            LOG.Info("order {OrderId} {OrderIds}", order.Id, order.Id);
            LOG.Info("order {0} {1}", order.Id, order.Id);
            LOG.Info("order {$OrderId}", order.Id);
            LOG.Info("unclosed {orderid", order.Id);
            LOG.Info($"built {order.Id} {{ORDERID}}", order.Id);
            """));
    }

    [Fact]
    public Task Is_silent_in_log4net_which_knows_no_properties() => Verify.IsSilent<PropertySpellingConflict>(LogPhrasebook.Log4Net.Around("""
        LOG.Info("order {0}", order.Id);
        LOG.Info("order {0:OrderId}", order.Id);
        """));

    [Fact]
    public Task Says_how_the_others_write_it() => Verify.Reports<PropertySpellingConflict>(
        LogPhrasebook.Serilog.Around("""
            LOG.Info("order {OrderId}", order.Id);
            LOG.Info("order {[|orderId|]}", order.Id);
            """),
        null,
        "'orderId' is spelled 'OrderId' at 1 other place of this project (such as Test0.cs line 22): to a log index these are two properties, so a search for one misses the events of the other. Write 'OrderId' here too.");

    [Fact]
    public Task Declarations_and_properties_beside_templates_count() => Verify.Reports<PropertySpellingConflict>("""
        using Microsoft.Extensions.Logging;
        static partial class Messages
        {
            [LoggerMessage(1, LogLevel.Warning, "placed {OrderId}")] public static partial void Placed(ILogger logger, int orderId);
            public static partial void Placed(ILogger logger, int orderId) { }
            static void Use(Serilog.ILogger serilog, NLog.Logger nlog, string name)
            {
                serilog.ForContext("OrderId", 1);
                nlog.WithProperty([|"order.id"|], name);
            }
        }
        """);

    // OBS1007 would report the other one.
    [Fact]
    public Task The_style_comes_before_what_is_more_frequent()
        => Verify.Reports<PropertySpellingConflict>(LogPhrasebook.Serilog.Around("""
            LOG.Info("order {[|orderId|]}", order.Id);
            LOG.Info("order {[|orderId|]}", order.Id);
            LOG.Info("order {OrderId}", order.Id);
            LOG.Info("count {LifetimeCount}", quantity);
            LOG.Info("count {[|Lifetimecount|]}", quantity);
            """));
}
