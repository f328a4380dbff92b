using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class AttributeValueNotRegisteredTests
{
    private static readonly TestProject Shop = ContractRun.Registered(Registries.Shop);

    [Theory]
    [InlineData("activity?.SetTag(\"shop.order.id\", id);")]
    [InlineData("activity?.SetTag(\"shop.order.count\", count);")]
    [InlineData("activity?.SetTag(\"shop.order.value\", value);")]
    [InlineData("activity?.SetTag(\"shop.order.value\", count);")]
    [InlineData("activity?.SetTag(\"shop.order.count\", any);")]
    [InlineData("activity?.SetTag(\"shop.order.id\", System.Guid.NewGuid());")]
    [InlineData("activity?.SetTag(\"shop.order.tags\", tags);")]
    [InlineData("activity?.SetTag(\"shop.order.state\", \"open\");")]
    [InlineData("activity?.SetTag(\"shop.order.state\", id);")]
    [InlineData("activity?.SetTag(\"shop.basket\", count);")]
    [InlineData("activity?.SetTag(\"shop.order.id\", null);")]
    public Task IsSilent_on_values_that_fit(string statement) => Verify.IsSilent<AttributeValueNotRegistered>(Registries.Around(statement), Shop);

    [Theory]
    [InlineData("activity?.SetTag(\"shop.order.id\", [|count|]);", "'shop.order.id' is int here and string in the registry: backends keep one type for each attribute, and hide or refuse the other")]
    [InlineData("activity?.SetTag(\"shop.order.count\", [|id|]);", "'shop.order.count' is string here and int in the registry: backends keep one type for each attribute, and hide or refuse the other")]
    [InlineData("activity?.SetTag(\"shop.order.count\", [|value|]);", "'shop.order.count' is double here and int in the registry: backends keep one type for each attribute, and hide or refuse the other")]
    [InlineData("activity?.SetTag(\"shop.order.tags\", [|id|]);", "'shop.order.tags' is string here and string[] in the registry: backends keep one type for each attribute, and hide or refuse the other")]
    [InlineData("activity?.SetTag(\"shop.header.accept\", [|isNew|]);", "'shop.header.accept' is boolean here and string in the registry: backends keep one type for each attribute, and hide or refuse the other")]
    [InlineData("activity?.SetTag(\"shop.order.state\", [|\"Opened\"|]);", "'Opened' is no value of 'shop.order.state' in the registry, so filters and panels by its values leave this out. It has open, closed.")]
    [InlineData("placed.Add(1, new KeyValuePair<string, object?>(\"shop.order.count\", [|id|]));", "'shop.order.count' is string here and int in the registry: backends keep one type for each attribute, and hide or refuse the other")]
    public Task Reports_values_that_do_not(string statement, string message) => Verify.Reports<AttributeValueNotRegistered>(Registries.Around(statement), Shop, message);
}
