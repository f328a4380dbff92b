using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.Channel;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.ApplicationInsights.Extensibility;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class TrackMetricOnHotPathFixTests
{
    [Theory]
    [InlineData("""[|_client.TrackMetric("orders", count)|];""", """_client.GetMetric("orders").TrackValue(count);""")]
    [InlineData("""[|_client.TrackMetric(value: count, name: Name)|]; // one""", """_client.GetMetric(Name).TrackValue(count); // one""")]
    [InlineData("""[|this._client.TrackMetric("a", 1)|]; [|_client.TrackMetric("b", 2)|];""", """this._client.GetMetric("a").TrackValue(1); _client.GetMetric("b").TrackValue(2);""")]
    public Task Values_are_added_up(string before, string after)
        => Verify.Fixes<TrackMetricOnHotPath, TrackMetricOnHotPathFix>(Placed(before), Placed(after));

    [Theory]
    [InlineData("""[|_client.TrackMetric("orders", count, new Dictionary<string, string> { ["shop"] = "a" })|];""")]
    [InlineData("""_client?.TrackMetric("orders", count);""")]
    public Task Has_no_fix(string statement)
    {
        string marked = statement.Contains("?.", StringComparison.Ordinal) ? statement.Replace(".TrackMetric(\"orders\", count)", "[|.TrackMetric(\"orders\", count)|]", StringComparison.Ordinal) : statement;
        return Verify.HasNoFix<TrackMetricOnHotPath, TrackMetricOnHotPathFix>(Placed(marked));
    }

    [Fact]
    public void The_client_sends_single_values_of_the_one_and_sums_of_the_other()
    {
        var sent = new List<MetricTelemetry>();
        using var configuration = new TelemetryConfiguration { ConnectionString = "InstrumentationKey=00000000-0000-0000-0000-000000000000", TelemetryChannel = new Channel(sent) };
        var client = new TelemetryClient(configuration);

        for (int i = 0; i < 5; i++)
            client.TrackMetric("single", 2);
        Assert.Equal(5, sent.Count);

        sent.Clear();
        for (int i = 0; i < 5; i++)
            client.GetMetric("added").TrackValue(2);
        client.Flush();
        MetricTelemetry added = Assert.Single(sent);
        Assert.Equal(10, added.Sum);
        Assert.Equal(5, added.Count);
    }

    private static string Placed(string statement)
        => TrackMetricOnHotPathTests.Shop($$"""
            private const string Name = "orders";
                void Placed(int count)
                {
                    {{statement}}
                }
            """);

    private sealed class Channel(List<MetricTelemetry> sent) : ITelemetryChannel
    {
        public bool? DeveloperMode { get; set; }

        public string EndpointAddress { get; set; } = "";

        public void Send(ITelemetry item)
        {
            if (item is MetricTelemetry metric)
                sent.Add(metric);
        }

        public void Flush()
        {
        }

        public void Dispose()
        {
        }
    }
}
