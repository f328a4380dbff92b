using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Wiring;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models.Wiring;

/// <summary>Most creations are read without the compiler. Their answer must be the compiler's.</summary>
public class CreatedNamesTests
{
    private const string Using = "using System.Diagnostics.Metrics; ";

    [Theory]
    [InlineData(Using + """namespace Shop; public class Orders { private static readonly Meter M = new("Shop.Orders"); }""")]
    [InlineData(Using + """namespace Shop; public class Orders { private static readonly Meter M = new Meter("Shop.Orders", "1.0"); }""")]
    [InlineData(Using + """namespace Shop; public class Orders { private const string Name = "Shop.Orders"; public Meter? M { get; } = new(Name); }""")]
    [InlineData(Using + """namespace Shop; public class Orders { private readonly Meter _m; public Orders() => _m = new("Shop.Orders"); }""")]
    [InlineData(Using + """namespace Shop; public class Orders { private readonly Meter _m; public Orders(IMeterFactory all) => _m = all.Create("Shop.Orders"); }""")]
    [InlineData(Using + """namespace Shop; public class Orders { private static readonly Meter M = new(new MeterOptions("Shop.Orders") { Version = "1" }); }""")]
    [InlineData("""namespace Shop { using global::System.Diagnostics.Metrics; public class Orders { private static readonly Meter M = new(name: "Shop.Orders"); } }""")]
    [InlineData("""namespace Shop; public class Orders { private static readonly object M = new System.Diagnostics.Metrics.Meter("Shop.Orders"); }""")]
    [InlineData("""global using System.Diagnostics.Metrics; namespace Shop; public class Orders { private static readonly Meter M = new("Shop.Orders"); }""")]
    [InlineData("""namespace System.Diagnostics.Metrics.Shop; public class Orders { private static readonly Meter M = new("Shop.Orders"); }""")]
    public void A_meter(string source)
        => Assert.Equal(["Shop.Orders"], Created(source).All.Select(static name => name.Text));

    [Theory]
    [InlineData(Using + """namespace Shop; public class Meter(string name) { public string Name => name; } public class Orders { private static readonly Meter M = new("Shop.Orders"); }""")]
    [InlineData(Using + """using Meter = Shop.Gas; namespace Shop; public class Gas(string name) { public string Name => name; } public class Orders { private static readonly Meter M = new("Shop.Orders"); }""")]
    [InlineData(Using + """global using Meter = Shop.Gas; namespace Shop; public class Gas(string name) { public string Name => name; } public class Orders { private static readonly Meter M = new("Shop.Orders"); }""")]
    [InlineData("""namespace Shop; public class Orders { private static readonly Meter M = new("Shop.Orders"); }""")]
    public void Another_type_of_that_name(string source)
        => AreNone(Created(source));

    [Theory]
    [InlineData("namespace Shop { public class Meter(string name) { public string Name => name; } }")]
    [InlineData("namespace Shop { public class Base { public class Meter(string name) { public string Name => name; } } }")]
    public void Another_type_of_that_name_in_another_project(string library)
    {
        MetadataReference reference = Findings.Compile(TestProject.Library, library).WithAssemblyName("Shop.Core").ToMetadataReference();

        AreNone(Created(Using + """namespace Shop.Api; public class Orders : Shop.Base { private static readonly Meter M = new("Shop.Orders"); }""", reference));
    }

    // A namespace whose name is the end of the other's.
    [Theory]
    [InlineData("using Metrics;")]
    [InlineData("using global::Metrics;")]
    [InlineData("using Shop.Diagnostics.Metrics;")]
    [InlineData("using System.Diag.ostics.Metrics;")]
    public void A_type_of_that_name_in_a_namespace_of_a_like_name(string usings)
    {
        string[] spaces = ["Metrics", "Shop.Diagnostics.Metrics", "System.Diag.ostics.Metrics"];
        string library = string.Concat(spaces.Select(static space => $"namespace {space} {{ public class Meter(string name) {{ public string Name => name; }} }} "));
        MetadataReference reference = Findings.Compile(TestProject.Library, library).WithAssemblyName("Shop.Core").ToMetadataReference();

        AreNone(Created(usings + """namespace Orders.Api; public class Orders { private static readonly Meter M = new("Shop.Orders"); }""", reference));
    }

    [Theory]
    [InlineData("""public class Orders(string name) { private readonly Meter _m = new(name); }""")]
    [InlineData("""public class Orders { private const string Name = "Shop"; public Meter Make(string Name) => new(Name); }""")]
    [InlineData("""public class Orders { private const string Name = "Shop"; public void Make(string Name) { Meter m = new Meter(Name); } }""")]
    public void A_name_that_only_a_run_tells(string type)
    {
        CreatedNames created = Created(Using + type);

        Assert.Empty(created.All);
        Assert.NotNull(created.Unread);
    }

    // What is remembered with a file must not outlive what another file says.
    [Fact]
    public void A_type_of_that_name_that_comes_later()
    {
        Compilation compilation = Findings.Compile(TestProject.Library, Using + """namespace Shop; public class Orders { private static readonly Meter M = new("Shop.Orders"); }""");
        Assert.Single(Created(compilation).All);

        SyntaxTree other = CSharpSyntaxTree.ParseText("namespace Shop; public class Meter(string name) { public string Name => name; }", (CSharpParseOptions)compilation.SyntaxTrees.First().Options);

        AreNone(Created(compilation.AddSyntaxTrees(other)));
        Assert.Single(Created(compilation).All);
    }

    private static void AreNone(CreatedNames created)
    {
        Assert.Empty(created.All);
        Assert.Null(created.Unread);
    }

    private static CreatedNames Created(string source, params MetadataReference[] references) => Created(Findings.Compile(TestProject.Library, source).AddReferences(references));

    private static CreatedNames Created(Compilation compilation)
    {
        var model = new TelemetryModel(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), CancellationToken.None);
        return CreatedNames.Of(compilation, model.Metrics.Meters!, CancellationToken.None);
    }
}
