using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class TrackMetricOnHotPathTests
{
    internal static string Shop(string members)
        => $$"""
            using Microsoft.ApplicationInsights;
            using Microsoft.ApplicationInsights.DataContracts;
            using Microsoft.AspNetCore.Builder;

            public class Shop
            {
                private readonly TelemetryClient _client;
                public Shop(TelemetryClient client) => _client = client;
                {{members}}
            }
            """;

    [Theory]
    [InlineData("""void Placed(int count) => [|_client.TrackMetric("orders", count)|];""")]
    [InlineData("""void Placed(int count, string name) { [|_client.TrackMetric(name, count)|]; }""")]
    [InlineData("""void Placed(int count) => [|_client.TrackMetric("orders", count, new Dictionary<string, string> { ["shop"] = "a" })|];""")]
    [InlineData("""void Placed(int[] counts) { foreach (int count in counts) [|_client.TrackMetric(value: count, name: "orders")|]; }""")]
    [InlineData("""static void Map(WebApplication app, TelemetryClient client) => app.MapGet("/", () => [|client.TrackMetric("orders", 1)|]);""")]
    public Task Reports(string members) => Verify.Reports<TrackMetricOnHotPath>(Shop(members));

    [Theory]
    [InlineData("""void Placed(int count) => _client.GetMetric("orders").TrackValue(count);""")]
    [InlineData("""void Placed(int count) => _client.TrackMetric(new MetricTelemetry("orders", count, 10, 1, 4, 1));""")]
    [InlineData("""void Placed() => _client.TrackEvent("orders");""")]
    [InlineData("""void StartShop() => _client.TrackMetric("cores", Environment.ProcessorCount);""")]
    [InlineData("""static void Main() => new Shop(null!)._client.TrackMetric("cores", 1);""")]
    [InlineData("""void TrackMetric(string name, double value) { } void Placed() => TrackMetric("orders", 1);""")]
    public Task Is_silent(string members) => Verify.IsSilent<TrackMetricOnHotPath>(Shop(members));

    [Fact]
    public Task The_message_tells_what_it_costs()
        => Verify.Reports<TrackMetricOnHotPath>(
            Shop("""void Placed(int count) => [|_client.TrackMetric("orders", count)|];"""),
            null,
            "TrackMetric sends one item for each value of 'orders': you pay for every one, and sampling drops some. Use GetMetric(…).TrackValue(…), which adds them up and sends one item a minute.");
}
