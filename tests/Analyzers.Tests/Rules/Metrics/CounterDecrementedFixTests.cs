using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class CounterDecrementedFixTests
{
    [Fact]
    public Task A_field_becomes_an_UpDownCounter()
        => Fixes(
            """
            using System.Diagnostics.Metrics;

            public sealed class Orders
            {
                // Orders that nobody has paid yet.
                private readonly Counter<long> _open; // kept
                private readonly Counter<long> _placed;

                public Orders(IMeterFactory meters)
                {
                    var meter = meters.Create("shop");
                    _open = meter.CreateCounter<long>("orders.open", "{order}", "Open orders."); // one per order
                    _placed = meter.CreateCounter<long>("orders.placed");
                }

                public void Placed()
                {
                    _placed.Add(1);
                    _open.Add(1);
                }

                public void Closed(int count)
                {
                    _open.Add([|-1|], new KeyValuePair<string, object?>("reason", "paid"));
                    _open.Add(/* all */ [|-count|]);
                }
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public sealed class Orders
            {
                // Orders that nobody has paid yet.
                private readonly UpDownCounter<long> _open; // kept
                private readonly Counter<long> _placed;

                public Orders(IMeterFactory meters)
                {
                    var meter = meters.Create("shop");
                    _open = meter.CreateUpDownCounter<long>("orders.open", "{order}", "Open orders."); // one per order
                    _placed = meter.CreateCounter<long>("orders.placed");
                }

                public void Placed()
                {
                    _placed.Add(1);
                    _open.Add(1);
                }

                public void Closed(int count)
                {
                    _open.Add(-1, new KeyValuePair<string, object?>("reason", "paid"));
                    _open.Add(/* all */ -count);
                }
            }
            """);

    [Fact]
    public Task A_field_becomes_a_Gauge()
        => Fixes(
            """
            using Prometheus;

            public sealed class Orders
            {
                private static readonly Counter Open = Metrics.CreateCounter(
                    "orders_open", // the name stays
                    "Open orders",
                    new CounterConfiguration { LabelNames = ["shop"], ExemplarBehavior = ExemplarBehavior.NoExemplars() });

                private static readonly Counter Placed = Metrics.CreateCounter("orders_placed_total", "Placed orders", new CounterConfiguration());

                public void Change(string shop, int count, bool placed)
                {
                    Placed.Inc();
                    Open.WithLabels(shop).Inc();
                    Open.WithLabels(shop).Inc(count);
                    Open.WithLabels(shop).Inc([|-1|]); // one less
                    Open.WithLabels(shop).Inc([|-count|]);
                    Open.WithLabels(shop).Inc(increment: [|-count|]);
                    Open.Labels(shop).Inc([|-(count + 1)|]);
                    Open.WithLabels(shop).Inc(/* one */ [|-1|]);
                    Open.WithLabels(shop)?.Inc([|-2.5|]);
                    Open
                        .WithLabels(shop)
                        .Inc([|-1|]);
                    Open.Inc([|placed ? 1 : -1|]);
                    Open.Inc([|0 - count|]);
                    Open.IncTo(Open.Value);
                    Open.RemoveLabelled(shop);
                }
            }
            """,
            """
            using Prometheus;

            public sealed class Orders
            {
                private static readonly Gauge Open = Metrics.CreateGauge(
                    "orders_open", // the name stays
                    "Open orders",
                    new GaugeConfiguration { LabelNames = ["shop"] });

                private static readonly Counter Placed = Metrics.CreateCounter("orders_placed_total", "Placed orders", new CounterConfiguration());

                public void Change(string shop, int count, bool placed)
                {
                    Placed.Inc();
                    Open.WithLabels(shop).Inc();
                    Open.WithLabels(shop).Inc(count);
                    Open.WithLabels(shop).Dec(); // one less
                    Open.WithLabels(shop).Dec(count);
                    Open.WithLabels(shop).Dec(decrement: count);
                    Open.Labels(shop).Dec(count + 1);
                    Open.WithLabels(shop).Dec(/* one */ 1);
                    Open.WithLabels(shop)?.Dec(2.5);
                    Open
                        .WithLabels(shop)
                        .Dec();
                    Open.Inc(placed ? 1 : -1);
                    Open.Inc(0 - count);
                    Open.IncTo(Open.Value);
                    Open.RemoveLabelled(shop);
                }
            }
            """);

    [Theory]
    [InlineData("new CounterConfiguration { ExemplarBehavior = ExemplarBehavior.NoExemplars() }", "new GaugeConfiguration { }")]
    [InlineData("new CounterConfiguration { ExemplarBehavior = ExemplarBehavior.NoExemplars(), SuppressInitialValue = true }", "new GaugeConfiguration { SuppressInitialValue = true }")]
    [InlineData("configuration: new() { LabelNames = new[] { \"a\" }, ExemplarBehavior = ExemplarBehavior.NoExemplars(), SuppressInitialValue = true }", "configuration: new() { LabelNames = new[] { \"a\" }, SuppressInitialValue = true }")]
    [InlineData("new Prometheus.CounterConfiguration()", "new Prometheus.GaugeConfiguration()")]
    [InlineData("configuration: null", "configuration: null")]
    [InlineData("new[] { \"a\" }, new CounterConfiguration()", "new[] { \"a\" }, new GaugeConfiguration()")]
    [InlineData("\"a\", \"b\"", "\"a\", \"b\"")]
    public Task Settings_that_gauges_lack_are_dropped(string before, string after)
        => Fixes(
            Prometheus($"private readonly Counter _open = Metrics.CreateCounter(\"open\", \"\", {before}); public void Close() => _open.Inc([|-1|]);"),
            Prometheus($"private readonly Gauge _open = Metrics.CreateGauge(\"open\", \"\", {after}); public void Close() => _open.Dec();"));

    [Fact]
    public Task Settings_over_several_lines_keep_their_lines()
        => Fixes(
            """
            using Prometheus;

            public sealed class Orders
            {
                private readonly Counter _open = Metrics.CreateCounter("open", "", new CounterConfiguration
                {
                    // By shop.
                    LabelNames = new[] { "shop" },
                    ExemplarBehavior = ExemplarBehavior.NoExemplars()
                });

                public void Close() => _open.Inc([|-1|]);
            }
            """,
            """
            using Prometheus;

            public sealed class Orders
            {
                private readonly Gauge _open = Metrics.CreateGauge("open", "", new GaugeConfiguration
                {
                    // By shop.
                    LabelNames = new[] { "shop" }
                });

                public void Close() => _open.Dec();
            }
            """);

    [Theory]
    [InlineData("private static readonly CounterConfiguration Settings = new() { LabelNames = [\"a\"] };", "private static readonly GaugeConfiguration Settings = new() { LabelNames = [\"a\"] };")]
    [InlineData("private static CounterConfiguration Settings => new CounterConfiguration();", "private static GaugeConfiguration Settings => new GaugeConfiguration();")]
    public Task Settings_of_one_metric_may_stand_elsewhere(string before, string after)
        => Fixes(
            Prometheus(before + " private readonly Counter _open = Metrics.CreateCounter(\"open\", \"\", Settings); public void Close() => _open.Inc([|-1|]);"),
            Prometheus(after + " private readonly Gauge _open = Metrics.CreateGauge(\"open\", \"\", Settings); public void Close() => _open.Dec();"));

    public static TheoryData<string, string> Storages => new()
    {
        { "private Counter<long> Open { get; } = Meter.CreateCounter<long>(\"o\"); void Do() => Open.Add([|-1|]);",
          "private UpDownCounter<long> Open { get; } = Meter.CreateUpDownCounter<long>(\"o\"); void Do() => Open.Add(-1);" },
        { "public static Counter<long> Open => _open; private static readonly Counter<long> _open = Meter.CreateCounter<long>(\"o\"); void Do() => Orders.Open.Add([|-1|]);",
          "public static UpDownCounter<long> Open => _open; private static readonly UpDownCounter<long> _open = Meter.CreateUpDownCounter<long>(\"o\"); void Do() => Orders.Open.Add(-1);" },
        { "private Counter<long>? _open; private Counter<long> Open { get { return _open ??= Meter.CreateCounter<long>(\"o\"); } } void Do() { if (_open is not null && _open != null) Open.Add([|-1|]); }",
          "private UpDownCounter<long>? _open; private UpDownCounter<long> Open { get { return _open ??= Meter.CreateUpDownCounter<long>(\"o\"); } } void Do() { if (_open is not null && _open != null) Open.Add(-1); }" },
#if !FLOOR_ROSLYN
        { "private Counter<long> Open => field ??= Meter.CreateCounter<long>(\"o\"); void Do() => Open.Add([|-1|]);",
          "private UpDownCounter<long> Open => field ??= Meter.CreateUpDownCounter<long>(\"o\"); void Do() => Open.Add(-1);" },
        { "private Counter<long>? Open { get => field ?? (field = Meter.CreateCounter<long>(\"o\")); set; } void Do() => Open!.Add([|-1|]);",
          "private UpDownCounter<long>? Open { get => field ?? (field = Meter.CreateUpDownCounter<long>(\"o\")); set; } void Do() => Open!.Add(-1);" },
#endif
        { "void Do() { var open = Meter.CreateCounter<long>(\"o\"); open.Add([|-1|]); }",
          "void Do() { var open = Meter.CreateUpDownCounter<long>(\"o\"); open.Add(-1); }" },
        { "void Do() { Counter<long> open = Meter.CreateCounter<long>(\"o\"), other = open; other?.Add([|-1|]); }",
          "void Do() { UpDownCounter<long> open = Meter.CreateUpDownCounter<long>(\"o\"), other = open; other?.Add(-1); }" },
        { "void Do() => Meter.CreateCounter<long>(\"o\").Add([|-1|]);",
          "void Do() => Meter.CreateUpDownCounter<long>(\"o\").Add(-1);" },
        { "static Counter<long> Create() => Meter.CreateCounter<long>(\"o\"); void Do() { var open = Create(); Action act = () => open.Add([|-1|]); }",
          "static UpDownCounter<long> Create() => Meter.CreateUpDownCounter<long>(\"o\"); void Do() { var open = Create(); Action act = () => open.Add(-1); }" },
        { "void Do() { Counter<long> Create() { return Meter.CreateCounter<long>(\"o\"); } Create().Add([|-1|]); }",
          "void Do() { UpDownCounter<long> Create() { return Meter.CreateUpDownCounter<long>(\"o\"); } Create().Add(-1); }" },
        { "static void Down(Counter<long> counter, int by) => counter.Add([|-by|]); void Do() { var open = Meter.CreateCounter<long>(\"o\"); Down(counter: open, by: 1); }",
          "static void Down(UpDownCounter<long> counter, int by) => counter.Add(-by); void Do() { var open = Meter.CreateUpDownCounter<long>(\"o\"); Down(counter: open, by: 1); }" },
        { "static void Make(out Counter<long> counter) => counter = Meter.CreateCounter<long>(\"o\"); void Do() { Make(out var open); open.Add([|-1|]); Make(out Counter<long> other); other.Add(1); }",
          "static void Make(out UpDownCounter<long> counter) => counter = Meter.CreateUpDownCounter<long>(\"o\"); void Do() { Make(out var open); open.Add(-1); Make(out UpDownCounter<long> other); other.Add(1); }" },
        { "private readonly Counter<long> _open = Meter.CreateCounter<long>(\"o\"); private void Change(int by) => _open.Add(by); void Do() => Change([|-1|]);",
          "private readonly UpDownCounter<long> _open = Meter.CreateUpDownCounter<long>(\"o\"); private void Change(int by) => _open.Add(by); void Do() => Change(-1);" },
        { "private Counter<long> _open = default!; void Init(bool on) => _open = on ? Meter.CreateCounter<long>(\"o\") : null!; void Do() => _open.Add([|-1|]);",
          "private UpDownCounter<long> _open = default!; void Init(bool on) => _open = on ? Meter.CreateUpDownCounter<long>(\"o\") : null!; void Do() => _open.Add(-1);" },
        { "private readonly Counter<long> _open; Orders(Counter<long>? open = null) => _open = open ?? throw new ArgumentNullException(nameof(open)); static Orders Make() => new Orders(Meter.CreateCounter<long>(\"o\")); void Do() => _open.Add([|-1|]);",
          "private readonly UpDownCounter<long> _open; Orders(UpDownCounter<long>? open = null) => _open = open ?? throw new ArgumentNullException(nameof(open)); static Orders Make() => new Orders(Meter.CreateUpDownCounter<long>(\"o\")); void Do() => _open.Add(-1);" },
        { "/// <summary>See <see cref=\"_open\"/> and <paramref name=\"by\"/>.</summary>\n    void Do(int by) { ArgumentNullException.ThrowIfNull(_open); Console.WriteLine(nameof(_open)); _open.Add([|-by|]); if (_open.Enabled) Console.WriteLine(_open.Name); } private readonly Counter<long> _open = Meter.CreateCounter<long>(\"o\");",
          "/// <summary>See <see cref=\"_open\"/> and <paramref name=\"by\"/>.</summary>\n    void Do(int by) { ArgumentNullException.ThrowIfNull(_open); Console.WriteLine(nameof(_open)); _open.Add(-by); if (_open.Enabled) Console.WriteLine(_open.Name); } private readonly UpDownCounter<long> _open = Meter.CreateUpDownCounter<long>(\"o\");" },
        { "private System.Diagnostics.Metrics.Counter<long> _open = Meter.CreateCounter<long>(\"o\"); void Do() => _open.Add([|-1|]);",
          "private System.Diagnostics.Metrics.UpDownCounter<long> _open = Meter.CreateUpDownCounter<long>(\"o\"); void Do() => _open.Add(-1);" },
        { "private global::System.Diagnostics.Metrics.Counter<long>? _open = Meter.CreateCounter<long>(\"o\"); void Do() { Action<long> add = _open!.Add; _open!.Add([|-1|]); }",
          "private global::System.Diagnostics.Metrics.UpDownCounter<long>? _open = Meter.CreateUpDownCounter<long>(\"o\"); void Do() { Action<long> add = _open!.Add; _open!.Add(-1); }" },
        { "void Do(int n) { Counter<long> open = n switch { 1 => Meter.CreateCounter<long>(\"o\"), _ => throw new InvalidOperationException() }; open.Add([|-1|]); }",
          "void Do(int n) { UpDownCounter<long> open = n switch { 1 => Meter.CreateUpDownCounter<long>(\"o\"), _ => throw new InvalidOperationException() }; open.Add(-1); }" },
    };

    [Theory]
    [MemberData(nameof(Storages))]
    public Task Whatever_holds_it_follows(string before, string after)
        => Fixes(System(before), System(after));

    public static TheoryData<string, string> PrometheusStorages => new()
    {
        { "private readonly Counter.Child _open = Metrics.CreateCounter(\"o\", \"\", \"a\").WithLabels(\"b\"); void Do() => _open.Inc([|-1|]);",
          "private readonly Gauge.Child _open = Metrics.CreateGauge(\"o\", \"\", \"a\").WithLabels(\"b\"); void Do() => _open.Dec();" },
        { "private readonly ICounter _open = Metrics.CreateCounter(\"o\", \"\"); void Do() => _open.Inc([|-1|]);",
          "private readonly IGauge _open = Metrics.CreateGauge(\"o\", \"\"); void Do() => _open.Dec();" },
        { "private readonly Prometheus.Counter _open = Metrics.CreateCounter(\"o\", \"\"); void Do() { ICounter any = (ICounter)_open; any.Inc([|-1|]); (_open as ICounter)?.Inc(1); }",
          "private readonly Prometheus.Gauge _open = Metrics.CreateGauge(\"o\", \"\"); void Do() { IGauge any = (IGauge)_open; any.Dec(); (_open as IGauge)?.Inc(1); }" },
        { "private readonly ICollector<ICounter> _open = Metrics.WithManagedLifetime(TimeSpan.FromMinutes(1)).CreateCounter(\"o\", \"\", new[] { \"a\" }).WithExtendLifetimeOnUse(); void Do() { _open.WithLabels(\"b\").Inc([|-1|]); _open.Unlabelled.Inc([|-2|]); }",
          "private readonly ICollector<IGauge> _open = Metrics.WithManagedLifetime(TimeSpan.FromMinutes(1)).CreateGauge(\"o\", \"\", new[] { \"a\" }).WithExtendLifetimeOnUse(); void Do() { _open.WithLabels(\"b\").Dec(); _open.Unlabelled.Dec(2); }" },
        { "private readonly IManagedLifetimeMetricHandle<ICounter> _open = Metrics.WithManagedLifetime(TimeSpan.FromMinutes(1)).CreateCounter(\"o\", \"\", new[] { \"a\" }, new CounterConfiguration()); void Do() { _open.WithLease(x => x.Inc([|-1|]), \"b\"); _open.WithLease((ICounter x) => x.Inc(1), \"b\"); using (_open.AcquireLease(out var y, \"b\")) y.Inc([|-1|]); using (_open.AcquireLease(out ICounter z, \"b\")) z.Inc(); }",
          "private readonly IManagedLifetimeMetricHandle<IGauge> _open = Metrics.WithManagedLifetime(TimeSpan.FromMinutes(1)).CreateGauge(\"o\", \"\", new[] { \"a\" }, new GaugeConfiguration()); void Do() { _open.WithLease(x => x.Dec(), \"b\"); _open.WithLease((IGauge x) => x.Inc(1), \"b\"); using (_open.AcquireLease(out var y, \"b\")) y.Dec(); using (_open.AcquireLease(out IGauge z, \"b\")) z.Inc(); }" },
        { "private readonly Counter _open; Orders(IMetricFactory factory) => _open = factory.CreateCounter(\"o\", \"\"); void Do() => _open.Inc([|-1|]);",
          "private readonly Gauge _open; Orders(IMetricFactory factory) => _open = factory.CreateGauge(\"o\", \"\"); void Do() => _open.Dec();" },
        { "private readonly Counter _open; Orders(MetricFactory factory) => _open = factory.CreateCounter(\"o\", \"\"); void Do(int n) { var by = -n; _open.Inc([|by|]); }",
          "private readonly Gauge _open; Orders(MetricFactory factory) => _open = factory.CreateGauge(\"o\", \"\"); void Do(int n) { var by = -n; _open.Inc(by); }" },
        { "private readonly Counter _open = Metrics.CreateCounter(\"o\", \"\"); private void Change(int by) => _open.Inc(by); void Do() { Change([|-1|]); _open.Inc([|-1|]); }",
          "private readonly Gauge _open = Metrics.CreateGauge(\"o\", \"\"); private void Change(int by) => _open.Inc(by); void Do() { Change(-1); _open.Dec(); }" },

        // One name is one collector.
        { "void Up() => Metrics.CreateCounter(\"o\", \"\").Inc(); void Do() => Metrics.CreateCounter(\"o\", \"\").Inc([|-1|]); void Other() => Metrics.CreateCounter(\"p\", \"\").Inc();",
          "void Up() => Metrics.CreateGauge(\"o\", \"\").Inc(); void Do() => Metrics.CreateGauge(\"o\", \"\").Dec(); void Other() => Metrics.CreateCounter(\"p\", \"\").Inc();" },
    };

    [Theory]
    [MemberData(nameof(PrometheusStorages))]
    public Task Whatever_holds_it_of_prometheus_net_follows(string before, string after)
        => Fixes(Prometheus(before), Prometheus(after));

    [Fact]
    public Task Static_usings_and_aliases_are_understood()
        => Fixes(
            """
            using static Prometheus.Metrics;
            using Count = Prometheus.Counter;
            using Number = System.Int32;

            public sealed class Orders
            {
                private static readonly Count Open = CreateCounter("open", "");
                public void Close(Number n) => Open.Inc([|-n|]);
            }
            """,
            """
            using static Prometheus.Metrics;
            using Count = Prometheus.Counter;
            using Number = System.Int32;

            public sealed class Orders
            {
                private static readonly Prometheus.Gauge Open = CreateGauge("open", "");
                public void Close(Number n) => Open.Dec(n);
            }
            """);

    [Fact]
    public Task Both_libraries_in_one_file_are_told_apart()
        => Fixes(
            """
            using System.Diagnostics.Metrics;
            using Prometheus;
            using M = System.Diagnostics.Metrics;

            public sealed class Orders(Meter meter)
            {
                private readonly Counter<long> _open = meter.CreateCounter<long>("open");
                private readonly M.Counter<long> _carts = meter.CreateCounter<long>("carts");
                private readonly Counter _stock = Metrics.CreateCounter("stock", "");

                public void Close()
                {
                    _open.Add([|-1|]);
                    _carts.Add([|-1|]);
                    _stock.Inc([|-1|]);
                }
            }
            """,
            """
            using System.Diagnostics.Metrics;
            using Prometheus;
            using M = System.Diagnostics.Metrics;

            public sealed class Orders(Meter meter)
            {
                private readonly UpDownCounter<long> _open = meter.CreateUpDownCounter<long>("open");
                private readonly M.UpDownCounter<long> _carts = meter.CreateUpDownCounter<long>("carts");
                private readonly Gauge _stock = Metrics.CreateGauge("stock", "");

                public void Close()
                {
                    _open.Add(-1);
                    _carts.Add(-1);
                    _stock.Dec();
                }
            }
            """);

    [Fact]
    public Task A_type_of_the_users_own_with_the_new_name_is_told_apart()
        => Fixes(
            """
            using Prometheus;

            namespace Shop;

            public sealed class Gauge { }

            public sealed class Orders
            {
                private readonly Counter _open = Metrics.CreateCounter("open", "");
                public void Close() => _open.Inc([|-1|]);
            }
            """,
            """
            using Prometheus;

            namespace Shop;

            public sealed class Gauge { }

            public sealed class Orders
            {
                private readonly Prometheus.Gauge _open = Metrics.CreateGauge("open", "");
                public void Close() => _open.Dec();
            }
            """);

    [Fact]
    public Task Records_primary_constructors_and_interfaces_follow()
        => Fixes(
            """
            using System.Diagnostics.Metrics;

            public interface IInstruments { Counter<long> Open { get; } void Note(Counter<long> counter); }

            public sealed record Instruments(Counter<long> Open, Counter<long> Placed) : IInstruments
            {
                public void Note(Counter<long> noted) => noted.Add(1);
            }

            public sealed class Others : IInstruments
            {
                public required Counter<long> Open { get; init; }
                void IInstruments.Note(Counter<long> counter) { }
            }

            public abstract class Base { protected abstract Counter<long> Level { get; } }

            public class Derived(IInstruments instruments) : Base { protected override Counter<long> Level => instruments.Open; }

            public sealed class Orders(IInstruments instruments, Counter<long> again)
            {
                public static Orders Create(Meter meter)
                {
                    var made = new Instruments(meter.CreateCounter<long>("open"), meter.CreateCounter<long>("placed"));
                    var copy = made with { Open = made.Open };
                    IInstruments others = new Others { Open = copy.Open };
                    others.Note(copy.Open);
                    return new(copy, again: made.Open);
                }

                public void Close(Instruments all)
                {
                    instruments.Open.Add([|-1|]);
                    again.Add([|-1|]);
                    all.Placed.Add(1);
                }
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public interface IInstruments { UpDownCounter<long> Open { get; } void Note(UpDownCounter<long> counter); }

            public sealed record Instruments(UpDownCounter<long> Open, Counter<long> Placed) : IInstruments
            {
                public void Note(UpDownCounter<long> noted) => noted.Add(1);
            }

            public sealed class Others : IInstruments
            {
                public required UpDownCounter<long> Open { get; init; }
                void IInstruments.Note(UpDownCounter<long> counter) { }
            }

            public abstract class Base { protected abstract UpDownCounter<long> Level { get; } }

            public class Derived(IInstruments instruments) : Base { protected override UpDownCounter<long> Level => instruments.Open; }

            public sealed class Orders(IInstruments instruments, UpDownCounter<long> again)
            {
                public static Orders Create(Meter meter)
                {
                    var made = new Instruments(meter.CreateUpDownCounter<long>("open"), meter.CreateCounter<long>("placed"));
                    var copy = made with { Open = made.Open };
                    IInstruments others = new Others { Open = copy.Open };
                    others.Note(copy.Open);
                    return new(copy, again: made.Open);
                }

                public void Close(Instruments all)
                {
                    instruments.Open.Add(-1);
                    again.Add(-1);
                    all.Placed.Add(1);
                }
            }
            """);

    [Fact]
    public Task Base_constructors_are_followed()
        => Fixes(
            """
            using Prometheus;

            public abstract class Base(Counter open) { public void Close() => open.Inc([|-1|]); }
            public class First(Counter counter) : Base(counter);
            public class Second : Base { public Second(Counter counter) : base(counter) { } public Second() : this(Metrics.CreateCounter("open", "")) { } }

            public static class Program { public static object[] All(Counter open) => [new First(Metrics.CreateCounter("open", "")), new Second()]; }
            """,
            """
            using Prometheus;

            public abstract class Base(Gauge open) { public void Close() => open.Dec(); }
            public class First(Gauge counter) : Base(counter);
            public class Second : Base { public Second(Gauge counter) : base(counter) { } public Second() : this(Metrics.CreateGauge("open", "")) { } }

            public static class Program { public static object[] All(Counter open) => [new First(Metrics.CreateGauge("open", "")), new Second()]; }
            """);

    [Fact]
    public Task Top_level_statements_follow()
        => Verify.Fixes<CounterDecremented, CounterDecrementedFix>(
            """
            using System.Diagnostics.Metrics;

            var meter = new Meter("shop");
            var open = meter.CreateCounter<long>("open");
            Action close = () => open.Add([|-1|]);
            Change([|-1|]);
            close();

            void Change(int by) => open.Add(by);
            """,
            """
            using System.Diagnostics.Metrics;

            var meter = new Meter("shop");
            var open = meter.CreateUpDownCounter<long>("open");
            Action close = () => open.Add(-1);
            Change(-1);
            close();

            void Change(int by) => open.Add(by);
            """,
            TestProject.Service with { Output = OutputKind.ConsoleApplication });

    public static TheoryData<string> Escapes =>
    [
        // Where the value goes cannot be seen, or holds other types too.
        "object Keep() => _open; void Do() => _open.Inc([|-1|]);",
        "List<Counter> All() => [_open]; void Do() => _open.Inc([|-1|]);",
        "Counter[] All() => new[] { _open }; void Do() => _open.Inc([|-1|]);",
        "(Counter, int) Pair() => (_open, 1); void Do() => _open.Inc([|-1|]);",
        "object Pair() => new { _open }; void Do() => _open.Inc([|-1|]);",
        "void Keep(Dictionary<string, Counter> all) => all[\"a\"] = _open; void Do() => _open.Inc([|-1|]);",
        "void Keep(List<object> all) => all.Add(_open); void Do() => _open.Inc([|-1|]);",
        "static void Keep<T>(T value) { } void Do() { Keep(_open); _open.Inc([|-1|]); }",
        "Func<Counter> Get() => () => _open; void Do() => _open.Inc([|-1|]);",
        "Lazy<Counter> Get() => new(() => _open); void Do() => _open.Inc([|-1|]);",
        "Collector Get() => _open; void Do() => _open.Inc([|-1|]);",
        "async Task<Counter> Get() { await Task.Yield(); return _open; } void Do() => _open.Inc([|-1|]);",
        "string Text() => $\"{_open}\"; void Do() => _open.Inc([|-1|]);",
        "bool Is(object other) => ReferenceEquals(other, _open); void Do() => _open.Inc([|-1|]);",
        "bool Is(Counter other) => other == _open; void Do() => _open.Inc([|-1|]);",
        "void Do() { lock (_open) _open.Inc([|-1|]); }",
        "void Do() { if (_open is Counter other) other.Inc([|-1|]); }",
        "void Do() { ref var alias = ref _open; alias.Inc([|-1|]); }",
        "void Do() { System.Threading.Interlocked.Exchange(ref _open, null!); _open.Inc([|-1|]); }",
        "void Do() { dynamic any = _open; _open.Inc([|-1|]); }",
        "Counter Both { get => _open; set { _open = value; } } void Do() { Both.Inc([|-1|]); }",
        "delegate void Use(Counter counter); void Run(Use use) => use(_open); void Do() => _open.Inc([|-1|]);",
        "void Record(Counter counter) => counter.Inc([|-1|]); void Do() { Action<Counter> record = Record; record(_open); Record(_open); }",

        // One edit inside another.
        "static int Run(Func<int> run) => run(); void Do() => _open.Inc([|-Run(() => { _open.Inc([|-1|]); return 1; })|]);",

        // What gauges cannot do, or do otherwise.
        "void Do() { _open.Inc([|-1|]); _open.Inc(Exemplar.From(Exemplar.Pair(\"a\", \"b\"))); }",
        "void Do() { _open.Inc([|-1|]); _open.Inc(1, Exemplar.From(Exemplar.Pair(\"a\", \"b\"))); }",
        "void Do() { _open.Inc([|-1|]); _open.CountExceptions(() => { }); }",
        "Task Do() { _open.Inc([|-1|]); return _open.CountExceptionsAsync(() => Task.CompletedTask); }",
        "void Do() { _open.Inc([|-1|]); using (_open.NewTimer()) { } }",
        "void Do() { _open.Inc([|-1|]); Count(_open.CountExceptions); } static void Count(Action<Action, Func<Exception, bool>?> count) { }",
    ];

    [Theory]
    [MemberData(nameof(Escapes))]
    public Task No_fix_where_the_old_type_escapes(string members)
        => HasNoFix(Prometheus("private Counter _open = Metrics.CreateCounter(\"o\", \"\"); " + members));

    public static TheoryData<string> Unfollowed =>
    [
        // Who creates it cannot be seen.
        "void Do(Counter open) => open.Inc([|-1|]);",
        "private Counter? _open; void Do() => _open?.Inc([|-1|]);",
        "private readonly Counter _open; Orders(Counter open) => _open = open; void Do() => _open.Inc([|-1|]);",
        "private readonly Counter _open; public Orders(Counter? open) => _open = open ?? Metrics.CreateCounter(\"o\", \"\"); void Do() => _open.Inc([|-1|]);",
        "private readonly Counter _open; Orders(IServiceProvider services) => _open = (Counter)services.GetService(typeof(Counter))!; void Do() => _open.Inc([|-1|]);",
        "private readonly List<Counter> _all = []; void Do() => _all[0].Inc([|-1|]);",
        "private readonly Dictionary<string, Counter> _all = []; void Do() { foreach (var open in _all.Values) open.Inc([|-1|]); }",
        "Action<Counter> Down => open => open.Inc([|-1|]);",
        "private readonly Lazy<Counter> _open = new(() => Metrics.CreateCounter(\"o\", \"\")); void Do() => _open.Value.Inc([|-1|]);",

        // What changes along does not go down.
        "private readonly Counter _open = Metrics.CreateCounter(\"o\", \"\"), _placed = Metrics.CreateCounter(\"p\", \"\"); void Do() { _open.Inc([|-1|]); _placed.Inc(); }",
        "private readonly Counter _open = Metrics.CreateCounter(\"o\", \"\"); private readonly Counter _placed = Metrics.CreateCounter(\"p\", \"\"); void Do() { _open.Inc([|-1|]); Note(_open); Note(_placed); } static void Note(Counter counter) => counter.Inc();",
        "private static readonly CounterConfiguration Settings = new(); private readonly Counter _open = Metrics.CreateCounter(\"o\", \"\", Settings); private readonly Counter _placed = Metrics.CreateCounter(\"p\", \"\", Settings); void Do() { _open.Inc([|-1|]); _placed.Inc(); }",
        "private readonly Counter _open = Make(\"o\"); private readonly Counter _placed = Make(\"p\"); static Counter Make(string name) => Metrics.CreateCounter(name, \"\"); void Do() { _open.Inc([|-1|]); _placed.Inc(); }",
        "private static readonly CounterConfiguration Settings = new(); static Orders() { Settings.ExemplarBehavior = ExemplarBehavior.NoExemplars(); } private readonly Counter _open = Metrics.CreateCounter(\"o\", \"\", Settings); void Do() => _open.Inc([|-1|]);",
    ];

    [Theory]
    [MemberData(nameof(Unfollowed))]
    public Task No_fix_where_not_all_can_be_seen(string members) => HasNoFix(Prometheus(members));

    [Fact]
    public Task No_fix_where_the_instrument_is_behind_a_contract_of_others()
        => HasNoFix("""
            using Prometheus;

            public sealed class Orders : IComparer<Counter>
            {
                private readonly Counter _open = Metrics.CreateCounter("o", "");
                public int Compare(Counter? x, Counter? y) { x?.Inc([|-1|]); return 0; }
                public int Own() => Compare(_open, null);
            }
            """);

    [Theory]
    [InlineData("void Do() => Change(_open, [|-1|]);", true)]
    [InlineData("void Do() { Change(_open, [|-1|]); Change(_placed, 1); }", false)]
    [InlineData("void Do() { Change(_open, [|-1|]); Change(_placed, [|-1|]); }", false)]
    public Task A_helper_that_serves_other_counters_too_is_left_alone(string use, bool isFixed)
    {
        const string Counters = "private readonly Counter<int> _open = Meter.CreateCounter<int>(\"o\"); private readonly Counter<int> _placed = Meter.CreateCounter<int>(\"p\"); static void Change(Counter<int> counter, int by) => counter.Add(by); ";
        string source = System(Counters + use);
        return isFixed
            ? Fixes(source, System(Counters.Replace("Counter<int> _open = Meter.CreateCounter", "UpDownCounter<int> _open = Meter.CreateUpDownCounter", StringComparison.Ordinal).Replace("(Counter<int> counter", "(UpDownCounter<int> counter", StringComparison.Ordinal) + use.Replace("[|-1|]", "-1", StringComparison.Ordinal)))
            : HasNoFix(source);
    }

    [Fact]
    public Task A_helper_that_takes_all_its_counters_down_takes_them_along()
        => Fixes(
            System("private readonly Counter<int> _open = Meter.CreateCounter<int>(\"o\"); private readonly Counter<int> _carts = Meter.CreateCounter<int>(\"c\"); static void Down(Counter<int> counter) => counter.Add([|-1|]); void Do() { Down(_open); Down(_carts); }"),
            System("private readonly UpDownCounter<int> _open = Meter.CreateUpDownCounter<int>(\"o\"); private readonly UpDownCounter<int> _carts = Meter.CreateUpDownCounter<int>(\"c\"); static void Down(UpDownCounter<int> counter) => counter.Add(-1); void Do() { Down(_open); Down(_carts); }"));

    // One creation, many instruments: each of them must go down.
    [Theory]
    [InlineData("private readonly Counter<int> _level; public Orders(Meter meter, string name) => _level = meter.CreateCounter<int>(name); void Do() => _level.Add([|-1|]);", true)]
    [InlineData("private readonly Counter<int> _level; public Orders(Meter meter, string name) => _level = meter.CreateCounter<int>($\"{name}.open\"); void Do() => this._level.Add([|-1|]);", true)]
    [InlineData("private readonly Counter<int> _level; public Orders(Meter meter, string name) => _level = meter.CreateCounter<int>(name); void Change(int by) => _level.Add(by); static void Do(Orders open, Orders placed) { open.Change([|-1|]); placed.Change(1); }", false)]
    [InlineData("public Counter<int> Level { get; } public Orders(Meter meter, string name) => Level = meter.CreateCounter<int>(name); static void Do(Orders open, Orders placed) { open.Level.Add([|-1|]); placed.Level.Add(1); }", false)]
    [InlineData("private static readonly string Name = Guid.NewGuid().ToString(); private readonly Counter<int> _level = Meter.CreateCounter<int>(Name); void Change(int by) => _level.Add(by); static void Do(Orders open) => open.Change([|-1|]);", true)]
    public Task A_creation_of_many_instruments_is_retyped_where_all_go_down(string members, bool isFixed)
        => isFixed
            ? Fixes(System(members), System(members.Replace("Counter<int>", "UpDownCounter<int>", StringComparison.Ordinal).Replace("CreateUpDown", "Create", StringComparison.Ordinal).Replace("CreateCounter", "CreateUpDownCounter", StringComparison.Ordinal).Replace("[|-1|]", "-1", StringComparison.Ordinal)))
            : HasNoFix(System(members));

    private static string System(string members) => Class("System.Diagnostics.Metrics", "private static readonly Meter Meter = new(\"shop\");\n    " + members);

    private static string Prometheus(string members) => Class("Prometheus", members);

    private static string Class(string import, string members) => $$"""
        using {{import}};

        public partial class Orders
        {
            {{members}}
        }
        """;

    private static Task Fixes(string before, string after) => Verify.Fixes<CounterDecremented, CounterDecrementedFix>(before, after);

    private static Task HasNoFix(string source) => Verify.HasNoFix<CounterDecremented, CounterDecrementedFix>(source);
}
