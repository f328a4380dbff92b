using System.Diagnostics.Metrics;
using CsCheck;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>Which meters OpenTelemetry collects, asked of OpenTelemetry.</summary>
public class RegisteredMeterBehaviourTests
{
    private static int _probes;

    [Theory]
    [InlineData("Shop.Orders", "Shop.Orders", true)]
    [InlineData("shop.ORDERS", "Shop.Orders", true)]
    [InlineData("Shop.Order", "Shop.Orders", false)]
    [InlineData("Shop", "Shop.Orders", false)]
    [InlineData("Orders", "Shop.Orders", false)]
    [InlineData("Shop.*", "Shop.Orders", true)]
    [InlineData("shop.*", "Shop.Orders", true)]
    [InlineData("Shop.*", "Shop", false)]
    [InlineData("Shop*", "Shop", true)]
    [InlineData("Shop.?rders", "Shop.Orders", true)]
    [InlineData("Shop?", "Shop", false)]
    [InlineData("*.Orders", "Shop.Orders", true)]
    [InlineData("S*p.O*s", "Shop.Orders", true)]
    [InlineData("Shop.Orders ", "Shop.Orders", false)]
    [InlineData("Shop.(Orders|Carts)", "Shop.Orders", false)]
    [InlineData("Shop+Orders", "Shop+Orders", true)]
    public void A_name_collects(string registered, string meter, bool collected)
    {
        Assert.Equal(collected, IsCollected([registered], meter));
        Assert.Equal(collected, NamePattern.Fits(registered, meter));
    }

    [Fact]
    public void One_wildcard_does_not_change_what_the_other_names_mean()
    {
        Assert.True(IsCollected(["Other.*", "shop.orders"], "Shop.Orders"));
        Assert.False(IsCollected(["Other.*", "Shop"], "Shop.Orders"));
    }

    [Fact]
    public void Any_names_collect_what_OpenTelemetry_collects()
    {
        Gen<string> name = Gen.Char["abAB.-+(|[$"].Array[1, 6].Select(characters => new string(characters));
        Gen<string> pattern = Gen.Char["abAB.-+(|[$*?*?"].Array[1, 6].Select(characters => new string(characters));
        Gen.Select(pattern.Array[1, 3], name).Sample(
            (patterns, meter) => Assert.Equal(IsCollected(patterns, meter), patterns.Any(registered => NamePattern.Fits(registered, meter))),
            iter: 1500,
            threads: 1);
    }

    [Fact]
    public void What_is_measured_with_an_unregistered_meter_is_never_exported()
    {
        string suffix = Guid.NewGuid().ToString();
        using var orders = new Meter("Orders" + suffix);
        using var carts = new Meter("Carts" + suffix);
        var names = new List<string>();
        using MeterProvider provider = Sdk.CreateMeterProviderBuilder().AddMeter("Orders" + suffix).AddReader(new BaseExportingMetricReader(new NameExporter(names))).Build();

        orders.CreateCounter<int>("orders.placed").Add(1);
        carts.CreateCounter<int>("carts.opened").Add(1);
        provider.ForceFlush();

        Assert.Equal(["orders.placed"], names);
    }

    // What is exported tells, not Enabled: other listeners of the process may have enabled the instrument.
    private static bool IsCollected(string[] registered, string name)
    {
        using var meter = new Meter(name);
        var names = new List<string>();

        // A wildcard collects what other tests of the process measure, too, and of more than a thousand metrics the SDK drops the rest.
        using MeterProvider provider = Sdk.CreateMeterProviderBuilder()
            .SetMaxMetricStreams(100_000)
            .AddMeter(registered)
            .AddReader(new BaseExportingMetricReader(new NameExporter(names)))
            .Build();
        string probe = "probe" + Interlocked.Increment(ref _probes);
        meter.CreateCounter<int>(probe).Add(1);
        provider.ForceFlush();
        return names.Contains(probe);
    }

    private sealed class NameExporter(List<string> names) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (Metric metric in batch)
                names.Add(metric.Name);
            return ExportResult.Success;
        }
    }
}
