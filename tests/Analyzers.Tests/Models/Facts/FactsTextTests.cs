using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models.Facts;

public class FactsTextTests
{
    private static readonly Gen<Fact> AnyFact =
        from verb in Gen.Enum<FactVerb>()
        from subject in Gen.String[Gen.Char["|\\\npr s"], 1, 5]
        from name in Gen.String[Gen.Char["|\\\n\rpnr.*ä\t\""], 0, 12]
        from detail in Gen.String[Gen.Char["|\\\n\r=,a"], 0, 12]
        select new Fact(verb, subject, name, detail);

    private static string Text(IReadOnlyCollection<Fact> facts) => string.Join("\n", FactsText.Write(facts));

    [Fact]
    public void What_is_written_is_read()
        => AnyFact.Array[0, 9].Sample(facts => Assert.Equal(facts.Distinct().ToHashSet(), FactsText.Read(Text(facts))!.Value.ToHashSet()));

    [Fact]
    public void The_order_of_the_facts_does_not_matter()
        => AnyFact.Array[0, 9].Sample(facts => Assert.Equal(Text(facts), Text([.. facts.Reverse(), .. facts])));

    [Fact]
    public void Any_text_is_read_without_an_exception()
        => Gen.String.Sample(text => _ = FactsText.Read("1\n" + text));

    [Theory]
    [InlineData("")]
    [InlineData("2\ncreates|meter|Shop|Type")]
    [InlineData("10")]
    [InlineData("creates|meter|Shop|Type")]
    [InlineData("{ \"json\": true }")]
    public void Another_version_and_another_text_say_nothing(string text)
        => Assert.Null(FactsText.Read(text));

    [Theory]
    [InlineData("1\ncreates|meter|Shop")]
    [InlineData("1\ncreates|meter|Shop|Type|more")]
    [InlineData("1\ndestroys|meter|Shop|Type")]
    [InlineData("1\ncreates||Shop|Type")]
    [InlineData("1\n\n\n")]
    public void A_line_that_is_not_understood_says_nothing(string text)
        => Assert.Empty(FactsText.Read(text)!.Value);

    // Whatever else stands under the key, and however much: it is passed over.
    [Theory]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"Observability.Facts\", null)]")]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"Observability.Facts\", \"1\\nregisters|\")]")]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"Observability.Facts\", \"99\\nregisters|meter|Shop|x\")]")]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(null, null)]")]
    public Task Damaged_facts_keep_programs_silent(string attribute)
        => new ProjectGraph().WithSilent("Shop.Odd", attribute + " public class Odd;").IsSilent<LibraryMeterNotCollected>(Program);

    [Fact]
    public async Task Ten_thousand_facts_are_read()
    {
        string text = Text([.. Enumerable.Range(0, 10_000).Select(i => new Fact(FactVerb.Creates, "meter", $"Shop.Meter{i}", "Shop.Type"))]);
        await new ProjectGraph().WithSilent("Shop.Large", $"[assembly: System.Reflection.AssemblyMetadata(\"Observability.Facts\", {SymbolDisplay.FormatLiteral(text, quote: true)})] public class Large;")
            .Reports<LibraryMeterNotCollected>(
                Program.Replace("AddMeter", "[|AddMeter|]", StringComparison.Ordinal),
                project: null,
                """This program never collects the meter 'Shop.Meter0' (Shop.Large), 'Shop.Meter1' (Shop.Large), 'Shop.Meter10' (Shop.Large) and 9997 more: OpenTelemetry collects registered meters only, so everything measured with it is dropped here. Add AddMeter("Shop.Meter0", "Shop.Meter1", "Shop.Meter10", …) where metrics are set up.""");
    }

    [Fact]
    public void The_text_is_the_same_in_each_build_and_a_library_without_telemetry_has_the_version_alone()
    {
        Assert.Equal("1", Told("public class Plain;"));
        const string Source = """
            using System.Diagnostics.Metrics;

            namespace Shop
            {
                public static class Orders
                {
                    private static readonly Meter Second = new("Shop.Second");
                    private static readonly Meter First = new("Shop.First");
                }
            }
            """;
        Assert.Equal("1\ncreates|meter|Shop.First|Shop.Orders\ncreates|meter|Shop.Second|Shop.Orders", Told(Source));
        Assert.Equal(Told(Source), Told(Source));
    }

    [Fact]
    public void A_program_without_telemetry_tells_nothing_and_half_a_program_breaks_nothing()
    {
        Assert.Null(Told("System.Console.WriteLine();", TestProject.Service with { Output = OutputKind.ConsoleApplication }));
        Assert.NotNull(Told("class Half { System.Diagnostics.Metrics.Meter M = new(; void Run( { services.AddMeter("));
    }

    [Fact]
    public void A_platform_without_the_attribute_gets_none()
        => Assert.DoesNotContain(
            ProjectGraph.WithFacts(CSharpCompilation.Create("Old", [CSharpSyntaxTree.ParseText("class Old;", TestProject.Service.ParseOptions)])).SyntaxTrees,
            tree => tree.ToString().Contains("AssemblyMetadata", StringComparison.Ordinal));

    private const string Program = """
        using Microsoft.Extensions.DependencyInjection;
        using OpenTelemetry.Metrics;

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Contoso"));
        }
        """;

    private static string? Told(string source, TestProject? project = null)
        => ProjectGraph.WithFacts(Findings.Compile(project ?? TestProject.Library, source)).Assembly.GetAttributes()
            .Where(attribute => attribute.ConstructorArguments is [{ Value: FactsText.Key }, _])
            .Select(attribute => (string?)attribute.ConstructorArguments[1].Value).SingleOrDefault();
}
