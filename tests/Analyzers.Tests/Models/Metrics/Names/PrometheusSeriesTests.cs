using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models.Metrics.Names;

/// <summary>What we say of the names of series is what a scrape of the real exporters shows.</summary>
public partial class PrometheusSeriesTests
{
    private static readonly string[] Names = ["q.z", "a..b", "a__b", "a.total", "a.seconds", "a.seconds.total", "hit.ratio", "a/b-c", "a_", "Orders", "abytes", "a_per_second", "total", "a.total.x"];

    private static readonly string?[] Units =
    [
        null, "s", "ms", "min", "By", "1", "{order}", "%", "By/s", "{order}/s", "1/s", "/s", "km", "foo.bar", "foo{x}", "KiBy", "TiBy", "GBy", "x/", "1/{order}", "1/x.y", "a/b/c", "{a", "k_m__n", "s/m", "x:y", "9x",
    ];

    [Theory, InlineData("Counter"), InlineData("UpDownCounter"), InlineData("Histogram"), InlineData("Gauge")]
    public async Task OpenTelemetry_exports_the_names_that_we_tell(string kind)
    {
        // Two instruments whose names differ in what the exporter drops would be one series: each pair has a prefix of its own.
        var instruments = new List<(string Name, string? Unit)>();
        foreach (string name in Names)
        {
            foreach (string? unit in Units)
                instruments.Add(($"i{instruments.Count}.{name}", unit));
        }

        var source = new StringBuilder("""
            using System.Diagnostics.Metrics;
            public static class Run
            {
                public static void Main()
                {
                    var meter = new Meter("shop");

            """);
        foreach ((string name, string? unit) in instruments)
            source.AppendLine(CultureInfo.InvariantCulture, $"meter.Create{kind}<long>(\"{name}\", {(unit is null ? "null" : $"\"{unit}\"")}).{(kind is "Histogram" or "Gauge" ? "Record" : "Add")}(1);");
        source.Append("} }");

        string scrape = (await MetricRun.OfAsync(source.ToString())).ToString();

        InstrumentKind parsed = Enum.Parse<InstrumentKind>(kind);
        Assert.Equal(
            instruments.SelectMany(instrument => PrometheusSeries.Exported(parsed, instrument.Name, instrument.Unit)).Order(StringComparer.Ordinal),
            SeriesName().Matches(scrape).Select(match => match.Groups["name"].Value).Where(name => name.StartsWith('i')).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, InlineData("9a"), InlineData("_total"), InlineData("")]
    public void A_name_that_the_SDK_refuses_has_no_series(string name) => Assert.Empty(PrometheusSeries.Exported(InstrumentKind.Counter, name, "s"));

    [Fact]
    public void What_only_a_run_tells_is_kept()
        => Assert.Equal("shop_*_placed_seconds_total", Assert.Single(PrometheusSeries.Exported(InstrumentKind.ObservableCounter, "shop.*.placed", "s")));

    [Fact]
    public async Task Prometheus_own_client_serves_what_is_written()
    {
        string scrape = (await MetricRun.OfAsync("""
            using Prometheus;
            public static class Run
            {
                public static void Main()
                {
                    Metrics.CreateCounter("orders_placed", "Orders.").Inc();
                    Metrics.CreateGauge("stock_pieces", "Pieces.").Set(1);
                    Metrics.CreateHistogram("waited_seconds", "Time.").Observe(1);
                    Metrics.CreateSummary("paid_euros", "Money.", new SummaryConfiguration { Objectives = [new QuantileEpsilonPair(0.5, 0.05)] }).Observe(1);
                }
            }
            """)).ToString();

        Assert.Equal(
            new[] { (InstrumentKind.Counter, "orders_placed"), (InstrumentKind.Gauge, "stock_pieces"), (InstrumentKind.Histogram, "waited_seconds"), (InstrumentKind.Summary, "paid_euros") }
                .SelectMany(metric => PrometheusSeries.OfParts(metric.Item1, metric.Item2)).Order(StringComparer.Ordinal),
            SeriesName().Matches(scrape).Select(match => match.Groups["name"].Value).Where(name => name != "target_info" && name != "otel_scope_info").Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z_:][A-Za-z0-9_:]*)[ {]", RegexOptions.Multiline)]
    private static partial Regex SeriesName();
}
