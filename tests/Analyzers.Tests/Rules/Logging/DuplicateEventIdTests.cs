using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class DuplicateEventIdTests
{
    [Fact]
    public Task Reports_calls_with_the_id_of_another_event() => Verify.Reports<DuplicateEventId>(LogPhrasebook.Microsoft.Around("""
        LOG.Info(7, "order placed");
        LOG.Info([|7|], "order rejected");
        LOG.Error(Seven, "order {Id}", order.Id);
        LOG.Error([|new EventId(7, "Lost")|], "order lost");
        LOG.Error(new EventId(8, "Found"), "order found");
        LOG.Error([|new EventId(9, "Found")|], "order found again");
        """.Replace("LOG.Error(Seven", "LOG.Error([|Seven|]", StringComparison.Ordinal), "private const int Seven = 7;"));

    [Fact]
    public Task Is_silent_where_events_can_be_told_apart() => Verify.IsSilent<DuplicateEventId>(LogPhrasebook.Microsoft.Around("""
        LOG.Info(7, "order placed");
        LOG.Info(7, "order placed");
        LOG.Info(8, "order rejected");
        LOG.Info(0, "order a");
        LOG.Info(0, "order b");
        LOG.Info("order c");
        LOG.Info(new EventId(quantity), "order d");
        LOG.Info(new EventId(quantity), "order e");
        LOG.Info(Varying, "order f");
        LOG.Info(Varying, "order g");
        LOG.Info(7, name);
        using var scope = _logger.BeginScope("{Id}", 7);
        """, "private static readonly EventId Varying = new(Environment.ProcessId); private sealed class Other(ILogger logger) { public void Log() => logger.LogInformation(7, \"another class's event\"); }"));

    [Fact]
    public Task Reports_declarations_and_definitions() => Verify.Reports<DuplicateEventId>("""
        using Microsoft.Extensions.Logging;
        static partial class Messages
        {
            private static readonly Action<ILogger, Exception?> Defined = LoggerMessage.Define(LogLevel.Debug, new EventId(1, "Defined"), "defined");
            [LoggerMessage([|1|], LogLevel.Warning, "placed {Id}")] public static partial void Placed(ILogger logger, int id);
            [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "rejected {Id}")] public static partial void Rejected(ILogger logger, int id);
            [LoggerMessage(EventId = [|2|], Level = LogLevel.Warning, Message = "lost {Id}")] public static partial void Lost(ILogger logger, int id);
            [[|LoggerMessage(EventName = "Defined", Level = LogLevel.Warning, Message = "named {Id}")|]] public static partial void Named(ILogger logger, int id);
            [LoggerMessage(Level = LogLevel.Warning, Message = "free {Id}")] public static partial void Free(ILogger logger, int id);
            public static partial void Placed(ILogger logger, int id) { }
            public static partial void Rejected(ILogger logger, int id) { }
            public static partial void Lost(ILogger logger, int id) { }
            public static partial void Named(ILogger logger, int id) { }
            public static partial void Free(ILogger logger, int id) { }
        }
        """);

    [Fact]
    public Task Names_the_first() => Verify.Reports<DuplicateEventId>(
        LogPhrasebook.Microsoft.Around("""
            LOG.Info(7, "order {Id} placed", order.Id);
            LOG.Info([|7|], "order rejected");
            """),
        null,
        "Event 7 already stands for \"order {Id} placed\" (Test0.cs line 22): two events of 'Orders' with one identity cannot be told apart, so filters, counts and alerts by event id mix them. Give this one an identity of its own.");

    // One name for many kinds is a mark, not an identity; a detail belongs to its event.
    [Fact]
    public Task Is_silent_on_marks_and_details() => Verify.Reports<DuplicateEventId>("""
        using Microsoft.Extensions.Logging;
        partial class Orders(ILogger<Orders> logger)
        {
            private const int Push = 7, Pull = 8, Lost = 9, Id = 10;
            void A() => logger.LogError(Push, "no order");
            void B() => logger.LogError(Push, "no customer");
            void C() => logger.LogError(Push, "no price");
            void D() => logger.LogError(Pull, "no order pulled");
            void E() => logger.LogError([|Pull|], "no customer pulled");
            void F(Exception failure) { logger.LogWarning(Lost, "lost"); logger.LogDebug(Lost, failure, "details"); }
            void G() { logger.LogWarning(11, "found"); logger.LogError([|11|], "not found"); }
            [LoggerMessage(Id, LogLevel.Warning, "placed {Order}")] partial void Placed(int order);
            [LoggerMessage(Id, LogLevel.Warning, "placed {Order} of {Customer}")] partial void Placed(int order, string customer);
            [LoggerMessage([|Id|], LogLevel.Warning, "moved {Order}")] partial void Moved(int order);
            partial void Placed(int order) { }
            partial void Placed(int order, string customer) { }
            partial void Moved(int order) { }
        }
        """);
}
