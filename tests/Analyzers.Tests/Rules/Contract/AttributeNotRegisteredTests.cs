using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class AttributeNotRegisteredTests
{
    private static readonly TestProject Shop = ContractRun.Registered(Registries.Shop);

    [Theory]
    [InlineData("activity?.SetTag(\"shop.order.id\", id);")]
    [InlineData("activity?.SetTag(\"shop.header.accept\", id);")]
    [InlineData("activity?.SetTag(\"shop.order_no\", id);")]
    [InlineData("activity?.SetTag(\"http.route\", id);")]
    [InlineData("activity?.SetTag(\"kind\", id);")]
    [InlineData("activity?.SetTag(id, id);")]
    [InlineData("activity?.SetTag($\"shop.{id}\", id);")]
    [InlineData("activity?.SetBaggage(\"shop.basket\", id);")]
    [InlineData("placed.Add(1, new KeyValuePair<string, object?>(\"shop.order.id\", id));")]
    public Task IsSilent_on_what_is_registered_or_not_for_this_registry(string statement) => Verify.IsSilent<AttributeNotRegistered>(Registries.Around(statement), Shop);

    [Fact]
    public Task IsSilent_without_a_registry() => Verify.IsSilent<AttributeNotRegistered>(Registries.Around("activity?.SetTag(\"shop.ordr.id\", id);"));

    /// <summary>A file of the right name that no property names.</summary>
    [Fact]
    public Task IsSilent_where_the_project_does_not_name_it()
        => Verify.IsSilent<AttributeNotRegistered>(Registries.Around("activity?.SetTag(\"shop.ordr.id\", id);"), Shop with { Options = "" });

    [Fact]
    public Task IsSilent_where_the_registry_has_metrics_alone()
        => Verify.IsSilent<AttributeNotRegistered>(Registries.Around("activity?.SetTag(\"shop.basket\", id);"), ContractRun.Registered("metric shop.orders instrument=counter"));

    /// <summary>It starts no span, and has no source of any.</summary>
    [Fact]
    public Task Reports_in_a_library_that_only_tags_the_current_span()
        => Verify.Reports<AttributeNotRegistered>(
            """
            using System.Diagnostics;

            public static class Baskets
            {
                public static void Tag(string id) => Activity.Current?.SetTag([|"shop.basket"|], id);
            }
            """,
            Shop with { Kind = "library" });

    [Theory]
    [InlineData("activity?.SetTag([|\"shop.basket\"|], id);", "The registry has a namespace for 'shop.basket' and no attribute of that name, so nobody else's dashboards and searches know it. Register it, or use one that is registered.")]
    [InlineData("activity?.SetTag([|\"shop.order_id\"|], id);", "The registry has no attribute 'shop.order_id', so nobody else's dashboards and searches know it. It has 'shop.order.id': write that, or register yours.")]
    [InlineData("activity?.SetTag([|\"ShopOrderId\"|], id);", "The registry has no attribute 'ShopOrderId', so nobody else's dashboards and searches know it. It has 'shop.order.id': write that, or register yours.")]
    [InlineData("activity?.SetTag([|Key|], id);", "The registry has no attribute 'shop.ordr.id', so nobody else's dashboards and searches know it. It has 'shop.order.id': write that, or register yours.")]
    [InlineData("activity?.SetTag([|\"shop.orderNo\"|], id);", "The registry has a namespace for 'shop.orderNo' and no attribute of that name, so nobody else's dashboards and searches know it. Register it, or use one that is registered.")]
    [InlineData("placed.Add(1, new KeyValuePair<string, object?>([|\"shop.basket\"|], id));", "The registry has a namespace for 'shop.basket' and no attribute of that name, so nobody else's dashboards and searches know it. Register it, or use one that is registered.")]
    [InlineData("placed.Add(1, new TagList { { [|\"shop.basket\"|], id } });", "The registry has a namespace for 'shop.basket' and no attribute of that name, so nobody else's dashboards and searches know it. Register it, or use one that is registered.")]
    [InlineData("Source.StartActivity(ActivityKind.Server, tags: [new(Key2, id), new([|\"shop.basket\"|], id)])?.Dispose();", "The registry has a namespace for 'shop.basket' and no attribute of that name, so nobody else's dashboards and searches know it. Register it, or use one that is registered.")]
    public Task Reports_what_the_registry_does_not_know(string statement, string message) => Verify.Reports<AttributeNotRegistered>(Registries.Around(statement), Shop, message);
}
