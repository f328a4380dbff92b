using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What OpenTelemetry's SDK makes of instruments of one name, which two meters of one name create: two projects of a program have each a meter of their own.</summary>
public class DuplicateInstrumentBehaviourTests
{
    [Fact]
    public void Equal_definitions_are_one_stream()
    {
        (List<string> streams, bool isDuplicate) = Collect(
            first => first.CreateCounter<long>("shop.placed", "{order}", "Orders.").Add(1),
            second => second.CreateCounter<long>("shop.placed", "{order}", "Orders.").Add(2));

        Assert.Equal(["shop.placed: 3"], streams);
        Assert.False(isDuplicate);
    }

    [Fact]
    public void Another_kind_number_unit_or_description_is_a_second_stream_of_the_name()
    {
        foreach (Action<Meter> second in (Action<Meter>[])
            [
                meter => meter.CreateUpDownCounter<long>("shop.placed", "{order}", "Orders.").Add(2),
                meter => meter.CreateCounter<double>("shop.placed", "{order}", "Orders.").Add(2),
                meter => meter.CreateCounter<long>("shop.placed", "1", "Orders.").Add(2),
                meter => meter.CreateCounter<long>("shop.placed", "{order}", "Others.").Add(2),
                meter => meter.CreateUpDownCounter<long>("SHOP.placed", "{order}", "Orders.").Add(2),
                meter => meter.CreateCounter<long>("SHOP.placed", "{order}", "Orders.").Add(2),
            ])
        {
            (List<string> streams, bool isDuplicate) = Collect(first => first.CreateCounter<long>("shop.placed", "{order}", "Orders.").Add(1), second);

            Assert.Equal(["shop.placed: 1", "shop.placed: 2"], streams.Select(stream => stream.ToLowerInvariant()));
            Assert.True(isDuplicate);
        }
    }

    // The runtime hands out one instrument for one name, and tells case apart.
    [Fact]
    public void A_name_in_another_case_is_a_second_stream_of_one_meter_too()
    {
        (List<string> streams, bool isDuplicate) = Collect(
            first =>
            {
                first.CreateCounter<long>("shop.placed", "{order}", "Orders.").Add(1);
                first.CreateCounter<long>("shop.placed", "{order}", "Orders.").Add(1);
                first.CreateCounter<long>("Shop.Placed", "{order}", "Orders.").Add(3);
            },
            _ => { });

        Assert.Equal(["shop.placed: 2", "Shop.Placed: 3"], streams);
        Assert.True(isDuplicate);
    }

    [Fact]
    public void Meters_of_two_versions_have_each_their_own()
    {
        (List<string> streams, bool isDuplicate) = Collect(
            first => first.CreateCounter<long>("shop.placed").Add(1),
            second => second.CreateUpDownCounter<long>("shop.placed").Add(2),
            version: "2.0");

        Assert.Equal(["shop.placed: 1", "shop.placed: 2"], streams);
        Assert.False(isDuplicate);
    }

    private static (List<string> Streams, bool IsDuplicate) Collect(Action<Meter> one, Action<Meter> other, string? version = null)
    {
        string name = $"shop.{Guid.NewGuid()}";
        var streams = new List<string>();
        using var duplicates = new DuplicateListener(name);
        using var first = new Meter(name);
        using var second = new Meter(name, version);
        using (MeterProvider provider = Sdk.CreateMeterProviderBuilder().AddMeter(name).AddReader(new BaseExportingMetricReader(new ListExporter(streams))).Build())
        {
            one(first);
            other(second);
            provider.ForceFlush();
        }

        return ([.. streams.Distinct().Order(StringComparer.OrdinalIgnoreCase)], duplicates.HasHeard);
    }

    private sealed class ListExporter(List<string> streams) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (Metric metric in batch)
            {
                foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
                    streams.Add($"{metric.Name}: {(metric.MetricType is MetricType.DoubleSum ? point.GetSumDouble() : point.GetSumLong())}");
            }

            return ExportResult.Success;
        }
    }

    /// <summary>Whether the SDK's own diagnostics complain of instruments of one meter. Providers of other tests in the process tell that they do not collect it, which is no complaint.</summary>
    private sealed class DuplicateListener(string meter) : EventListener
    {
        public bool HasHeard { get; private set; }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "OpenTelemetry-Sdk")
                EnableEvents(eventSource, EventLevel.Warning);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
            => HasHeard |= eventData.EventName == "DuplicateMetricInstrument" && eventData.Payload?.OfType<string>().Any(text => text.Contains(meter, StringComparison.Ordinal)) == true;
    }
}
