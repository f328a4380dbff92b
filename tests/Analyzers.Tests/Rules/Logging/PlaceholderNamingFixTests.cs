using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PlaceholderNamingFixTests
{
    public static TheoryData<string, string, string> Rewrites => Cases(
        ("""LOG.Info("order [|{id}|]", order.Id);""", """LOG.Info("order {Id}", order.Id);"""),
        ("""LOG.Info("order [|{orderId}|] {Name} [|{order_total:N2}|] [|{_count,5}|]", 1, 2, 3, 4);""", """LOG.Info("order {OrderId} {Name} {OrderTotal:N2} {Count,5}", 1, 2, 3, 4);"""),
        ("""LOG.Info("order [|{@order}|] [|{$name}|]", order, name);""", """LOG.Info("order {@Order} {$Name}", order, name);"""),
        ("""LOG.Info("[|{id}|] (0x[|{id:X}|])", 1, 1);""", """LOG.Info("{Id} (0x{Id:X})", 1, 1);"""),
        ("LOG.Info(@\"a \"\"[|{id}|]\"\"\", order.Id);", "LOG.Info(@\"a \"\"{Id}\"\"\", order.Id);"),
        ("LOG.Info(\"\"\"a \"[|{id}|]\\\" \"\"\", order.Id);", "LOG.Info(\"\"\"a \"{Id}\\\" \"\"\", order.Id);"),
        ("""LOG.Info("order " + "[|{id}|]", order.Id); // why""", """LOG.Info("order " + "{Id}", order.Id); // why"""));

    [Theory, MemberData(nameof(Rewrites))]
    public Task Renames_all_placeholders_of_the_template(string library, string before, string after)
        => Verify.Fixes<PlaceholderNaming, PlaceholderNamingFix>(Around(library, before), Around(library, after));

    [Theory]
    [InlineData("camel_case", "{orderId}")]
    [InlineData("snake_case", "{order_id}")]
    [InlineData("otel_dotted", "{order.id}")]
    public Task Renames_to_the_style_of_the_option(string style, string hole)
        => Verify.Fixes<PlaceholderNaming, PlaceholderNamingFix>(
            Around("Serilog", """LOG.Info("order [|{OrderId}|]", order.Id);"""),
            Around("Serilog", $$"""LOG.Info("order {{hole}}", order.Id);"""),
            TestProject.Service with { Options = $"observability.placeholder_naming = {style}" });

    [Theory]
    [InlineData("""LOG.Info("order [|{order.Id}|] {http.Method}", order.Id, name);""", """LOG.Info("order {OrderId} {http.Method}", order.Id, name);""")]
    [InlineData("""LOG.Info("order [|{order.Id}|] [|{name}|]", order.Id, name);""", """LOG.Info("order {OrderId} {Name}", order.Id, name);""")]
    public Task Names_what_was_an_expression(string before, string after)
        => Verify.Fixes<PlaceholderNaming, PlaceholderNamingFix>(Around("Microsoft", before), Around("Microsoft", after));

    [Fact]
    public Task Renames_properties_that_are_added_by_calls()
        => Verify.Fixes<PlaceholderNaming, PlaceholderNamingFix>(
            """
            using Serilog;
            class Orders
            {
                public void Place(int id)
                {
                    Log.ForContext([|"order_id"|], id).Information("placed [|{id}|]", id);
                    using (Serilog.Context.LogContext.PushProperty(/* key */ [|"orderId"|], id)) { }
                }
            }
            """,
            """
            using Serilog;
            class Orders
            {
                public void Place(int id)
                {
                    Log.ForContext("OrderId", id).Information("placed {Id}", id);
                    using (Serilog.Context.LogContext.PushProperty(/* key */ "OrderId", id)) { }
                }
            }
            """);

    [Fact]
    public Task Keeps_the_parameters_of_declarations()
        => Verify.Fixes<PlaceholderNaming, PlaceholderNamingFix>(
            """
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "order [|{id}|] [|{order_name}|]")]
                public static partial void Placed(ILogger logger, int id, string order_name);
                public static partial void Placed(ILogger logger, int id, string order_name) { }
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "order {Id} [|{order_name}|]")]
                public static partial void Placed(ILogger logger, int id, string order_name);
                public static partial void Placed(ILogger logger, int id, string order_name) { }
            }
            """);

    [Fact]
    public Task Leaves_alone_what_would_become_one_name_or_is_written_elsewhere()
        => Verify.HasNoFix<PlaceholderNaming, PlaceholderNamingFix>(Around("Serilog", """
            LOG.Info("[|{order_id}|] {OrderId}", 1, 2);
            const string Key = "order_id"; _logger.ForContext([|Key|], 1).Information("placed");
            const string Text = "[|{id}|]"; LOG.Info([|Text|], 1);
            """.Replace("\"[|{id}|]\"", "\"{id}\"", StringComparison.Ordinal)));

    [Fact]
    public Task Names_of_other_fixes_follow_the_option()
        => Verify.Fixes<PositionalPlaceholder, PositionalPlaceholderFix>(
            Around("Serilog", """LOG.Info("order [|{0}|]", order.Id);"""),
            Around("Serilog", """LOG.Info("order {order_id}", order.Id);"""),
            TestProject.Service with { Options = "observability.placeholder_naming = snake_case" });

    private static TheoryData<string, string, string> Cases(params (string Before, string After)[] rewrites)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
        {
            foreach ((string before, string after) in rewrites)
                cases.Add(library, before, after);
        }

        return cases;
    }

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement);
}
