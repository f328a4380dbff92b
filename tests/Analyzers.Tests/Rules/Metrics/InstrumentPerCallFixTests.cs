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

    [Fact]
    public Task Is_made_behind_the_meter_of_the_object()
        => Verify.Fixes<InstrumentPerCall, InstrumentPerCallFix>(
            """
            using System.Diagnostics.Metrics;
            public class Orders
            {
                private readonly Meter _meter;

                public Orders(IMeterFactory meters)
                {
                    // for all of them
                    _meter = meters.Create("Shop.Orders");
                }

                public void Placed(int items)
                {
                    var placed = [|_meter.CreateCounter<int>("orders.placed")|];
                    placed.Add(items);
                }

                public void Cancelled() => [|_meter.CreateCounter<int>("orders.cancelled")|].Add(1);
            }
            """,
            """
            using System.Diagnostics.Metrics;
            public class Orders
            {
                private readonly Meter _meter;
                private readonly Counter<int> _placed;
                private readonly Counter<int> _ordersCancelled;

                public Orders(IMeterFactory meters)
                {
                    // for all of them
                    _meter = meters.Create("Shop.Orders");
                    _placed = _meter.CreateCounter<int>("orders.placed");
                    _ordersCancelled = _meter.CreateCounter<int>("orders.cancelled");
                }

                public void Placed(int items)
                {
                    _placed.Add(items);
                }

                public void Cancelled() => _ordersCancelled.Add(1);
            }
            """);

    [Fact]
    public Task Is_made_of_the_meter_that_the_type_is_given()
        => Verify.Fixes<InstrumentPerCall, InstrumentPerCallFix>(
            """
            using System.Diagnostics.Metrics;
            public class Orders(Meter meter)
            {
                public void Placed(int items) => [|meter.CreateCounter<int>("orders.placed")|].Add(items);
            }
            """,
            """
            using System.Diagnostics.Metrics;
            public class Orders(Meter meter)
            {
                private readonly Counter<int> _ordersPlaced = meter.CreateCounter<int>("orders.placed");

                public void Placed(int items) => _ordersPlaced.Add(items);
            }
            """);

    [Theory]
    [InlineData("private Meter _meter; public Orders(Meter meter) { _meter = meter; }")]
    [InlineData("private readonly Meter _meter; public Orders(Meter meter) { _meter = meter; } public Orders() { _meter = new Meter(\"other\"); }")]
    [InlineData("private readonly Meter _meter; public Orders(Meter meter) => _meter = meter;")]
    [InlineData("private Meter _meter { get; } public Orders(Meter meter) { _meter = meter; }")]
    [InlineData("private readonly Meter _meter; public Orders(Meter meter) { if (meter != null) { _meter = meter; } else { _meter = new Meter(\"other\"); } }")]
    public Task Stays_where_it_is_not_known_when_the_meter_is_there(string members)
        => Verify.HasNoFix<InstrumentPerCall, InstrumentPerCallFix>($$"""
            using System.Diagnostics.Metrics;
            public class Orders
            {
                {{members}}
                public void Placed(int items) => [|_meter.CreateCounter<int>("orders.placed")|].Add(items);
            }
            """);

    [Fact]
    public Task Stays_where_its_name_is_of_the_call_or_the_object()
        => Verify.HasNoFix<InstrumentPerCall, InstrumentPerCallFix>("""
            using System.Diagnostics.Metrics;
            public class Orders
            {
                private readonly Meter _meter;
                public Orders(Meter meter) { _meter = meter; }
                private string Unit { get; } = "s";
                public void Placed(int items) => [|_meter.CreateCounter<int>("orders.placed", Unit)|].Add(items);
            }
            """);

    [Fact]
    public Task Stays_in_an_object_that_lives_for_one_request()
        => Verify.HasNoFix<InstrumentPerCall, InstrumentPerCallFix>("""
            using System.Diagnostics.Metrics;
            public class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                private readonly Meter _meter;
                public OrdersController(Meter meter) { _meter = meter; }
                public void Placed(int items) => [|_meter.CreateCounter<int>("orders.placed")|].Add(items);
            }
            """);
}
