using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class InFlightGaugeLeaksFixTests
{
    [Fact]
    public Task prometheus_net_tracks_it()
        => Verify.Fixes<InFlightGaugeLeaks, InFlightGaugeLeaksFix>(
            """
            using Prometheus;

            public class Shop
            {
                private static readonly Gauge Active = Metrics.CreateGauge("active", "", "shop");

                public async Task Do(string shop)
                {
                    Console.WriteLine();

                    // While an order is placed.
                    [|Active.WithLabels(shop).Inc()|]; // one more

                    // The work.
                    await Task.Yield();
                    Console.WriteLine(shop);

                    // Done.
                    Active.WithLabels(shop).Dec(); // one less
                    Console.WriteLine();
                }
            }
            """,
            """
            using Prometheus;

            public class Shop
            {
                private static readonly Gauge Active = Metrics.CreateGauge("active", "", "shop");

                public async Task Do(string shop)
                {
                    Console.WriteLine();

                    // While an order is placed.
                    using (Active.WithLabels(shop).TrackInProgress()) // one more
                    {

                        // The work.
                        await Task.Yield();
                        Console.WriteLine(shop);

                        // Done.
                    } // one less
                    Console.WriteLine();
                }
            }
            """);

    [Fact]
    public Task Elsewhere_it_is_decreased_in_a_finally_block()
        => Verify.Fixes<InFlightGaugeLeaks, InFlightGaugeLeaksFix>(
            """
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly UpDownCounter<int> _active = meter.CreateUpDownCounter<int>("active");

                public async Task<int> Do()
                {
                    [|_active.Add(1)|]; // one more
                    await Task.Yield();
                    Console.WriteLine(); // the work
                    _active.Add(-1); // one less
                    return 1;
                }
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly UpDownCounter<int> _active = meter.CreateUpDownCounter<int>("active");

                public async Task<int> Do()
                {
                    _active.Add(1); // one more
                    try
                    {
                        await Task.Yield();
                        Console.WriteLine(); // the work
                    }
                    finally
                    {
                        _active.Add(-1); // one less
                    }
                    return 1;
                }
            }
            """);

    [Fact]
    public Task Two_in_a_block_are_mended_one_after_the_other()
        => Verify.Fixes<InFlightGaugeLeaks, InFlightGaugeLeaksFix>(
            """
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly UpDownCounter<int> _active = meter.CreateUpDownCounter<int>("active");
                private readonly UpDownCounter<int> _inner = meter.CreateUpDownCounter<int>("inner");

                public async Task Do()
                {
                    [|_active.Add(1)|];
                    [|_inner.Add(1)|];
                    await Task.Yield();
                    _inner.Add(-1);
                    _active.Add(-1);
                }
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly UpDownCounter<int> _active = meter.CreateUpDownCounter<int>("active");
                private readonly UpDownCounter<int> _inner = meter.CreateUpDownCounter<int>("inner");

                public async Task Do()
                {
                    _active.Add(1);
                    try
                    {
                        _inner.Add(1);
                        try
                        {
                            await Task.Yield();
                        }
                        finally
                        {
                            _inner.Add(-1);
                        }
                    }
                    finally
                    {
                        _active.Add(-1);
                    }
                }
            }
            """);

    [Fact]
    public Task What_is_returned_is_returned_from_within()
        => Verify.Fixes<InFlightGaugeLeaks, InFlightGaugeLeaksFix>(
            Shop("""
                public async Task<int> Do()
                    {
                        [|Active.Inc()|];
                        var done = await Work();
                        Active.Dec();
                        return done + 1;
                    }
                """),
            Shop("""
                public async Task<int> Do()
                    {
                        using (Active.TrackInProgress())
                        {
                            var done = await Work();
                            return done + 1;
                        }
                    }
                """));

    [Fact]
    public Task What_is_read_afterwards_is_declared_before()
        => Verify.Fixes<InFlightGaugeLeaks, InFlightGaugeLeaksFix>(
            Shop("""
                public async Task<int> Do()
                    {
                        Console.WriteLine();
                        [|Active.Inc()|];
                        // The work.
                        var done = await Work(); // done
                        string? name = done.ToString();
                        var none = await Work();
                        Active.Dec();
                        return Console.Read() + done + name.Length;
                    }
                """),
            Shop("""
                public async Task<int> Do()
                    {
                        Console.WriteLine();
                        int done;
                        string? name;
                        using (Active.TrackInProgress())
                        {
                            // The work.
                            done = await Work(); // done
                            name = done.ToString();
                            var none = await Work();
                        }
                        return Console.Read() + done + name.Length;
                    }
                """));

    [Theory]

    // A variable that is used afterwards would be out of reach, and cannot be declared before.
    [InlineData("[|Active.Inc()|]; var done = new { Count = await Work() }; Active.Dec(); Console.WriteLine(done);")]
    [InlineData("[|Active.Inc()|]; int done = await Work(), other = 1; Active.Dec(); Console.WriteLine(done);")]
    [InlineData("[|Active.Inc()|]; using var done = new System.IO.MemoryStream(await Work()); Active.Dec(); Console.WriteLine(done);")]
    [InlineData("[|Active.Inc()|]; int.TryParse((await Work()).ToString(), out int done); Active.Dec(); Console.WriteLine(done);")]
    [InlineData("[|Active.Inc()|]; var (done, _) = (await Work(), 1); Active.Dec(); Console.WriteLine(done);")]
    public Task What_would_not_compile_has_no_fix(string statements)
        => Verify.HasNoFix<InFlightGaugeLeaks, InFlightGaugeLeaksFix>($$"""
            using Prometheus;

            public class Shop
            {
                private static readonly Gauge Active = Metrics.CreateGauge("active", "");

                public async Task Do()
                {
                    {{statements}}
                }

                private static Task<int> Work() => Task.FromResult(1);
            }
            """);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_no_longer_leaves_one_behind(bool prometheus)
    {
        string source = InFlightGaugeLeaksTests.Around(prometheus, "UP; await Work(); throw new InvalidOperationException(); DOWN;")
            .Replace("throw new InvalidOperationException();", "Fail();", StringComparison.Ordinal)
            .Replace("private static Task Work()", "private static void Fail() => throw new InvalidOperationException(); private static Task Work()", StringComparison.Ordinal)
            + """
            public static class Run
            {
                public static void Main()
                {
                    try { new Shop().Do(1).Wait(); } catch { }
                }
            }
            """;
        string repaired = Assert.Single(await Repair.AllAsync<InFlightGaugeLeaks, InFlightGaugeLeaksFix>(TestProject.Service, source));

        Assert.Equal(1, (await MetricRun.OfAsync(source))["active"]);
        Assert.Equal(0, (await MetricRun.OfAsync(repaired))["active"]);
    }

    private static string Shop(string member) => $$"""
        using Prometheus;

        public class Shop
        {
            private static readonly Gauge Active = Metrics.CreateGauge("active", "");

            {{member}}

            private static Task<int> Work() => Task.FromResult(1);
        }
        """;
}
