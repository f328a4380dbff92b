using Observability.Analyzers.CodeFixes.Contract;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class DeprecatedByRegistryFixTests
{
    private static readonly TestProject Shop = ContractRun.Registered(Registries.Shop);

    [Theory]
    [InlineData("activity?.SetTag([|\"shop.order_no\"|], id);", "activity?.SetTag(\"shop.order.id\", id);")]
    [InlineData("placed.Add(1, new TagList { { [|\"shop.order_no\"|], id } });", "placed.Add(1, new TagList { { \"shop.order.id\", id } });")]
    [InlineData("meter.CreateCounter<long>([|\"shop.sold\"|]);", "meter.CreateCounter<long>(\"shop.orders\");")]
    public Task Writes_the_new_name(string before, string after)
        => Verify.Fixes<DeprecatedByRegistry, DeprecatedByRegistryFix>(Registries.Around(before), Registries.Around(after), Shop);

    [Fact]
    public Task Leaves_what_nothing_replaces()
        => Verify.HasNoFix<DeprecatedByRegistry, DeprecatedByRegistryFix>(Registries.Around("activity?.SetTag([|\"shop.legacy\"|], id);"), Shop);
}
