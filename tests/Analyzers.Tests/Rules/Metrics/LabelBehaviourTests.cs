using System.Text;
using Prometheus;
using PrometheusMetrics = Prometheus.Metrics;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What OBS2107 says of prometheus-net, said by prometheus-net.</summary>
public class LabelBehaviourTests
{
    private readonly CollectorRegistry _registry = PrometheusMetrics.NewCustomRegistry();
    private readonly MetricFactory _metrics;

    public LabelBehaviourTests() => _metrics = PrometheusMetrics.WithCustomRegistry(_registry);

    [Fact]
    public void Another_number_of_values_throws()
    {
        Counter counter = _metrics.CreateCounter("placed_total", "", "shop", "channel");

        Assert.Throws<ArgumentException>(() => counter.WithLabels("a"));
        Assert.Throws<ArgumentException>(() => counter.WithLabels("a", "b", "c"));
        Assert.Throws<ArgumentException>(() => counter.WithLabels());
        Assert.Throws<ArgumentException>(() => counter.WithLabels(new[] { "a" }.AsSpan()));
        Assert.Throws<ArgumentException>(() => counter.WithLabels(new[] { "a" }.AsMemory()));
    }

    [Fact]
    public void Values_for_a_metric_without_labels_throw_and_none_are_accepted()
    {
        Gauge gauge = _metrics.CreateGauge("open", "");

        Assert.Throws<ArgumentException>(() => gauge.WithLabels("a"));
        gauge.WithLabels().Inc();
        Assert.Equal(1, gauge.Value);
    }

    [Fact]
    public void Null_throws_and_an_empty_text_does_not()
    {
        Counter counter = _metrics.CreateCounter("placed_total", "", "shop");

        Assert.Throws<NotSupportedException>(() => counter.WithLabels((string)null!));
        counter.WithLabels("").Inc();
    }

    [Fact]
    public void Leases_throw_alike()
    {
        IManagedLifetimeMetricHandle<IGauge> handle = _metrics.WithManagedLifetime(TimeSpan.FromMinutes(1)).CreateGauge("leased", "", new[] { "shop" });

        Assert.Throws<ArgumentException>(() => handle.WithLease(gauge => gauge.Inc(), "a", "b"));
        Assert.Throws<ArgumentException>(() => handle.AcquireLease(out _, "a", "b"));

        // This one asks for its series when it is measured.
        ICollector<IGauge> extended = handle.WithExtendLifetimeOnUse();
        Assert.Throws<ArgumentException>(() => extended.WithLabels("a", "b").Inc());
    }

    [Fact]
    public void Static_labels_do_not_count()
    {
        Counter counter = _metrics.WithLabels(new Dictionary<string, string> { ["host"] = "a" }).CreateCounter("placed_total", "", new[] { "shop" });

        counter.WithLabels("b").Inc();
        Assert.Throws<ArgumentException>(() => counter.WithLabels("a", "b"));
    }

    [Fact]
    public async Task A_labelled_metric_measured_as_a_whole_gets_one_more_series()
    {
        Counter counter = _metrics.CreateCounter("placed_total", "", "shop");
        counter.WithLabels("a").Inc();
        counter.Inc(5);
        ((ICollector<ICounter>)counter).Unlabelled.Inc();

        using var stream = new MemoryStream();
        await _registry.CollectAndExportAsTextAsync(stream);
        string text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Matches(@"(?m)^placed_total\{shop=""a""\} 1\b", text);
        Assert.Matches(@"(?m)^placed_total 6\b", text);
    }
}
