using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>A property that a project spells otherwise than one that it references: what another one writes only its facts tell.</summary>
public class OtherProjectSpellingTests
{
    [Theory]
    [InlineData("""log.Information("order {OrderId}", 1);""")]
    [InlineData("""log.Information("order {OrderIds} {Order}", 1, 2);""")]
    [InlineData("""log.Information("order {0} {{OrderID}}", 1);""")]
    [InlineData("""log.Information($"order {1} {{OrderID}}");""")]
    [InlineData("""log.Information("a {OrderID}", 1); log.Information("b {OrderID}", 1);""")]
    [InlineData("""log.Information("a {OrderID}", 1); log.Information("b {OrderID}", 1); log.ForContext("OrderID", 1);""")]
    public Task Spelt_alike_or_no_less_often(string statements)
        => Orders("OrderId", 2).IsSilent<PropertySpellingConflict>(Program(statements));

    [Theory]
    [InlineData("""log.Information("order {[|OrderID|]}", 1);""", "OrderID")]
    [InlineData("""log.Information("order {[|order_id|]:N0}", 1);""", "order_id")]
    [InlineData("""log.ForContext([|"orderId"|], 1);""", "orderId")]
    public Task Spelt_otherwise_and_less_often(string statement, string name)
        => Orders("OrderId", 2).Reports<PropertySpellingConflict>(
            Program(statement),
            project: null,
            $"'{name}' is spelled 'OrderId' at 2 places of Shop.Orders, which this project references: to a log index these are two properties, so a search for one misses the events of the other. "
                + "Write 'OrderId' here too.");

    [Fact]
    public Task A_library_sees_it_as_a_program_does()
        => Orders("OrderId", 2).Reports<PropertySpellingConflict>(Program("""log.Information("order {[|OrderID|]}", 1);"""), TestProject.Library);

    [Fact]
    public async Task Tests_and_projects_that_do_not_tell()
    {
        string program = Program("""log.Information("order {OrderID}", 1);""");
        await Orders("OrderId", 2).IsSilent<PropertySpellingConflict>(program, TestProject.Tests);
        await new ProjectGraph().WithSilent("Shop.Orders", Library("OrderId", 2)).IsSilent<PropertySpellingConflict>(program);
    }

    // OBS1007 would report what the other one is to be called here.
    [Fact]
    public async Task Another_style_is_theirs()
    {
        await Orders("order_id", 5).IsSilent<PropertySpellingConflict>(Program("""log.Information("order {OrderId}", 1);"""));
        await Orders("order_id", 5).IsSilent<PropertySpellingConflict>(Program("""log.Information("order {orderId}", 1);"""));
        await Orders("OrderId", 5).IsSilent<PropertySpellingConflict>(
            Program("""log.Information("order {order_id}", 1);"""),
            TestProject.Service with { Options = "observability.placeholder_naming = snake_case" });
        await Orders("order_id", 5).Reports<PropertySpellingConflict>(
            Program("""log.Information("order {[|orderId|]}", 1);"""),
            TestProject.Service with { Options = "observability.placeholder_naming = snake_case" });
    }

    [Fact]
    public async Task Projects_that_do_not_agree_have_settled_nothing()
    {
        string program = Program("""log.Information("order {Orderid}", 1);""");
        await Orders("OrderId", 2).With("Shop.Stock", Library("OrderID", 9)).IsSilent<PropertySpellingConflict>(program);
        await Orders("OrderId", 2).With("Shop.Stock", Library("OrderID", 9)).With("Shop.Returns", Library("OrderId", 9)).IsSilent<PropertySpellingConflict>(program);
    }

    [Fact]
    public Task Projects_that_agree_count_together_and_the_one_is_named_that_writes_it_most()
        => Orders("OrderId", 1).With("Shop.Stock", Library("OrderId", 2)).With("Shop.Returns", Library("OrderId", 1)).Reports<PropertySpellingConflict>(
            Program("""log.Information("a {[|OrderID|]}", 1); log.Information("b {[|OrderID|]}", 1); log.Information("c {[|OrderID|]}", 1);"""),
            project: null,
            [.. Enumerable.Repeat("'OrderID' is spelled 'OrderId' at 2 places of Shop.Stock, which this project references: to a log index these are two properties, so a search for one misses the events of the other. Write 'OrderId' here too.", 3)]);

    [Fact]
    public async Task What_is_spelt_in_two_ways_here_is_settled_by_the_others()
    {
        await Orders("OrderID", 1).Reports<PropertySpellingConflict>(
            Program("""log.Information("a {OrderId}", 1); log.Information("b {OrderId}", 1); log.Information("c {OrderId}", 1); log.Information("d {[|OrderID|]}", 1);"""),
            project: null,
            "'OrderID' is spelled 'OrderId' at 3 other places of this project (such as Test0.cs line 5): to a log index these are two properties, so a search for one misses the events of the other. Write 'OrderId' here too.");
        await Orders("OrderId", 9).Reports<PropertySpellingConflict>(
            Program("""log.Information("a {OrderId}", 1); log.Information("b {OrderId}", 1); log.Information("c {[|OrderID|]}", 1);"""),
            project: null,
            "'OrderID' is spelled 'OrderId' at 2 other places of this project (such as Test0.cs line 5): to a log index these are two properties, so a search for one misses the events of the other. Write 'OrderId' here too.");
        await Orders("OrderID", 9).Reports<PropertySpellingConflict>(
            Program("""log.Information("a {[|OrderId|]}", 1); log.Information("b {[|OrderId|]}", 1); log.Information("c {OrderID}", 1);"""),
            project: null,
            [.. Enumerable.Repeat("'OrderId' is spelled 'OrderID' at 9 places of Shop.Orders, which this project references: to a log index these are two properties, so a search for one misses the events of the other. Write 'OrderID' here too.", 2)]);
    }

    [Theory]
    [InlineData("OrderId")]
    [InlineData("OrderId=")]
    [InlineData("OrderId=many")]
    [InlineData("OrderId=-3")]
    [InlineData("OrderId=0")]
    [InlineData("=9")]
    [InlineData(",,")]
    [InlineData("Order Id=9")]
    [InlineData("Order;Id=9")]
    [InlineData("OrderId=9999999999")]
    public Task Damaged_facts(string detail)
        => new ProjectGraph().WithSilent("Shop.Orders", $$"""[assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\nlogs|properties||{{detail}}")]""")
            .IsSilent<PropertySpellingConflict>(Program("""log.Information("order {OrderID}", 1);"""));

    [Fact]
    public async Task Counts_beyond_all_bounds()
    {
        const string Facts = """[assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\nlogs|properties||OrderId=2147483647")]""";
        await new ProjectGraph().WithSilent("Shop.Orders", Facts).WithSilent("Shop.Stock", Facts).Reports<PropertySpellingConflict>(Program("""log.Information("order {[|OrderID|]}", 1);"""));
    }

    private static ProjectGraph Orders(string name, int count) => new ProjectGraph().With("Shop.Orders", Library(name, count));

    private static string Library(string name, int count) => $$"""
        public static class {{name}}Events
        {
            public static void Log(Serilog.ILogger log)
            {
                {{string.Join("\n", Enumerable.Repeat($$"""log.Information("order {{{name}}}", 1);""", count))}}
            }
        }
        """;

    private static string Program(string statements) => $$"""
        public class Desk
        {
            public void Place(Serilog.ILogger log)
            {
                {{statements}}
            }
        }
        """;
}
