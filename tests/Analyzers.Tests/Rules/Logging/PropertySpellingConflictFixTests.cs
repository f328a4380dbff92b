using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PropertySpellingConflictFixTests
{
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Renames_all_of_a_template_at_once(string library) => Verify.Fixes<PropertySpellingConflict, PropertySpellingConflictFix>(
        LogPhrasebook.Of(library).Around("""
            LOG.Info("order {OrderId} {Count}", order.Id, quantity);
            LOG.Info("order {OrderId} {Count}", order.Id, quantity);
            LOG.Info("order {[|orderId|],10} {[|count|]:N0}", order.Id, quantity); // why
            """),
        LogPhrasebook.Of(library).Around("""
            LOG.Info("order {OrderId} {Count}", order.Id, quantity);
            LOG.Info("order {OrderId} {Count}", order.Id, quantity);
            LOG.Info("order {OrderId,10} {Count:N0}", order.Id, quantity); // why
            """));

    [Fact]
    public Task Renames_the_property_of_a_call() => Verify.Fixes<PropertySpellingConflict, PropertySpellingConflictFix>(
        LogPhrasebook.Serilog.Around("""
            LOG.Info("order {OrderId}", order.Id);
            _logger.ForContext([|"orderId"|], order.Id).Information("placed");
            """),
        LogPhrasebook.Serilog.Around("""
            LOG.Info("order {OrderId}", order.Id);
            _logger.ForContext("OrderId", order.Id).Information("placed");
            """));

    [Fact]
    public Task Renames_what_another_project_has_settled()
        => Verify.Fixes<PropertySpellingConflict, PropertySpellingConflictFix>(
            LogPhrasebook.Serilog.Around("""
                LOG.Info("order {[|OrderID|]} {Count}", order.Id, quantity);
                _logger.ForContext([|"order_id"|], order.Id).Information("placed");
                """),
            LogPhrasebook.Serilog.Around("""
                LOG.Info("order {OrderId} {Count}", order.Id, quantity);
                _logger.ForContext("OrderId", order.Id).Information("placed");
                """),
            TestProject.Service with
            {
                References =
                [
                    .. TestReferences.All,
                    .. ProjectGraph.References(
                    [
                        (
                            "Shop.Orders",
                            """
                            public static class OrderEvents
                            {
                                public static void Log(Serilog.ILogger log)
                                {
                                    log.Information("order {OrderId} placed", 1);
                                    log.Information("order {OrderId} paid", 1);
                                }
                            }
                            """),
                    ]),
                ],
            });

    [Fact]
    public Task Is_not_offered_where_the_generator_would_lose_the_parameter_or_the_name_is_taken() => Verify.HasNoFix<PropertySpellingConflict, PropertySpellingConflictFix>("""
        using Microsoft.Extensions.Logging;
        static partial class Messages
        {
            static void Use(ILogger logger)
            {
                logger.LogInformation("order {OrderId}", 1);
                logger.LogInformation("order {OrderId}", 1);
                logger.LogInformation("order {OrderId} {[|orderId|]}", 1, 2);
            }
            [LoggerMessage(1, LogLevel.Warning, "placed {[|order_id|]}")] public static partial void Placed(ILogger logger, int order_id);
            public static partial void Placed(ILogger logger, int order_id) { }
        }
        """);
}
