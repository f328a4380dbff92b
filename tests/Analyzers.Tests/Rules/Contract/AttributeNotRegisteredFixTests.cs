using Observability.Analyzers.CodeFixes.Contract;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class AttributeNotRegisteredFixTests
{
    private static readonly TestProject Shop = ContractRun.Registered(Registries.Shop);

    [Fact]
    public Task Writes_the_registered_name()
        => Verify.Fixes<AttributeNotRegistered, AttributeNotRegisteredFix>(
            Registries.Around("activity?.SetTag([|\"shop.order_id\"|], id);"),
            Registries.Around("activity?.SetTag(\"shop.order.id\", id);"),
            Shop);

    [Fact]
    public Task Writes_it_in_the_constant_that_several_places_name()
        => Verify.Fixes<AttributeNotRegistered, AttributeNotRegisteredFix>(
            Two("shop.ordr.id", "[|Key|]"),
            Two("shop.order.id", "Key"),
            Shop);

    /// <summary>Two tags of one name would be one.</summary>
    [Fact]
    public Task Leaves_a_name_whose_registered_one_stands_beside_it()
        => Verify.HasNoFix<AttributeNotRegistered, AttributeNotRegisteredFix>(
            Registries.Around("activity?.SetTag([|\"shop.order_id\"|], id).SetTag(\"shop.order.id\", count.ToString());"), Shop);

    [Fact]
    public Task Leaves_a_name_that_is_like_none()
        => Verify.HasNoFix<AttributeNotRegistered, AttributeNotRegisteredFix>(Registries.Around("activity?.SetTag([|\"shop.basket\"|], id);"), Shop);

    private static string Two(string name, string key)
        => $$"""
            using System.Diagnostics;

            public class Orders
            {
                private const string Key = "{{name}}";

                public void Place(Activity activity, string id) => activity.SetTag({{key}}, id);

                public void Cancel(Activity activity, string id) => activity.SetTag({{key}}, id);
            }
            """;
}
