using Observability.Analyzers.CodeFixes.Contract;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class UndeclaredTelemetryFixTests
{
    private const string Orders = """
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public class Orders(ILogger<Orders> logger)
        {
            private static readonly ActivitySource Source = new("Shop");
            private static readonly Counter<long> Placed = new Meter("Shop").CreateCounter<long>("shop.orders");

            public void Place(int id)
            {
                using var activity = Source.StartActivity("place");
                Placed.Add(1, new KeyValuePair<string, object?>("region", "eu"));
                logger.LogInformation("Order {Id} placed", id);
            }
        }
        """;

    [Fact]
    public async Task Adds_whole_lines_in_their_order()
        => Assert.Equal(
            """
            log "Order {Id} placed" category=Shop.Orders level=Information properties=Id:number
            metric shop.orders meter=Shop instrument=Counter<long> keys=region
            span place source=Shop kind=Internal

            """,
            await ContractRun.FixedAsync<UndeclaredTelemetry, UndeclaredTelemetryFix>(Orders, ""));

    [Fact]
    public async Task Adds_a_context_of_errors()
        => Assert.Equal(
            "error-tag order tracker=Sentry\n",
            await ContractRun.FixedAsync<UndeclaredTelemetry, UndeclaredTelemetryFix>(
                """
                public class Orders
                {
                    public void Place(Sentry.Scope scope, object order) => scope.Contexts["order"] = order;
                }
                """,
                ""));

    /// <summary>What is grouped under a comment stays together.</summary>
    [Fact]
    public async Task Keeps_comments_other_lines_and_line_breaks()
        => Assert.Equal(
            "# logs\r\nlog \"Order {Id} placed\" category=Shop.Orders level=Information properties=Id:number\r\n"
            + "metric a meter=A\r\nmetric shop.orders meter=Shop instrument=Counter<long> keys=region\r\nspan place source=Shop kind=Internal\r\n"
            + "\r\n# half a li\r\nmetri\r\nspan x source=X\r\n",
            await ContractRun.FixedAsync<UndeclaredTelemetry, UndeclaredTelemetryFix>(Orders, "# logs\r\nmetric a meter=A\r\n\r\n# half a li\r\nmetri\r\nspan x source=X\r\n"));

    [Fact]
    public async Task Adds_behind_a_line_that_no_line_break_ends()
        => Assert.Equal(
            """
            log "Order {Id} placed" category=Shop.Orders level=Information properties=Id:number
            metric a meter=A
            metric shop.orders meter=Shop instrument=Counter<long> keys=region
            span place source=Shop kind=Internal

            """,
            await ContractRun.FixedAsync<UndeclaredTelemetry, UndeclaredTelemetryFix>(Orders, "metric a meter=A"));

    [Fact]
    public async Task What_was_added_is_declared()
    {
        string contract = await ContractRun.FixedAsync<UndeclaredTelemetry, UndeclaredTelemetryFix>(Orders, "");

        await Verify.IsSilent<UndeclaredTelemetry>(Orders, ContractRun.With(contract));
        await Verify.IsSilent<TelemetryChanged>(Orders, ContractRun.With(contract));
        await Verify.IsSilent<TelemetryGone>(Orders, ContractRun.With(contract));
        await Verify.IsSilent<UnreadableContractLine>(Orders, ContractRun.With(contract));
    }
}
