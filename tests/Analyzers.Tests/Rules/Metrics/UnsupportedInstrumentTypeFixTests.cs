using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class UnsupportedInstrumentTypeFixTests
{
    [Fact]
    public Task Everything_that_holds_it_changes_along()
        => Verify.Fixes<UnsupportedInstrumentType, UnsupportedInstrumentTypeFix>(
            """
            using System.Diagnostics.Metrics;

            public class Disk
            {
                // Bytes since the start.
                private readonly Counter<ulong> _read; // kept
                private readonly Counter<long> _written;

                public Disk(Meter meter)
                {
                    _read = meter.CreateCounter<[|ulong|]>("disk.read", "By"); // kept too
                    _written = meter.CreateCounter<long>("disk.written", "By");
                }

                public Counter<ulong> Read => _read;

                public void Do(ulong bytes, uint more, byte[] buffer)
                {
                    _read.Add(bytes, new KeyValuePair<string, object?>("disk", "a"));
                    _read.Add(/* block */ bytes * 512);
                    _read.Add(more);
                    _read.Add(16);
                    _read.Add((ulong)buffer.Length);
                    Note(_read);
                    _written.Add(1);
                }

                private static void Note(Counter<ulong> counter) => counter.Add(1UL);
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public class Disk
            {
                // Bytes since the start.
                private readonly Counter<long> _read; // kept
                private readonly Counter<long> _written;

                public Disk(Meter meter)
                {
                    _read = meter.CreateCounter<long>("disk.read", "By"); // kept too
                    _written = meter.CreateCounter<long>("disk.written", "By");
                }

                public Counter<long> Read => _read;

                public void Do(ulong bytes, uint more, byte[] buffer)
                {
                    _read.Add((long)bytes, new KeyValuePair<string, object?>("disk", "a"));
                    _read.Add(/* block */ (long)(bytes * 512));
                    _read.Add(more);
                    _read.Add(16);
                    _read.Add((long)(ulong)buffer.Length);
                    Note(_read);
                    _written.Add(1);
                }

                private static void Note(Counter<long> counter) => counter.Add((long)1UL);
            }
            """);

    [Theory]
    [InlineData("Gauge<[|bool|]>", "g.Record(open); g.Record(true); g.Record(false); g.Record(open && n > 1);", "Gauge<int>", "g.Record(open ? 1 : 0); g.Record(1); g.Record(0); g.Record((open && n > 1) ? 1 : 0);")]
    [InlineData("Histogram<[|TimeSpan|]>", "g.Record(elapsed); g.Record(elapsed + elapsed);", "Histogram<double>", "g.Record(elapsed.TotalSeconds); g.Record((elapsed + elapsed).TotalSeconds);")]
    [InlineData("Gauge<[|DayOfWeek|]>", "g.Record(day); g.Record(DayOfWeek.Monday);", "Gauge<int>", "g.Record((int)day); g.Record((int)DayOfWeek.Monday);")]
    [InlineData("Counter<[|sbyte|]>", "g.Add(1); g.Add((sbyte)n);", "Counter<short>", "g.Add(1); g.Add((sbyte)n);")]
    [InlineData("Histogram<[|Half|]>", "g.Record((Half)2.5);", "Histogram<float>", "g.Record((float)(Half)2.5);")]
    [InlineData("UpDownCounter<[|ushort|]>", "g?.Add((ushort)n);", "UpDownCounter<int>", "g?.Add((ushort)n);")]
    public Task Values_are_converted_where_the_compiler_does_not(string before, string statements, string after, string fixedStatements)
        => Verify.Fixes<UnsupportedInstrumentType, UnsupportedInstrumentTypeFix>(Local(before, statements), Local(after, fixedStatements));

    [Theory]
    [InlineData("meter.[|CreateObservableGauge|](\"a\", () => _count)", "meter.CreateObservableGauge<long>(\"a\", () => (long)_count)")]
    [InlineData("meter.CreateObservableGauge<[|ulong|]>(\"a\", () => _count, \"By\")", "meter.CreateObservableGauge<long>(\"a\", () => (long)_count, \"By\")")]
    [InlineData("meter.[|CreateObservableGauge|](\"a\", () => _open)", "meter.CreateObservableGauge<int>(\"a\", () => _open ? 1 : 0)")]
    [InlineData("meter.CreateObservableGauge<[|uint|]>(\"a\", () => new Measurement<uint>(7))", "meter.CreateObservableGauge<long>(\"a\", () => new Measurement<long>(7))")]
    public Task A_callback_changes_along(string before, string after)
    {
        string Around(string creation) => $$"""
            using System.Diagnostics.Metrics;

            public class Shop
            {
                private ulong _count = 1;
                private bool _open;

                public Shop(Meter meter)
                {
                    {{creation}};
                }
            }
            """;
        return Verify.Fixes<UnsupportedInstrumentType, UnsupportedInstrumentTypeFix>(Around(before), Around(after));
    }

    [Fact]
    public Task All_of_a_file_are_mended_at_once()
        => Verify.Fixes<UnsupportedInstrumentType, UnsupportedInstrumentTypeFix>(
            """
            using System.Diagnostics.Metrics;

            public class Disk(Meter meter)
            {
                private readonly Counter<uint> _reads = meter.CreateCounter<[|uint|]>("reads");
                private readonly Histogram<uint> _sizes = meter.CreateHistogram<[|uint|]>("sizes");
                private readonly Counter<ulong> _bytes = meter.CreateCounter<[|ulong|]>("bytes");

                public void Read(uint size)
                {
                    _reads.Add(1);
                    _sizes.Record(size);
                    _bytes.Add(size);
                }
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public class Disk(Meter meter)
            {
                private readonly Counter<long> _reads = meter.CreateCounter<long>("reads");
                private readonly Histogram<long> _sizes = meter.CreateHistogram<long>("sizes");
                private readonly Counter<long> _bytes = meter.CreateCounter<long>("bytes");

                public void Read(uint size)
                {
                    _reads.Add(1);
                    _sizes.Record(size);
                    _bytes.Add(size);
                }
            }
            """);

    [Theory]

    // What has no number to become.
    [InlineData("private readonly Gauge<DateTime> _g = new Meter(\"shop\").CreateGauge<[|DateTime|]>(\"a\");")]
    [InlineData("private readonly Counter<Int128> _g = new Meter(\"shop\").CreateCounter<[|Int128|]>(\"a\");")]

    // What holds it as something else.
    [InlineData("private readonly object _g = new Meter(\"shop\").CreateCounter<[|ulong|]>(\"a\");")]
    [InlineData("private readonly List<Counter<ulong>> _g = [new Meter(\"shop\").CreateCounter<[|ulong|]>(\"a\")];")]

    // A method that returns the old type.
    [InlineData("private readonly ObservableGauge<uint> _g = new Meter(\"shop\").CreateObservableGauge<[|uint|]>(\"a\", Count); private static uint Count() => 1;")]
    public Task What_cannot_be_changed_along_has_no_fix(string member)
        => Verify.HasNoFix<UnsupportedInstrumentType, UnsupportedInstrumentTypeFix>($$"""
            using System.Diagnostics.Metrics;

            public class Shop
            {
                {{member}}
            }
            """);

    [Fact]
    public async Task What_threw_arrives_at_the_scraper()
    {
        const string Source = """
            using System.Diagnostics.Metrics;

            public static class Run
            {
                private static readonly Meter Meter = new("shop");
                private static readonly Counter<ulong> Read = Meter.CreateCounter<ulong>("disk.read", "By");
                private static readonly Histogram<TimeSpan> Wait = Meter.CreateHistogram<TimeSpan>("disk.wait", "s");

                public static void Main()
                {
                    ulong bytes = 512;
                    Read.Add(bytes);
                    Wait.Record(TimeSpan.FromMilliseconds(1500));
                }
            }
            """;
        string repaired = Assert.Single(await Repair.AllAsync<UnsupportedInstrumentType, UnsupportedInstrumentTypeFix>(TestProject.Service, Source));

        var thrown = await Assert.ThrowsAsync<TypeInitializationException>(() => MetricRun.OfAsync(Source));
        Assert.IsType<InvalidOperationException>(thrown.InnerException);

        Scrape after = await MetricRun.OfAsync(repaired);
        Assert.Equal(512, after["disk_read_bytes_total"]);
        Assert.Equal(1.5, after["disk_wait_seconds_sum"]);
    }

    private static string Local(string instrument, string statements)
    {
        string kind = instrument[..instrument.IndexOf('<', StringComparison.Ordinal)], type = instrument[kind.Length..];
        return $$"""
            using System.Diagnostics.Metrics;

            public class Shop
            {
                public void Do(Meter meter, int n, bool open, DayOfWeek day, TimeSpan elapsed)
                {
                    var g = meter.Create{{kind}}{{type}}("a");
                    {{statements}}
                }
            }
            """;
    }
}
