using Observability.Analyzers.CodeFixes.Contract;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class TelemetryGoneFixTests
{
    [Fact]
    public async Task Removes_the_lines_and_nothing_else()
        => Assert.Equal(
            "# shop\nmetric shop.orders meter=Shop instrument=Counter<long>\n\n# the end",
            await ContractRun.FixedAsync<TelemetryGone, TelemetryGoneFix>(
                """
                using System.Diagnostics.Metrics;

                public class Orders
                {
                    private static readonly Counter<long> Placed = new Meter("Shop").CreateCounter<long>("shop.orders");
                }
                """,
                "# shop\nmetric shop.orders meter=Shop instrument=Counter<long>\nmetric shop.returns meter=Shop\n\nspan   place source=Shop\n# the end"));
}
