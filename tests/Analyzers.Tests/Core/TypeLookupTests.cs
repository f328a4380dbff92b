using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Core;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Core;

public class TypeLookupTests
{
    private const string Source = "namespace Shop { public class Order<T> { public class Line { public struct Part<TKey, TValue> { } } } class Hidden { } } class Bare { }";

    [Theory]
    [InlineData("Shop.Order`1", "Shop.Order<T>")]
    [InlineData("Shop.Order`1+Line", "Shop.Order<T>.Line")]
    [InlineData("Shop.Order`1+Line+Part`2", "Shop.Order<T>.Line.Part<TKey, TValue>")]
    [InlineData("Shop.Hidden", "Shop.Hidden")]
    [InlineData("Bare", "Bare")]
    [InlineData("System.Collections.Generic.Dictionary`2", "System.Collections.Generic.Dictionary<TKey, TValue>")]
    [InlineData("Shop.Order", null)]
    [InlineData("Shop.Order`2", null)]
    [InlineData("Shop.Order`1+Part", null)]
    [InlineData("Shop.Orders.Line", null)]
    [InlineData("Nowhere.Order", null)]
    [InlineData("", null)]
    public void Finds_types_by_the_name_in_metadata(string name, string? expected)
        => Assert.Equal(expected, new TypeLookup(Compile("Tested", Source)).Find(name)?.ToDisplayString());

    [Theory]
    [InlineData("internal", "public", "Second")]
    [InlineData("public", "internal", "First")]
    [InlineData("public", "public", "First")]
    public void Prefers_the_public_one_of_two_assemblies(string first, string second, string expected)
        => Assert.Equal(expected, Two(first, second).Find("Shop.Order")!.ContainingAssembly.Name);

    [Fact]
    public void Asks_the_assembly_that_is_named_first()
        => Assert.Equal("Second", Two("public", "public").Find("Shop.Order", "Second")!.ContainingAssembly.Name);

    private static TypeLookup Two(string first, string second)
        => new(Compile("Tested", "", Compile("First", Order(first)).ToMetadataReference(), Compile("Second", Order(second)).ToMetadataReference()));

    private static string Order(string accessibility) => $"namespace Shop {{ {accessibility} class Order {{ }} }}";

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] references)
        => Findings.Compile(TestProject.Service, source).WithAssemblyName(name).AddReferences(references);
}
