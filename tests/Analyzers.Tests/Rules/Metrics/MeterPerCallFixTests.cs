using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MeterPerCallFixTests
{
    private const string Usings = """
        using System.Diagnostics.Metrics;
        using Microsoft.AspNetCore.Mvc;


        """;

    [Fact]
    public Task A_meter_and_its_instruments_become_fields()
        => Verify.Fixes<MeterPerCall, MeterPerCallFix>(
            Usings + """
            public class Orders
            {
                private readonly List<string> _names = [];

                public void Placed(string shop)
                {
                    // Counts what was placed.
                    var meter = [|new Meter("Shop.Orders", "1.0")|];
                    var placed = meter.CreateCounter<long>("orders.placed", "{order}");
                    placed.Add(1, new KeyValuePair<string, object?>("shop", shop)); // one
                    meter.CreateHistogram<double>("orders.size").Record(shop.Length);
                    _names.Add(meter.Name);
                }

                public void Removed() => [|new Meter("Shop.Orders", "1.0")|].CreateCounter<long>("orders.removed").Add(1);
            }
            """,
            Usings + """
            public class Orders
            {
                private readonly List<string> _names = [];
                private static readonly Meter Meter = new Meter("Shop.Orders", "1.0");
                private static readonly Counter<long> PlacedCounter = Meter.CreateCounter<long>("orders.placed", "{order}");
                private static readonly Histogram<double> OrdersSize = Meter.CreateHistogram<double>("orders.size");
                private static readonly Counter<long> OrdersRemoved = Meter.CreateCounter<long>("orders.removed");

                public void Placed(string shop)
                {
                    // Counts what was placed.
                    PlacedCounter.Add(1, new KeyValuePair<string, object?>("shop", shop)); // one
                    OrdersSize.Record(shop.Length);
                    _names.Add(Meter.Name);
                }

                public void Removed() => OrdersRemoved.Add(1);
            }
            """);

    [Fact]
    public Task Short_names_of_locals_are_no_names_of_fields()
        => Verify.Fixes<MeterPerCall, MeterPerCallFix>(
            Usings + """
            public class Orders
            {
                private static readonly Meter Meter = new("Shop");

                public void Placed() { var m = [|new Meter("Shop.Orders")|]; var c = m.CreateCounter<int>("orders.placed"); c.Add(1); }
            }
            """,
            Usings + """
            public class Orders
            {
                private static readonly Meter Meter = new("Shop");
                private static readonly Meter ShopOrdersMeter = new Meter("Shop.Orders");
                private static readonly Counter<int> OrdersPlaced = ShopOrdersMeter.CreateCounter<int>("orders.placed");

                public void Placed() { OrdersPlaced.Add(1); }
            }
            """);

    [Fact]
    public Task A_field_that_stands_there_is_used()
        => Verify.Fixes<MeterPerCall, MeterPerCallFix>(
            Usings + """
            public class Orders
            {
                private static readonly Meter Shared = new Meter("Shop");

                public void Placed() => [|new Meter("Shop")|].CreateCounter<long>("placed").Add(1);
            }
            """,
            Usings + """
            public class Orders
            {
                private static readonly Meter Shared = new Meter("Shop");
                private static readonly Counter<long> PlacedCounter = Shared.CreateCounter<long>("placed");

                public void Placed() => PlacedCounter.Add(1);
            }
            """);

    [Fact]
    public Task A_property_keeps_what_it_made()
        => Verify.Fixes<MeterPerCall, MeterPerCallFix>(
            Usings + """
            public class Orders
            {
                /// <summary>Ours.</summary>
                public static Meter Meter => [|new Meter("Shop")|]; // kept

                public static Counter<int> Placed
                {
                    get { return [|new Meter("Shop")|].CreateCounter<int>("placed"); }
                }

                internal Meter Own => [|new("Own")|];
            }
            """,
            Usings + """
            public class Orders
            {
                /// <summary>Ours.</summary>
                public static Meter Meter { get; } = new Meter("Shop"); // kept

                public static Counter<int> Placed { get; } = new Meter("Shop").CreateCounter<int>("placed");

                internal Meter Own { get; } = new("Own");
            }
            """);

    [Fact]
    public Task The_field_of_a_controller_becomes_static()
        => Verify.Fixes<MeterPerCall, MeterPerCallFix>(
            Usings + """
            public class OrdersController : ControllerBase
            {
                // Ours.
                private readonly Meter _meter = [|new("Shop")|];
                private readonly Meter _other;
                private readonly Counter<int> _placed;
                readonly Counter<int> _seen = [|new Meter("Seen")|].CreateCounter<int>("seen");

                public OrdersController()
                {
                    // The other one.
                    _other = [|new Meter("Other")|];
                    _placed = _meter.CreateCounter<int>("placed");
                }

                public void Get()
                {
                    _placed.Add(1);
                    _seen.Add(1);
                }
            }
            """,
            Usings + """
            public class OrdersController : ControllerBase
            {
                // Ours.
                private static readonly Meter _meter = new("Shop");
                private static readonly Meter _other = new Meter("Other");
                private readonly Counter<int> _placed;
                static readonly Counter<int> _seen = new Meter("Seen").CreateCounter<int>("seen");

                public OrdersController()
                {
                    // The other one.
                    _placed = _meter.CreateCounter<int>("placed");
                }

                public void Get()
                {
                    _placed.Add(1);
                    _seen.Add(1);
                }
            }
            """);

    [Fact]
    public Task The_local_of_a_constructor_becomes_a_field()
        => Verify.Fixes<MeterPerCall, MeterPerCallFix>(
            Usings + """
            public class OrdersController : ControllerBase
            {
                private readonly Counter<int> _placed;

                public OrdersController()
                {
                    var meter = [|new Meter("Shop")|];
                    _placed = meter.CreateCounter<int>("placed");
                }
            }
            """,
            Usings + """
            public class OrdersController : ControllerBase
            {
                private readonly Counter<int> _placed;
                private static readonly Meter Meter = new Meter("Shop");

                public OrdersController()
                {
                    _placed = Meter.CreateCounter<int>("placed");
                }
            }
            """);

    [Theory]
    // What it is made of is not the same for all.
    [InlineData("""void Placed(string shop) => [|new Meter(shop)|].CreateCounter<int>("placed").Add(1);""")]
    [InlineData("""Meter Own => [|new Meter(_name)|];""")]
    [InlineData("""void Placed() { var meter = [|new Meter("Shop")|]; meter.CreateObservableGauge("name", () => _name.Length); Seen.Add(1); }""")]
    [InlineData("""void Placed() { Meter a = [|new Meter("A")|], b = [|new Meter("B")|]; a.CreateCounter<int>("a").Add(1); b.CreateCounter<int>("b").Add(1); }""")]
    // It does more than return, or a comment would go.
    [InlineData("""Meter Own { get { Seen.Add(1); return [|new Meter("Shop")|]; } }""")]
    [InlineData("""Meter Own { get { /* why */ return [|new Meter("Shop")|]; } }""")]
    [InlineData("""void Placed() { var meter = [|new Meter(/* why */ "Shop")|]; meter.CreateCounter<int>("placed").Add(1); }""")]
    public Task Has_no_fix(string members)
        => Verify.HasNoFix<MeterPerCall, MeterPerCallFix>(Usings + $$"""
            public class Orders
            {
                private static readonly Counter<int> Seen = new Meter("Seen").CreateCounter<int>("seen");
                private readonly string _name = "";
                {{members}}
            }
            """);

    [Theory]
    [InlineData("public class Orders<T>", """public void Placed() => [|new Meter("Shop")|].CreateCounter<int>("placed").Add(1);""")]
    [InlineData("public interface IOrders", """public void Placed() => [|new Meter("Shop")|].CreateCounter<int>("placed").Add(1);""")]
    [InlineData("public class OrdersController : ControllerBase", """protected Meter Own => [|new Meter("Shop")|];""")]
    [InlineData("public class OrdersController : ControllerBase", """private readonly Meter _meter = [|new Meter("Shop")|]; public string Name => this._meter.Name;""")]
    [InlineData("public class OrdersController(string name) : ControllerBase", """private readonly Meter _meter = [|new Meter(name)|];""")]
    public Task Has_no_fix_in_a_type(string type, string members)
        => Verify.HasNoFix<MeterPerCall, MeterPerCallFix>(Usings + $$"""
            {{type}}
            {
                {{members}}
            }
            """);
}
