using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Tests.Models.Metrics;

public class MeasurementTests
{
    [Theory]
    [InlineData("_counter.Add(n);", "SystemMetrics Counter Add n on _counter")]
    [InlineData("_counter.Add(delta: 2, tag: new(\"a\", 1));", "SystemMetrics Counter Add 2 on _counter")]
    [InlineData("this._counter?.Add(n + 1);", "SystemMetrics Counter Add n + 1 on this._counter")]
    [InlineData("_level.Add(-1);", "SystemMetrics UpDownCounter Add -1 on _level")]
    [InlineData("_histogram.Record(1.5);", "SystemMetrics Histogram Record 1.5 on _histogram")]
    [InlineData("_gauge.Record(n);", "SystemMetrics Gauge Record n on _gauge")]
    [InlineData("_pCounter.Inc();", "PrometheusNet Counter Increment _pCounter.Inc() on _pCounter")]
    [InlineData("_pCounter.Inc(n);", "PrometheusNet Counter Increment n on _pCounter")]
    [InlineData("_pCounter.Inc(P.Exemplar.None);", "PrometheusNet Counter Increment  on _pCounter")]
    [InlineData("_pCounter.Inc(n, P.Exemplar.None);", "PrometheusNet Counter Increment n on _pCounter")]
    [InlineData("_pCounter.IncTo(n);", "PrometheusNet Counter RaiseTo n on _pCounter")]
    [InlineData("_pCounter.WithLabels(\"x\", \"y\").Inc(n);", "PrometheusNet Counter Increment n on _pCounter")]
    [InlineData("_pChild.Inc(n);", "PrometheusNet Counter Increment n on _pChild")]
    [InlineData("_pAny.Inc(n);", "PrometheusNet Counter Increment n on _pAny")]
    [InlineData("_pGauge.Inc(n);", "PrometheusNet Gauge Increment n on _pGauge")]
    [InlineData("_pGauge.Dec(n);", "PrometheusNet Gauge Decrement n on _pGauge")]
    [InlineData("_pGauge.Set(n);", "PrometheusNet Gauge Set n on _pGauge")]
    [InlineData("_pGauge.DecTo(n);", "PrometheusNet Gauge LowerTo n on _pGauge")]
    [InlineData("_pHistogram.Observe(n);", "PrometheusNet Histogram Record n on _pHistogram")]
    [InlineData("_pSummary.Observe(n);", "PrometheusNet Summary Record n on _pSummary")]
    [InlineData("handle.WithLease(lease => lease.Inc(n), \"x\");", "PrometheusNet Counter Increment n on lease")]
    [InlineData("handle.WithExtendLifetimeOnUse().WithLabels(\"x\").Inc(n);", "PrometheusNet Counter Increment n on handle")]
    public void Every_call_is_read_alike(string statement, string expected)
    {
        Measurement measurement = Measured.InStatement(statement);

        Assert.Equal(
            expected,
            $"{measurement.Library.GetType().Name} {measurement.Kind} {measurement.Action} {measurement.Value?.Syntax} on {Instrument.WithoutLabels(measurement.Receiver!, measurement.Method.Library).Syntax}");
        Assert.False(measurement.IsThroughWrapper);
    }

    [Theory]
    [InlineData("_counter.Add(1);", "")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"a\", n));", "\"a\"=n")]
    [InlineData("_counter.Add(1, KeyValuePair.Create(\"a\", (object?)n));", "\"a\"=(object?)n")]
    [InlineData("_counter.Add(1, new(\"a\", n), new(\"b\", shop));", "\"a\"=n \"b\"=shop")]
    [InlineData("_counter.Add(1, new(value: n, key: \"a\"), new(\"b\", 2), new(\"c\", 3));", "\"a\"=n \"b\"=2 \"c\"=3")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>[] { new(\"a\", 1), new(\"b\", 2) });", "\"a\"=1 \"b\"=2")]
    [InlineData("_counter.Add(1, [new(\"a\", 1), new(\"b\", 2)]);", "\"a\"=1 \"b\"=2")]
    [InlineData("_counter.Add(1, new TagList { { \"a\", 1 }, { \"b\", 2 } });", "\"a\"=1 \"b\"=2")]
    [InlineData("var tags = new TagList { { \"a\", 1 } }; tags.Add(\"b\", 2); tags.Add(new(\"c\", 3)); _counter.Add(1, tags);", "\"a\"=1 \"b\"=2 \"c\"=3")]
    [InlineData("var tag = new KeyValuePair<string, object?>(\"a\", n); _counter.Add(1, tag);", "\"a\"=n")]
    [InlineData("var tags = new KeyValuePair<string, object?>[] { new(\"a\", 1) }; _counter.Add(1, tags);", "\"a\"=1")]
    [InlineData("_counter.Add(1, given);", "")]
    [InlineData("_counter.Add(new Dictionary<string, int> { { \"x\", 1 } }.Count, new KeyValuePair<string, object?>(\"a\", 1));", "\"a\"=1")]
    [InlineData("_pCounter.WithLabels(\"x\", shop).Inc();", "=\"x\" =shop")]
    [InlineData("_pCounter.Labels(new[] { \"x\", shop })?.Inc();", "=\"x\" =shop")]
    [InlineData("_pCounter.Inc();", "")]
    [InlineData("handle.WithExtendLifetimeOnUse().WithLabels(shop).Inc();", "=shop")]
    public void Tags_are_found_wherever_they_stand(string statement, string expected)
        => Assert.Equal(expected, string.Join(" ", Measured.InStatement(statement).Tags.Select(tag => $"{tag.Key?.Syntax}={tag.Value.Syntax}")));

    [Fact]
    public void A_call_of_a_wrapper_is_a_measurement_of_its_instrument()
    {
        List<Measurement> measurements = Measured.In("""
            using System.Diagnostics.Metrics;

            public class Orders(Meter meter)
            {
                private readonly Counter<long> _open = meter.CreateCounter<long>("open");
                public void Change(string shop, int by) => _open.Add(by);
                public static void Change(Histogram<double> duration, double by) => duration.Record(by);
                public void Do(Histogram<double> given) { Change("a", 7); Change(given, 2); }
            }
            """);

        Assert.Equal(
            [
                "False Counter Add by on _open",
                "False Histogram Record by on duration",
                "True Counter Add 7 on _open",
                "True Histogram Record 2 on given",
            ],
            measurements.Select(measurement =>
                $"{measurement.IsThroughWrapper} {measurement.Kind} {measurement.Action} {measurement.Value?.Syntax} on {measurement.Instrument.Holder?.Name}"));
    }
}
