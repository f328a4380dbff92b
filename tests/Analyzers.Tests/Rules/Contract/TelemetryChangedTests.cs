using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class TelemetryChangedTests
{
    [Theory]
    [InlineData("")]
    [InlineData("metric shop.orders meter=Shop instrument=Counter<long> unit={order} keys=region")]
    [InlineData("metric shop.orders keys=region unit={order} instrument=Counter<long> meter=Shop")]
    [InlineData("metric shop.orders meter=Shop instrument=Gauge<long>\nmetric shop.orders meter=Shop instrument=Counter<long> unit={order} keys=region")]
    [InlineData("metric shop.returns meter=Shop instrument=Gauge<long>")]
    public Task IsSilent_on_metrics_as_they_are_declared(string contract) => Verify.IsSilent<TelemetryChanged>(Metric("CreateCounter<long>"), ContractRun.With(contract));

    [Theory]
    [InlineData("instrument=Gauge<long> unit={order} keys=region", "the instrument 'Counter<long>' here and 'Gauge<long>' in Telemetry.txt: panels that show its level now show a sum that only grows")]
    [InlineData("instrument=Counter<double> unit={order} keys=region", "the instrument 'Counter<long>' here and 'Counter<double>' in Telemetry.txt: backends keep one type of number for a series, and mix up or refuse the other")]
    [InlineData("instrument=Histogram<long> unit={order} keys=region", "the instrument 'Counter<long>' here and 'Histogram<long>' in Telemetry.txt: its buckets and quantiles are gone, and panels that show them stay empty")]
    [InlineData("instrument=Counter<long> unit=s keys=region", "the unit '{order}' here and 's' in Telemetry.txt: Prometheus appends the unit to its name, so that series '…_seconds' become '…' and alerts on them go quiet")]
    [InlineData("instrument=Counter<long> keys=region", "the unit '{order}' here and none in Telemetry.txt: dashboards show its values in the old unit")]
    [InlineData("instrument=Counter<long> unit={order} keys=region,status", "the keys 'region' here and 'region,status' in Telemetry.txt: panels and alerts that group by 'status' find nothing")]
    [InlineData("instrument=Counter<long> unit={order}", "the keys 'region' here and none in Telemetry.txt: each of its values makes a series of its own, and comparisons with the old ones fail")]
    public Task Reports_metrics_that_are_something_else(string declared, string difference)
        => Verify.Reports<TelemetryChanged>(
            Metric("[|CreateCounter<long>|]"),
            ContractRun.With("metric shop.orders meter=Shop " + declared),
            $"The metric 'shop.orders' has {difference}. Undo it, or take the new line over and tell whoever reads it.");

    [Theory]
    [InlineData("category=Orders level=Information id=7 event=Placed properties=Id:number")]
    public Task IsSilent_on_log_events_as_they_are_declared(string declared) => Verify.IsSilent<TelemetryChanged>(Log("LogInformation"), ContractRun.With("log \"Order {Id}\" " + declared));

    [Theory]
    [InlineData("log \"Order {Id}\" category=Orders level=Error id=7 event=Placed properties=Id:number", "the level 'Information' here and 'Error' in Telemetry.txt: alerts and filters on the level no longer match")]
    [InlineData("log \"Order {Id}\" category=Orders level=Information id=7 properties=Id:number", "the event name 'Placed' here and none in Telemetry.txt: searches for the event find nothing")]
    [InlineData("log \"Order {Id}\" category=Orders level=Information id=7 event=Placed properties=Id:text", "the properties 'Id:number' here and 'Id:text' in Telemetry.txt: a log index keeps one type for each property, and rejects or hides the other")]
    [InlineData("log \"Order {Id}\" category=Orders level=Information id=7 event=Placed properties=Id:number,Of:text", "the properties 'Id:number' here and 'Id:number,Of:text' in Telemetry.txt: searches for 'Of' find nothing")]
    [InlineData("log \"Order {Id} came\" category=Orders level=Information id=7 event=Placed properties=Id:number", "'Order {Id}' here and 'Order {Id} came' in Telemetry.txt: events are grouped by their template, and searches for the old one find nothing")]
    public Task Reports_log_events_that_are_something_else(string declared, string difference)
        => Verify.Reports<TelemetryChanged>(
            Log("[|LogInformation|]"),
            ContractRun.With(declared),
            $"The log event 'Order {{Id}}' has {difference}. Undo it, or take the new line over and tell whoever reads it.");

    [Theory]
    [InlineData("kind=Server keys=order.id events=sold", "the kind 'Internal' here and 'Server' in Telemetry.txt: service maps and request rates are counted by the kind of span")]
    [InlineData("kind=Internal keys=order.id,shop events=sold", "the keys 'order.id' here and 'order.id,shop' in Telemetry.txt: searches for spans by 'shop' find nothing")]
    [InlineData("kind=Internal keys=order.id events=lost,sold", "the events 'sold' here and 'lost,sold' in Telemetry.txt: whoever looks for the event 'lost' finds nothing")]
    public Task Reports_spans_that_are_something_else(string declared, string difference)
        => Verify.Reports<TelemetryChanged>(
            """
            using System.Diagnostics;

            public class Orders
            {
                private static readonly ActivitySource Source = new("Shop");

                public void Place(int id)
                {
                    using var activity = Source.[|StartActivity|]("place");
                    activity?.SetTag("order.id", id);
                    activity?.AddEvent(new ActivityEvent("sold"));
                }
            }
            """,
            ContractRun.With("span place source=Shop " + declared),
            $"The span 'place' has {difference}. Undo it, or take the new line over and tell whoever reads it.");

    private static string Metric(string create)
        => $$"""
            using System.Collections.Generic;
            using System.Diagnostics.Metrics;

            public class Orders
            {
                private static readonly Counter<long> Placed = new Meter("Shop").{{create}}("shop.orders", "{order}");

                public void Place() => Placed.Add(1, new KeyValuePair<string, object?>("region", "eu"));
            }
            """;

    private static string Log(string method)
        => $$"""
            using Microsoft.Extensions.Logging;

            public class Orders(ILogger<Orders> logger)
            {
                public void Place(int id) => logger.{{method}}(new EventId(7, "Placed"), "Order {Id}", id);
            }
            """;
}
