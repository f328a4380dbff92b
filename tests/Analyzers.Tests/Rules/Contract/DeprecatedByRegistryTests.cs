using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class DeprecatedByRegistryTests
{
    private static readonly TestProject Shop = ContractRun.Registered(Registries.Shop);

    [Theory]
    [InlineData("activity?.SetTag(\"shop.order.id\", id);")]
    [InlineData("activity?.SetTag(\"shop.basket\", id);")]
    [InlineData("meter.CreateCounter<long>(\"shop.orders\", \"{order}\");")]
    [InlineData("meter.CreateCounter<long>(\"shop.order_no\", \"{order}\");")]
    public Task IsSilent_on_names_in_use(string statement) => Verify.IsSilent<DeprecatedByRegistry>(Registries.Around(statement), Shop);

    [Theory]
    [InlineData("activity?.SetTag([|\"shop.order_no\"|], id);", "The registry has given up 'shop.order_no' for 'shop.order.id': what reads telemetry by the registry looks for 'shop.order.id' and misses this. Write 'shop.order.id'.")]
    [InlineData("activity?.SetTag([|\"shop.legacy\"|], id);", "The registry has given up 'shop.legacy', and names nothing in its place: what reads telemetry by the registry does not look for it any more. Leave it out, or ask for what replaces it.")]
    [InlineData("placed.Add(1, new KeyValuePair<string, object?>([|\"shop.order_no\"|], id));", "The registry has given up 'shop.order_no' for 'shop.order.id': what reads telemetry by the registry looks for 'shop.order.id' and misses this. Write 'shop.order.id'.")]
    [InlineData("meter.CreateCounter<long>([|\"shop.sold\"|]);", "The registry has given up 'shop.sold' for 'shop.orders': what reads telemetry by the registry looks for 'shop.orders' and misses this. Write 'shop.orders'.")]
    public Task Reports_names_that_were_given_up(string statement, string message) => Verify.Reports<DeprecatedByRegistry>(Registries.Around(statement), Shop, message);
}
