using Observability.Analyzers.CodeFixes.Contract;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class TelemetryChangedFixTests
{
    private const string Orders = """
        using System.Collections.Generic;
        using System.Diagnostics.Metrics;

        public class Orders
        {
            private static readonly Counter<long> Placed = new Meter("Shop").CreateCounter<long>("shop.orders", "{order}");

            public void Place() => Placed.Add(1, new KeyValuePair<string, object?>("region", "eu"));
        }
        """;

    [Theory]
    [InlineData("metric shop.orders meter=Shop instrument=Gauge<long>\n")]
    [InlineData("metric shop.orders meter=Shop instrument=Counter<long> unit={order}\n")]
    public async Task Takes_the_new_line_over(string contract)
        => Assert.Equal(
            "# shop\nmetric shop.orders meter=Shop instrument=Counter<long> unit={order} keys=region\n",
            await ContractRun.FixedAsync<TelemetryChanged, TelemetryChangedFix>(Orders, "# shop\n" + contract));

    /// <summary>Another place still says what the line says.</summary>
    [Fact]
    public async Task Keeps_a_line_that_another_place_stands_for()
    {
        const string Twice = """
            using Microsoft.Extensions.Logging;

            public class Orders(ILogger<Orders> logger)
            {
                public void Place(int id) => logger.LogInformation(7, "Order {Id}", id);

                public void Fail(string id) => logger.LogInformation(7, "Order {Id}", id);
            }
            """;
        const string Line = "log \"Order {Id}\" category=Orders level=Information id=7 properties=Id:number\n";

        Assert.Equal(Line + Line.Replace("number", "text", StringComparison.Ordinal), await ContractRun.FixedAsync<TelemetryChanged, TelemetryChangedFix>(Twice, Line));
    }
}
