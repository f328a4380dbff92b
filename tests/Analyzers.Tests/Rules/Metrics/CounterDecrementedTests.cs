using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class CounterDecrementedTests
{
    public static TheoryData<string, string> NotNegative => MetricPhrasebook.Cases(
        "_open.UP(1);",
        "_open.UP(0);",
        "_open.UP(+1);",
        "_open.UP(n);",
        "_open.UP(items.Count);",
        "_open.UP(n - 1);",
        "_open.UP(_count - n);",
        "_open.UP(1 - n);",
        "_open.UP(Math.Abs(-n));",
        "_open.UP(Math.Max(0, -n));",
        "_open.UP(placed ? 1 : 2);",
        "_open.UP(n switch { 1 => 2, _ => 0 });",
        "_open.UP(n switch { 1 => 2, _ => throw new InvalidOperationException() });",

        // Negated twice, or something that is never above zero.
        "_open.UP(-(-n));",
        "_open.UP(0 - -n);",
        "_open.UP(-Math.Min(0, n));",
        "_open.UP(-Math.Min(n, -1));",
        "_open.UP(-(_count - n));",
        "var change = -n; _open.UP(-change);",
        "var change = _count - n; _open.UP(-change);",
        "const int Change = -2; _open.UP(-Change);",
        "_open.UP(unchecked((byte)-1));",
        "_open.UP(unchecked((uint)-n));",

        // Compared with zero first.
        "if (n < 0) _open.UP(-n);",
        "if (n <= 0) { _open.UP(-n); }",
        "if (0 > n) _open.UP(-n);",
        "if (n is < 0) _open.UP(-n);",
        "if (int.IsNegative(n)) _open.UP(-n);",
        "if (n > 0) _count++; else _open.UP(-n);",
        "if (n >= 0) _count++; else if (placed) _open.UP(-n);",
        "if (n >= 0) return; _open.UP(-n);",
        "if (n >= 0 || placed) { _count++; return; } _open.UP(-n);",
        "if (placed && n < 0) _open.UP(-n);",
        "if (!(n >= 0)) _open.UP(-n);",
        "while (n < 0) { _open.UP(-n); n++; }",
        "_open.UP(n < 0 ? -n : n);",
        "_open.UP(n >= 0 ? n : -n);",
        "_open.UP(n switch { < 0 => -n, _ => n });",
        "switch (n) { case < 0: _open.UP(-n); break; }",
        "if (items.Count < 0) _open.UP(-items.Count);",
        "var change = -n; if (change > 0) _open.UP(change);",

        // A local that is more than one thing.
        "var change = -1; if (placed) change = 1; _open.UP(change);",
        "var change = -1; change++; _open.UP(change);",
        "var change = -1; change += n; _open.UP(change);",
        "var change = -1; int.TryParse(\"1\", out change); _open.UP(change);",
        "var change = -1; (change, _) = (1, 2); _open.UP(change);",
        "var change = -1; ref int alias = ref change; alias = 2; _open.UP(change);",
        "for (var change = -1; change < n; change++) _open.UP(change);",
        "foreach (var change in items) _open.UP(change);",
        "var change = n; _open.UP(change);");

    public static TheoryData<string, string> Negative => MetricPhrasebook.Cases(
        "_open.UP([|-1|]);",
        "_open.UP([|-1.5|]);",
        "_open.UP(([|-1|]));",
        "_open.UP([|-n|]);",
        "_open.UP([|-amount|]);",
        "_open.UP([|-items.Count|]);",
        "_open.UP([|-(n + 1)|]);",
        "_open.UP([|-Math.Abs(n)|]);",
        "_open.UP([|-Math.Max(1, n)|]);",
        "_open.UP([|-Math.Min(1, n)|]);",
        "_open.UP([|0 - n|]);",
        "_open.UP([|(double)-n|]);",
        "_open.UP([|int.MinValue|]);",
        "const int Change = -1; _open.UP([|Change|]);",
        "_open.UP([|placed ? 1 : -1|]);",
        "_open.UP([|placed ? 1 : -n|]);",
        "_open.UP([|n switch { 1 => 1, 2 => -1, _ => 0 }|]);",
        "_open.UP([|placed ? 1 : n > 3 ? 0 : -1|]);",
        "var change = -n; _open.UP([|change|]);",
        "var change = placed ? 1 : -1; _open.UP([|change|]);",
        "int change; change = -1; _open.UP([|change|]);",
        "var first = -n; var second = first; _open.UP([|second|]);",
        "_open?.UP([|-1|]);",
        "Action undo = () => _open.UP([|-1|]);",
        "void Undo() => _open.UP([|-n|]); Undo();",

        // Compared, but not so that it would be negative.
        "if (n > 0) _open.UP([|-n|]);",
        "if (n < 0) return; _open.UP([|-n|]);",
        "if (n < 10) _open.UP([|-n|]);",
        "if (_count < 0) _open.UP([|-n|]);",
        "if (n < 0) _count++; else _open.UP([|-n|]);",
        "if (n < 0 || placed) _open.UP([|-n|]);",
        "if (n >= 0 && placed) return; _open.UP([|-n|]);",
        "if (n >= 0) { _count++; } _open.UP([|-n|]);",
        "_open.UP([|n switch { > 0 => -n, _ => n }|]);");

    public static TheoryData<string, string> NoWrappers => MetricPhrasebook.Cases(
        "private void Add(int by) => _open.UP(by); public void Do() => Add(1);",
        "private void Add(int by) => _open.UP(by); public void Do(int k) => Add(k);",
        "private void Remove(int by) { if (by < 0) by = -by; _open.UP(by); } public void Do() => Remove(-1);",
        "private void Add(int by) { by++; _open.UP(by); } public void Do() => Add(-1);",
        "private void Add(int by) => _open.UP(Math.Max(0, by)); public void Do() => Add(-1);",
        "private void Add(int by) { if (by > 0) _open.UP(by); else _count += by; } public void Do() => Add(-1);",
        "private void Add(int by) { if (by is <= 0) return; _open.UP(by); } public void Do() => Add(-1);",
        "private void Add(int by) { switch (by) { case -1: break; default: _open.UP(by); break; } } public void Do() => Add(-1);",
        "private void Add(int by) { ArgumentOutOfRangeException.ThrowIfNegative(by); _open.UP(by); } public void Do() => Add(-1);",
        "private void Add(int by, int other) { _count += other; _open.UP(by); } public void Do() => Add(1, -1);",
        "private void Outer(int by) => Inner(by); private void Inner(int by) => _open.UP(by); public void Do() => Outer(-1);",
        "private void Note(string text, int by) => _count += by; public void Do() => Note(\"\", -1);");

    public static TheoryData<string, string> Wrappers => MetricPhrasebook.Cases(
        "private void Add(int by) => _open.UP(by); public void Do() => Add([|-1|]);",
        "private void Add(int by) => _open.UP(by); public void Do(int k) => Add([|-k|]);",
        "private void Add(int by) { _count += by; Console.WriteLine(by); _open.UP(by); } public void Do() => Add([|-1|]);",
        "private void Add(int by = 1) => this._open.UP(by); public void Do() => Add(by: [|-1|]);",
        "private void Add(int by) => _open?.UP(by); public void Do(bool up) => Add([|up ? 1 : -1|]);",
        "private void Add(string name, int by) => _open.UP(by); public void Do() => Add(by: [|-1|], name: \"\");",
        "public void Do() { Add([|-1|]); void Add(int by) => _open.UP(by); }");

    [Theory]
    [MemberData(nameof(NotNegative))]
    public Task Counting_up_is_silent(string library, string statement)
        => Verify.IsSilent<CounterDecremented>(MetricPhrasebook.Of(library).Around(statement));

    [Theory]
    [MemberData(nameof(Negative))]
    public Task Counting_down_is_reported(string library, string statement)
        => Verify.Reports<CounterDecremented>(MetricPhrasebook.Of(library).Around(statement));

    [Theory]
    [MemberData(nameof(NoWrappers))]
    public Task A_method_that_does_not_hand_its_value_on_is_silent(string library, string members)
        => Verify.IsSilent<CounterDecremented>(MetricPhrasebook.Of(library).Around("", members));

    [Theory]
    [MemberData(nameof(Wrappers))]
    public Task A_method_that_hands_its_value_on_is_reported_where_it_is_called(string library, string members)
        => Verify.Reports<CounterDecremented>(MetricPhrasebook.Of(library).Around("", members));

    [Theory]
    [InlineData("UpDownCounter<long>", "CreateUpDownCounter<long>", "Add(-1)")]
    [InlineData("Histogram<long>", "CreateHistogram<long>", "Record(-1)")]
    [InlineData("Gauge<long>", "CreateGauge<long>", "Record(-1)")]
    public Task Other_instruments_of_System_Diagnostics_Metrics_are_silent(string type, string create, string call)
        => Verify.IsSilent<CounterDecremented>($$"""
            using System.Diagnostics.Metrics;

            public class Orders(Meter meter)
            {
                private readonly {{type}} _open = meter.{{create}}("open");
                public void Close() => _open.{{call}};
                private void Change(long by) => _open.{{call.Replace("-1", "by", StringComparison.Ordinal)}};
                public void CloseAgain() => Change(-1);
            }
            """);

    [Theory]
    [InlineData("Gauge", "Inc(-1)")]
    [InlineData("Gauge", "Dec(-1)")]
    [InlineData("Gauge", "Set(-1)")]
    [InlineData("Histogram", "Observe(-1)")]
    [InlineData("Summary", "Observe(-1)")]
    [InlineData("Counter", "IncTo(-1)")]
    [InlineData("Counter", "Inc()")]
    [InlineData("Counter", "Inc(Exemplar.From(Exemplar.Pair(\"a\", \"b\")))")]
    public Task Other_calls_of_prometheus_net_are_silent(string type, string call)
        => Verify.IsSilent<CounterDecremented>($$"""
            using Prometheus;

            public class Orders
            {
                private static readonly {{type}} Open = Metrics.Create{{type}}("open", "Open orders");
                public void Close() => Open.{{call}};
            }
            """);

    [Fact]
    public Task Namesakes_of_counters_are_silent()
        => Verify.IsSilent<CounterDecremented>("""
            using System.Diagnostics.Metrics;

            namespace Shop;

            public class Counter<T> { public void Add(T delta) { } }
            public class Counter { public void Inc(double by = 1) { } }
            public class App { public void Decrement(string name, long by) { } }

            public class Orders(Counter<long> open, Counter closed, List<int> list, HashSet<int> set, App metrics, Meter meter)
            {
                private readonly Meter _meter = meter;

                public void Close()
                {
                    open.Add(-1);
                    closed.Inc(-1);
                    list.Add(-1);
                    set.Add(-1);
                    metrics.Decrement("open", -1);
                }
            }
            """);

    [Theory]
    [InlineData("Counter<int>", "int")]
    [InlineData("Counter<long>", "long")]
    [InlineData("Counter<short>", "short")]
    [InlineData("Counter<float>", "float")]
    [InlineData("Counter<decimal>", "decimal")]
    public Task Every_number_type_is_understood(string type, string number)
        => Verify.Reports<CounterDecremented>($$"""
            using System.Diagnostics.Metrics;

            public class Orders({{type}} open)
            {
                public void Close({{number}} n)
                {
                    open.Add([|-1|]);
                    open.Add([|({{number}})-n|]);
                }
            }
            """);

    [Theory]
    [InlineData("open.Add([|-1|], new KeyValuePair<string, object?>(\"a\", 1));")]
    [InlineData("open.Add([|-1|], new(\"a\", 1), new(\"b\", 2), new(\"c\", 3));")]
    [InlineData("open.Add([|-1|], new TagList { { \"a\", 1 } });")]
    [InlineData("open.Add([|-1|], new KeyValuePair<string, object?>[] { new(\"a\", 1) });")]
    [InlineData("open.Add([|-1|], [new(\"a\", 1), new(\"b\", 2)]);")]
    [InlineData("open.Add(delta: [|-1|], tag: new(\"a\", 1));")]
    [InlineData("open.Add(tag: new(\"a\", -1), delta: [|-1|]);")]
    public Task Every_overload_of_Add_is_reported(string statement)
        => Verify.Reports<CounterDecremented>($$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Orders(Counter<long> open)
            {
                public void Close()
                {
                    open.Add(1, new KeyValuePair<string, object?>("a", -1));
                    {{statement}}
                }
            }
            """);

    [Theory]
    [InlineData("counter.Inc([|-1|]);")]
    [InlineData("counter.WithLabels(\"a\").Inc([|-1|]);")]
    [InlineData("counter.Labels(\"a\").Inc(increment: [|-1|]);")]
    [InlineData("counter?.WithLabels(\"a\")?.Inc([|-1|]);")]
    [InlineData("child.Inc([|-1|]);")]
    [InlineData("any.Inc([|-1|]);")]
    [InlineData("any.Inc([|-1|], Exemplar.From(Exemplar.Pair(\"a\", \"b\")));")]
    [InlineData("handle.WithLease(lease => lease.Inc([|-1|]), \"a\");")]
    [InlineData("using (handle.AcquireLease(out var lease, \"a\")) lease.Inc([|-1|]);")]
    [InlineData("handle.WithExtendLifetimeOnUse().WithLabels(\"a\").Inc([|-1|]);")]
    [InlineData("handle.WithExtendLifetimeOnUse().Unlabelled.Inc([|-1|]);")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", \"shop\").WithLabels(\"a\").Inc([|-1|]);")]
    public Task Every_way_to_a_counter_of_prometheus_net_is_reported(string statement)
        => Verify.Reports<CounterDecremented>($$"""
            using Prometheus;

            public class Orders(Counter counter, Counter.Child child, ICounter any, IManagedLifetimeMetricHandle<ICounter> handle)
            {
                public void Close()
                {
                    counter.WithLabels("-1").Inc();
                    {{statement}}
                }

                private object[] Others => [counter, child, any, handle];
            }
            """);

    [Fact]
    public Task A_generic_delta_is_reported()
        => Verify.Reports<CounterDecremented>("""
            using System.Diagnostics.Metrics;
            using System.Numerics;

            public class Level<T>(Counter<T> counter) where T : struct, INumber<T>
            {
                public void Up(T by) => counter.Add(by);
                public void Down(T by) => counter.Add([|-by|]);
            }
            """);

    [Fact]
    public Task A_method_that_others_may_override_promises_nothing()
        => Verify.IsSilent<CounterDecremented>("""
            using System.Diagnostics.Metrics;

            public interface IOrders { void Change(int by); }

            public class Orders(Counter<long> open) : IOrders
            {
                public virtual void Change(int by) => open.Add(by);
                void IOrders.Change(int by) => open.Add(by);
                public void Close() { Change(-1); ((IOrders)this).Change(-1); }
            }

            public class Others(Counter<long> open) : Orders(open)
            {
                public override void Change(int by) { }
                public void Do() => Change(-1);
            }
            """);

    [Fact]
    public Task An_extension_that_hands_its_value_on_is_reported_where_it_is_called()
        => Verify.Reports<CounterDecremented>("""
            using Prometheus;

            public static class Extensions
            {
                public static void Change(this ICounter counter, string shop, int by) => counter.Inc(by);
            }

            public class Orders(Counter open, Gauge level)
            {
                public void Close()
                {
                    open.Change("a", [|-1|]);
                    Extensions.Change(open.WithLabels("a"), "b", [|-1|]);
                    open.Change("a", 1);
                    level.Inc(-1);
                }
            }
            """);

    [Fact]
    public Task Of_two_instruments_behind_a_method_the_counter_decides()
        => Verify.Reports<CounterDecremented>("""
            using System.Diagnostics.Metrics;

            public class Orders(UpDownCounter<long> open, Counter<long> changes)
            {
                public void Change(int by)
                {
                    open.Add(by);
                    changes.Add(by);
                }

                public void Close() => Change([|-1|]);
            }
            """);

    [Fact]
    public Task A_test_that_expects_the_throw_is_silent()
        => Verify.IsSilent<CounterDecremented>("""
            using NUnitLike;
            using Prometheus;

            public class CounterTests
            {
                private readonly Counter _open = Metrics.CreateCounter("open", "Open orders");

                public void Is_refused()
                {
                    Assert.Throws<ArgumentOutOfRangeException>(() => _open.Inc(-1));
                    Assert.Throws<ArgumentOutOfRangeException>(() => { _open.WithLabels("a").Inc(-1); });
                    Assert.That(() => _open.Inc(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
                    Assert.That(() => _open.Inc(-1), Throws.Exception.Twice);
                    FluentActions.Invoking(() => _open.Inc(-1)).Should().Throw<ArgumentOutOfRangeException>();
                    Action act = () => _open.Inc(-1);
                    act.Should().Throw<ArgumentOutOfRangeException>();
                    Action other = () => _open.Inc(-1);
                    Assert.Throws<ArgumentOutOfRangeException>(other);
                    var thrown = Record.Exception(() => _open.Inc(-1));
                }
            }

            namespace NUnitLike
            {
                public static class Assert
                {
                    public static void Throws<T>(Action act) => act();
                    public static void That(Action act, Constraint constraint) => act();
                }
                public static class Record { public static Exception? Exception(Action act) => null; }
                public sealed class Constraint { public Constraint Twice => this; }
                public static class Throws
                {
                    public static Constraint TypeOf<T>() => new();
                    public static Constraint Exception => new();
                }
                public static class FluentActions { public static Action Invoking(Action act) => act; }
                public sealed class Assertions { public void Throw<T>() { } }
                public static class Extensions { public static Assertions Should(this Action act) => new(); }
            }
            """,
            TestProject.Tests);

    [Fact]
    public Task Other_decrements_in_tests_are_reported()
        => Verify.Reports<CounterDecremented>("""
            using Prometheus;

            public class CounterTests
            {
                private readonly Counter _open = Metrics.CreateCounter("open", "Open orders");

                public void Goes_down()
                {
                    _open.Inc([|-1|]);
                    Action act = () => _open.Inc([|-1|]);
                    act();
                    Run(() => _open.Inc([|-1|]));
                    Throw(true);
                }

                private static void Run(Action act) => act();
                private static void Throw(bool really) { }
            }
            """,
            TestProject.Tests);

    [Fact]
    public Task An_assertion_outside_of_tests_excuses_nothing()
        => Verify.Reports<CounterDecremented>("""
            using Prometheus;

            public class Guarded(Counter open)
            {
                public void Close() => ThrowsNothing(() => open.Inc([|-1|]));
                private static void ThrowsNothing(Action act) => act();
            }
            """);

    [Fact]
    public Task The_message_says_what_happens_with_prometheus_net()
        => Verify.Reports<CounterDecremented>(
            MetricPhrasebook.Prometheus.Around("_open.UP([|-1|]);"),
            null,
            "The counter '_open' is decremented: prometheus-net throws an ArgumentOutOfRangeException here at run time. Make '_open' a Gauge and call Dec().");

    [Fact]
    public Task The_message_says_what_happens_with_System_Diagnostics_Metrics()
        => Verify.Reports<CounterDecremented>(
            MetricPhrasebook.System.Around("_open.UP([|-1|]);"),
            null,
            "The counter '_open' is decremented: it is exported as a monotonic sum that goes down, which rate() takes for a restart and turns into a false spike. Make '_open' an UpDownCounter.");

    [Fact]
    public Task The_message_names_the_method_between()
        => Verify.Reports<CounterDecremented>(
            MetricPhrasebook.Prometheus.Around("Move([|-1|]);", "private void Move(int by) => _open.UP(by);"),
            null,
            "The counter '_open' is decremented through 'Move': prometheus-net throws an ArgumentOutOfRangeException here at run time. Make '_open' a Gauge and call Dec().");

    [Fact]
    public Task The_message_names_the_metric_where_nothing_holds_it()
        => Verify.Reports<CounterDecremented>(
            MetricPhrasebook.Prometheus.Around("""Metrics.CreateCounter("orders_closing", "").UP([|-1|]);"""),
            null,
            "The counter 'orders_closing' is decremented: prometheus-net throws an ArgumentOutOfRangeException here at run time. Make 'orders_closing' a Gauge and call Dec().");

    [Fact]
    public async Task Half_typed_code_is_no_trouble()
    {
        var project = TestProject.Service with { MayNotCompile = true };
        await Verify.IsSilent<CounterDecremented>(MetricPhrasebook.System.Around("_open.UP("), project);
        await Verify.IsSilent<CounterDecremented>(MetricPhrasebook.System.Around("_open.UP();"), project);
        await Verify.IsSilent<CounterDecremented>(MetricPhrasebook.System.Around("_open.UP(-);"), project);
        await Verify.IsSilent<CounterDecremented>(MetricPhrasebook.Prometheus.Around("var change = placed ? 1 : change; _open.UP(change);"), project);
        await Verify.IsSilent<CounterDecremented>(MetricPhrasebook.Prometheus.Around("var change = -change; _open.UP(-change);"), project);
    }

    [Fact]
    public void It_is_a_warning() => Assert.Equal(DiagnosticSeverity.Warning, new CounterDecremented().Descriptor.DefaultSeverity);
}
