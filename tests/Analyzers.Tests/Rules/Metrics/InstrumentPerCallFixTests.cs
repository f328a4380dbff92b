using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class InstrumentPerCallFixTests
{
    private const string Usings = """
        using System.Diagnostics.Metrics;


        """;

    [Fact]
    public Task An_instrument_becomes_a_field()
        => Verify.Fixes<InstrumentPerCall, InstrumentPerCallFix>(
            Usings + """
            public static class Orders
            {
                private static readonly Meter Meter = new("Shop");

                public static void Placed(int count)
                {
                    var orders = [|Meter.CreateCounter<int>("orders", description: "Orders.")|];
                    orders.Add(count);
                }

                public static void Took(double seconds) => [|Meter.CreateHistogram<double>("took", "s")|].Record(seconds);
            }
            """,
            Usings + """
            public static class Orders
            {
                private static readonly Meter Meter = new("Shop");
                private static readonly Counter<int> Orders2 = Meter.CreateCounter<int>("orders", description: "Orders.");
                private static readonly Histogram<double> TookHistogram = Meter.CreateHistogram<double>("took", "s");

                public static void Placed(int count)
                {
                    Orders2.Add(count);
                }

                public static void Took(double seconds) => TookHistogram.Record(seconds);
            }
            """.Replace("Orders2", "OrdersCounter", StringComparison.Ordinal));

    [Fact]
    public Task A_property_keeps_its_instrument()
        => Verify.Fixes<InstrumentPerCall, InstrumentPerCallFix>(
            Usings + """
            public static class Orders
            {
                private static readonly Meter Meter = new("Shop");

                public static Counter<int> Placed => [|Meter.CreateCounter<int>("placed")|];
            }
            """,
            Usings + """
            public static class Orders
            {
                private static readonly Meter Meter = new("Shop");

                public static Counter<int> Placed { get; } = Meter.CreateCounter<int>("placed");
            }
            """);

    [Theory]
    [InlineData("""void Placed(Meter meter) => [|meter.CreateCounter<int>("placed")|].Add(1);""")]
    [InlineData("""void Placed() => [|_meter.CreateCounter<int>("placed")|].Add(1);""")]
    [InlineData("""static Counter<int> Early => [|Late.CreateCounter<int>("placed")|]; static readonly Meter Late = new("Late");""")]
    [InlineData("""void Placed() => [|Assigned.CreateCounter<int>("placed")|].Add(1); static readonly Meter Assigned; static Orders() { Assigned = new("Assigned"); }""")]
    public Task An_instrument_has_no_fix(string members)
        => Verify.Fixes<InstrumentPerCall, InstrumentPerCallFix>(Source(members), Source(members));

    private static string Source(string members) => Usings + $$"""
        public class Orders
        {
            private readonly Meter _meter = new("Orders");
            {{members}}
        }
        """;
}
