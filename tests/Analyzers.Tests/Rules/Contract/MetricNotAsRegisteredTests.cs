using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class MetricNotAsRegisteredTests
{
    private static readonly TestProject Shop = ContractRun.Registered(Registries.Shop);

    [Theory]
    [InlineData("meter.CreateCounter<long>(\"shop.orders\", \"{order}\");")]
    [InlineData("meter.CreateObservableCounter(\"shop.orders\", () => 1L, \"{order}\");")]
    [InlineData("meter.CreateCounter<long>(\"shop.orders\", id);")]
    [InlineData("meter.CreateUpDownCounter<int>(\"shop.open\", \"{order}\");")]
    [InlineData("meter.CreateUpDownCounter<int>(\"shop.open\");")]
    [InlineData("meter.CreateHistogram<double>(\"shop.returned\", \"ms\");")]
    [InlineData("meter.CreateHistogram<double>(id, \"ms\");")]
    public Task IsSilent_on_metrics_as_they_are_registered(string statement) => Verify.IsSilent<MetricNotAsRegistered>(Registries.Around(statement), Shop);

    [Theory]
    [InlineData("meter.CreateUpDownCounter<long>([|\"shop.orders\"|], \"{order}\");", "'shop.orders' is an updowncounter here and a counter in the registry: one query over all services reads both, and is wrong for one of them. Create a counter, or give it a name of its own.")]
    [InlineData("meter.CreateObservableGauge([|\"shop.open\"|], () => 1);", "'shop.open' is a gauge here and an updowncounter in the registry: one query over all services reads both, and is wrong for one of them. Create an updowncounter, or give it a name of its own.")]
    [InlineData("meter.CreateHistogram<double>([|\"shop.wait\"|], \"ms\");", "'shop.wait' has the unit 'ms' here and the unit 's' in the registry: one query over all services mixes both. Give it the registry's unit, and values in it.")]
    [InlineData("meter.CreateHistogram<double>([|\"shop.wait\"|]);", "'shop.wait' has no unit here and the unit 's' in the registry: one query over all services mixes both. Give it the registry's unit, and values in it.")]
    public Task Reports_metrics_that_are_not(string statement, string message) => Verify.Reports<MetricNotAsRegistered>(Registries.Around(statement), Shop, message);
}
