using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PlaceholderNamingTests
{
    public static TheoryData<string, string> InStyle => Cases(
        """LOG.Info("order placed");""",
        """LOG.Info("order {Id} {OrderName}", order.Id, name);""",
        """LOG.Info("order {OrderID} {URL} {IPAddress} {Order2}", 1, 2, 3, 4);""",
        """LOG.Info("order {@Order} {$Name}", order, name);""",
        """LOG.Info("order {http.request.method} {http.requestMethod}", 1, 2);""",
        """LOG.Info("order {0}", 1);""",
        """LOG.Info("{{id}} {Id}", 1);""",

        // Nothing is passed: no property.
        """LOG.Info("order {id}");""",
        """LOG.Info("GET /orders/{id}/items", new object[0]);""",

        // Broken: another rule's.
        """LOG.Info("order {user name}", 1);""",
        """LOG.Info(name, 1);""");

    public static TheoryData<string, string> OutOfStyle => Cases(
        """LOG.Info("order [|{id}|]", order.Id);""",
        """LOG.Info("order [|{orderId}|] {Name} [|{order_total}|] [|{_id}|]", 1, 2, 3, 4);""",
        """LOG.Info("order [|{@order}|] [|{$name,10:000}|]", order, name);""",
        """LOG.Info("order [|{Order_Id}|]", order.Id);""",
        """LOG.Info("order " + "[|{id}|]", order.Id);""",
        """const string Text = "order {id}"; LOG.Info([|Text|], order.Id);""",
        """object[] values = [1]; LOG.Info("order [|{id}|]", values);""",
        """LOG.Error(failure, "order [|{id}|]", order.Id);""");

    [Theory, MemberData(nameof(InStyle))]
    public Task Is_silent_on_names_in_the_style(string library, string statement)
        => Verify.IsSilent<PlaceholderNaming>(Around(library, statement));

    [Theory, MemberData(nameof(OutOfStyle))]
    public Task Reports_each_placeholder_out_of_style(string library, string statement)
        => Verify.Reports<PlaceholderNaming>(Around(library, statement));

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("NLog")]
    public Task Reports_names_with_hyphens(string library)
        => Verify.Reports<PlaceholderNaming>(Around(library, """LOG.Info("[|{order-id}|] [|{x/y}|]", 1, 2);"""));

    [Fact]
    public Task Is_silent_on_composite_formats()
        => Verify.IsSilent<PlaceholderNaming>(Around("Log4Net", """LOG.Info("{0} {name}", 1, 2);"""));

    [Theory]
    [InlineData("pascal_case", "LOG.Info(\"{OrderId} [|{orderId}|] [|{order_id}|] {order.id}\", 1, 2, 3, 4);")]
    [InlineData("camel_case", "LOG.Info(\"[|{OrderId}|] {orderId} [|{order_id}|] {order.id}\", 1, 2, 3, 4);")]
    [InlineData("snake_case", "LOG.Info(\"[|{OrderId}|] [|{orderId}|] {order_id} {order.id}\", 1, 2, 3, 4);")]
    [InlineData("otel_dotted", "LOG.Info(\"[|{OrderId}|] [|{orderId}|] {order_id} {order.id}\", 1, 2, 3, 4);")]
    [InlineData("nonsense", "LOG.Info(\"{OrderId} [|{orderId}|] [|{order_id}|] {order.id}\", 1, 2, 3, 4);")]
    public Task Follows_the_option(string style, string statement)
        => Verify.Reports<PlaceholderNaming>(Around("Serilog", statement), TestProject.Service with { Options = $"observability.placeholder_naming = {style}" });

    // It was an interpolated string once.
    [Theory]
    [InlineData("""LOG.Info("order [|{order.Id}|] {Name}", order.Id, name);""", "pascal_case")]
    [InlineData("""LOG.Info("order [|{order.Id}|]", order.Id);""", "otel_dotted")]
    [InlineData("""LOG.Info("order [|{System.Environment.MachineName}|]", System.Environment.MachineName);""", "camel_case")]
    public Task Reports_an_expression_in_place_of_a_name(string statement, string style)
        => Verify.Reports<PlaceholderNaming>(Around("Microsoft", statement), TestProject.Service with { Options = $"observability.placeholder_naming = {style}" });

    [Theory]
    [InlineData("""LOG.Info("order {Order.Id}", order.Id);""")]
    [InlineData("""LOG.Info("order {order.Id}", 1);""")]
    [InlineData("""LOG.Info("order {order.Id} {Name}", name, order.Id);""")]
    [InlineData("""LOG.Info("order {order.Id}");""")]
    [InlineData("""var http = (method: "GET", status: 200); LOG.Info("{http.method}", http.method);""")]
    public Task Is_silent_on_a_dotted_name_of_anything_else(string statement)
        => Verify.IsSilent<PlaceholderNaming>(Around("Microsoft", statement));

    [Fact]
    public Task Says_that_an_expression_is_no_name()
        => Verify.Reports<PlaceholderNaming>(
            Around("Microsoft", """LOG.Info("order [|{order.Id}|]", order.Id);"""),
            null,
            "'order.Id' is the code that its value comes from, and no name: whoever renames a variable renames the property. Write 'OrderId'.");

    [Fact]
    public Task Leaves_ignored_names_alone()
        => Verify.Reports<PlaceholderNaming>(
            Around("Serilog", """LOG.Info("{trace_id} {span_id} [|{order_id}|]", 1, 2, 3);"""),
            TestProject.Service with { Options = "observability.placeholder_naming.ignore = ^(trace|span)_id$" });

    [Fact]
    public Task Reads_declarations_definitions_and_scopes()
        => Verify.Reports<PlaceholderNaming>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                private static readonly Action<ILogger, int, Exception?> Define = LoggerMessage.Define<int>(LogLevel.Information, new EventId(1), "order [|{id}|]");
                [LoggerMessage(1, LogLevel.Information, "order {Name} [|{id}|]")]
                public static partial void Placed(ILogger logger, string name, int id);
                public static partial void Placed(ILogger logger, string name, int id) { }
                public static void Use(ILogger logger, string name, int id)
                {
                    Define(logger, id, null);
                    Placed(logger, name, id);
                    using (logger.BeginScope("order [|{id}|]", id)) { }
                    using (logger.BeginScope(new Dictionary<string, object> { ["order_id"] = id })) { }
                }
            }
            """);

    [Fact]
    public Task Reads_properties_that_are_added_by_calls()
        => Verify.Reports<PlaceholderNaming>("""
            using Serilog;
            class Orders(NLog.Logger nlog)
            {
                public void Place(int id)
                {
                    Log.ForContext([|"order_id"|], id).Information("placed");
                    Log.ForContext("OrderId", id).Information("placed");
                    Log.ForContext("order.id", id).Information("placed");
                    using (Serilog.Context.LogContext.PushProperty([|"orderId"|], id)) { }
                    _ = new LoggerConfiguration().Enrich.WithProperty([|"service-name"|], "shop");
                    nlog.WithProperty([|"order_id"|], id).Info("placed");
                    using (NLog.ScopeContext.PushProperty([|"order_id"|], id)) { }
                    log4net.ThreadContext.Properties["order_id"] = id;
                }
            }
            """);

    // A label of the process, by the name that those who read it use.
    [Fact]
    public Task Is_silent_on_labels_that_all_events_have()
        => Verify.Reports<PlaceholderNaming>("""
            using Serilog;
            class Orders
            {
                public void Place(int id)
                {
                    _ = new LoggerConfiguration().Enrich.WithProperty("job", "shop");
                    _ = new LoggerConfiguration().Enrich.WithProperty([|"job"|], Environment.MachineName);
                    _ = new LoggerConfiguration().Enrich.WithProperty([|"jobName"|], "shop");
                    _ = new LoggerConfiguration().Enrich.WithProperty([|"job_name"|], "shop");
                    Log.ForContext([|"job"|], "shop").Information("placed");
                    using (Serilog.Context.LogContext.PushProperty([|"job"|], "shop")) { }
                    Log.Information("[|{job}|]", Environment.MachineName);
                }
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<PlaceholderNaming>(
            Around("Serilog", """LOG.Info("order [|{order_id}|]", order.Id);"""),
            null,
            "'order_id' is not in PascalCase: the same property under two spellings splits every search in two. Write 'OrderId'.");

    private static TheoryData<string, string> Cases(params string[] statements)
    {
        var cases = new TheoryData<string, string>();
        foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
        {
            foreach (string statement in statements)
                cases.Add(library, statement);
        }

        return cases;
    }

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement);

    // What nearly all of a project does is its style, unless an option says otherwise.
    [Theory]
    [InlineData("", 10, "order_id", "orderId")]
    [InlineData("", 9, "orderId", "OrderId")]
    [InlineData("observability.placeholder_naming = pascal_case", 10, "orderId", "OrderId")]
    public async Task Follows_the_style_of_the_project(string options, int count, string reported, string advised)
    {
        string statements = string.Join("\n", Enumerable.Repeat("""LOG.Info("order {orderId} {count}", order.Id, quantity);""", count / 2).Append(count % 2 == 0 ? "" : """LOG.Info("order {name}", name);"""));
        var found = await Findings.OfAsync<PlaceholderNaming>(LogPhrasebook.Serilog.Around(statements + (reported == "order_id" ? """LOG.Info("order {order_id}", order.Id);""" : "")), TestProject.Service with { Options = options });
        Assert.Contains(found, diagnostic => diagnostic.GetMessage().StartsWith($"'{reported}' ", StringComparison.Ordinal) && diagnostic.GetMessage().EndsWith($"Write '{advised}'.", StringComparison.Ordinal));
        Assert.Equal(reported == "order_id" ? 1 : count, found.Length);
    }
}
