using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class TelemetryGoneTests
{
    private const string Orders = """
        using System.Diagnostics.Metrics;

        public class Orders
        {
            private static readonly Counter<long> Placed = new Meter("Shop").CreateCounter<long>("shop.orders");

            public void Place() => Placed.Add(1);
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("metric shop.orders meter=Shop instrument=Counter<long>")]
    [InlineData("metric shop.orders meter=Shop instrument=Gauge<long> unit=s")]
    [InlineData("metric shop.* meter=Shop instrument=Counter<long>")]
    [InlineData("metric")]
    public Task IsSilent_where_something_emits_it(string contract) => Verify.IsSilent<TelemetryGone>(Orders, ContractRun.With(contract));

    [Fact]
    public Task IsSilent_where_another_framework_may_emit_it()
        => Verify.IsSilent<TelemetryGone>(Orders, ContractRun.With("metric shop.returns meter=Shop") with { Options = "build_property.ObservabilityHasSeveralTargets = true" });

    [Theory]
    [InlineData("metric shop.returns meter=Shop instrument=Counter<long>", "metric 'shop.returns'")]
    [InlineData("metric shop.orders meter=Store instrument=Counter<long>", "metric 'shop.orders'")]
    [InlineData("metric shop.returns.* meter=Shop", "metric 'shop.returns.*'")]
    [InlineData("log \"Order {Id}\" level=Information", "log event 'Order {Id}'")]
    [InlineData("span place source=Shop kind=Internal", "span 'place'")]
    [InlineData("error-tag region tracker=Sentry", "tag of error tracking 'region'")]
    public async Task Reports_a_line_that_nothing_stands_for(string line, string what)
    {
        Diagnostic found = Assert.Single(await Findings.OfAsync<TelemetryGone>(Orders, ContractRun.With("metric shop.orders meter=Shop instrument=Counter<long>\n" + line)));

        Assert.Equal(1, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal($"Nothing emits the {what} any more, so dashboards and alerts that read it go quiet. Emit it again, or remove the line and tell whoever reads it.", found.GetMessage());
    }
}
