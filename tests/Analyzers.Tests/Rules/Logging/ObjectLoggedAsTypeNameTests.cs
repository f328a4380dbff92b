using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ObjectLoggedAsTypeNameTests
{
    private const string Types = """
        private sealed class Formatted : IFormattable { public string ToString(string? format, IFormatProvider? provider) => ""; }
        private sealed class Texted { public override string ToString() => ""; }
        private class Base { public override string ToString() => ""; }
        private sealed class Derived : Base;
        private sealed record Placed(int Id);
        private abstract class Shape;
        private interface ICustomer;
        private struct Point { public int X; }
        private enum Status { Open }
        private readonly Formatted _formatted = new();
        private readonly Texted _texted = new();
        private readonly Derived _derived = new();
        private readonly Placed _placed = new(1);
        private readonly Shape? _shape = null;
        private readonly ICustomer? _customer = null;
        private Point _point = default;
        private Point? _maybe = default;
        private readonly Status _status = Status.Open;
        private readonly List<Order> _orders = [];
        private readonly Dictionary<string, Order> _byName = [];
        private readonly Missing<Order> _generic = new();
        private sealed class Missing<T> { public T? Value { get; set; } }
        private void Log<T>(T value) => LOG.Info("value {Value}", value!);
        """;

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public async Task Reports_in_every_library(string library)
    {
        LogPhrasebook phrases = LogPhrasebook.Of(library);
        await Verify.Reports<ObjectLoggedAsTypeName>(phrases.Around("""
            LOG.Info("placed [|{Order}|]", order);
            LOG.Info("placed [|{Order,10}|] by {Name}", order, name);
            LOG.Info("placed {Id} [|{Parent}|]", order.Id, order.Parent!);
            LOG.Info("placed [|{Order}|]", new object[] { order });
            LOG.Info("at [|{Point}|] [|{Maybe}|]", _point, _maybe!);
            LOG.Info("task [|{Task}|]", LoadAsync());
            LOG.Info("orders [|{Orders}|] [|{Rest}|]", _orders, _orders.Where(o => o.Id > 0));
            LOG.Info("generic [|{Generic}|]", _generic);
            """, phrases.In(Types)));
        await Verify.IsSilent<ObjectLoggedAsTypeName>(phrases.Around("""
            LOG.Info("placed {$Order}", order);
            LOG.Info("placed {Id} {Total} {Name} {When} {Uri} {Type}", order.Id, order.Total, order.Name, DateTime.Now, new Uri("a:b"), typeof(Order));
            LOG.Info("values {A} {B} {C} {D} {E} {F}", _formatted, _texted, _derived, _placed, _shape!, _customer!);
            LOG.Info("values {A} {B} {C} {@D}", _status, items, _byName, new { order.Id });
            LOG.Info("values {A} {B} {C} {D}", (order.Id, name), failure, new int[] { 1 }, new System.Text.StringBuilder());
            LOG.Info("values {A} {B}", (object)order, Guid.Empty);
            LOG.Info("values {0}", name, order);
            LOG.Info("values {A}", (object)(dynamic)order);
            LOG.Info("values {A}", new List<object> { order });
            """, phrases.In(Types)));
    }

    [Fact]
    public async Task An_anonymous_object_without_capture_loses_its_properties()
    {
        foreach (string library in new[] { "Serilog", "NLog" })
            await Verify.Reports<ObjectLoggedAsTypeName>(LogPhrasebook.Of(library).Around("""LOG.Info("placed [|{Order}|]", new { order.Id, order.Name });"""));
        await Verify.IsSilent<ObjectLoggedAsTypeName>(LogPhrasebook.Microsoft.Around("""LOG.Info("placed {Order}", new { order.Id, order.Name });"""));
        await Verify.Reports<ObjectLoggedAsTypeName>(
            LogPhrasebook.Serilog.Around("""LOG.Info("placed [|{Order}|]", new { order.Id });"""),
            null,
            "'{Order}' is logged as one text, although an anonymous object was made to hold properties: none of them can be searched. Write '{@Order}' to log them.");
    }

    [Fact]
    public async Task Serilog_s_context_keeps_a_text_unless_it_is_told_to_capture()
    {
        await Verify.Reports<ObjectLoggedAsTypeName>(
            LogPhrasebook.Serilog.Around("""
                _logger.ForContext("Order", [|order|]).Information("placed");
                using var pushed = Serilog.Context.LogContext.PushProperty("Order", [|new { order.Id }|]);
                """),
            null,
            "The property 'Order' will read 'Order' in every event: 'ForContext' keeps the text of an object, not its properties. Pass 'true' for 'destructureObjects', or the property that identifies it.",
            "The property 'Order' will read 'new { order.Id }' in every event: 'PushProperty' keeps the text of an object, not its properties. Pass 'true' for 'destructureObjects', or the property that identifies it.");
        await Verify.IsSilent<ObjectLoggedAsTypeName>(LogPhrasebook.Serilog.Around("""
            _logger.ForContext("Order", order, true).Information("placed");
            _logger.ForContext("Order", order, destructureObjects: quantity > 1).Information("placed");
            _logger.ForContext("Order", order.Id).Information("placed");
            _logger.ForContext(name, order).Information("placed");
            """));
        await Verify.IsSilent<ObjectLoggedAsTypeName>(LogPhrasebook.NLog.Around("""_logger.WithProperty("Order", order).Info("placed");"""));
    }

    [Fact]
    public async Task Capturing_is_right_where_the_library_captures()
    {
        await Verify.IsSilent<ObjectLoggedAsTypeName>(LogPhrasebook.Serilog.Around("""LOG.Info("placed {@Order}", order);"""));
        await Verify.IsSilent<ObjectLoggedAsTypeName>(LogPhrasebook.NLog.Around("""LOG.Info("placed {@Order}", order);"""));

        // With Serilog or NLog as the provider the sign reaches them; without, it is a part of the name.
        string source = LogPhrasebook.Microsoft.Around("""LOG.Info("placed {@Order}", order);""");
        await Verify.IsSilent<ObjectLoggedAsTypeName>(source);
        await Verify.Reports<ObjectLoggedAsTypeName>(source.Replace("{@Order}", "[|{@Order}|]", StringComparison.Ordinal), TestProject.Service with { References = TestReferences.With("Microsoft.Extensions", "Microsoft.AspNetCore") });
    }

    [Fact]
    public async Task Log4net_prints_the_type_of_every_collection()
    {
        await Verify.Reports<ObjectLoggedAsTypeName>(LogPhrasebook.Log4Net.Around("""
            LOG.Info("placed [|{0}|]", order);
            LOG.Info("items [|{0}|] {1}", items, name);
            """));
        await Verify.IsSilent<ObjectLoggedAsTypeName>(LogPhrasebook.Log4Net.Around("""
            _logger.Info(order);
            LOG.Info("placed {0} {1}", order.Id, failure);
            """));
    }

    [Theory]
    [InlineData("Microsoft.Extensions.Logging.ILogger", "LogInformation", "placed Order|orders Order, Order|items a, b")]
    [InlineData("Serilog.ILogger", "Information", "placed \"Order\"|orders [\"Order\", \"Order\"]|items [\"a\", \"b\"]")]
    [InlineData("NLog.Logger", "Info", "placed Order|orders Order, Order|items a, b")]
    [InlineData("log4net.ILog", "InfoFormat", "placed Order|orders System.Collections.Generic.List`1[Order]|items System.Collections.Generic.List`1[System.String]")]
    public void The_libraries_print_what_the_rule_says(string type, string method, string expected)
    {
        string hole = type.StartsWith("log4net", StringComparison.Ordinal) ? "{0}" : "{A}";
        Assert.Equal(expected, string.Join('|', LogRun.Of($$"""
            using Microsoft.Extensions.Logging;
            public class Order;
            public static class Run
            {
                public static void Main({{type}} logger)
                {
                    logger.{{method}}("placed {{hole}}", new Order());
                    logger.{{method}}("orders {{hole}}", new List<Order> { new(), new() });
                    logger.{{method}}("items {{hole}}", new List<string> { "a", "b" });
                }
            }
            """).Select(logged => logged.Message)));
    }

    [Fact]
    public async Task Says_why_and_what_to_write()
    {
        await Verify.Reports<ObjectLoggedAsTypeName>(
            LogPhrasebook.Serilog.Around("""LOG.Info("placed [|{Order}|]", order);"""),
            null,
            "'{Order}' will read 'Order' in every message: the type does not override ToString, so its name is all that is logged. Write '{@Order}' to log its properties, or pass the one that identifies it.");
        await Verify.Reports<ObjectLoggedAsTypeName>(
            LogPhrasebook.Microsoft.Around("""LOG.Info("placed [|{Order}|]", order);"""),
            null,
            "'{Order}' will read 'Order' in every message: the type does not override ToString, so its name is all that is logged. Pass the property that identifies it.");
    }

    [Fact]
    public Task Reports_declarations() => Verify.Reports<ObjectLoggedAsTypeName>("""
        using Microsoft.Extensions.Logging;
        class Order;
        static partial class Messages
        {
            [LoggerMessage(1, LogLevel.Warning, "placed [|{Order}|] {Id}")] public static partial void Placed(ILogger logger, Order order, int id);
            public static partial void Placed(ILogger logger, Order order, int id) { }
        }
        """);

    // Its host decides which provider there is; the at-sign says what the author knows of it.
    [Fact]
    public async Task Trusts_the_at_sign_in_a_library()
    {
        TestProject library = TestProject.Library with { References = TestReferences.With("Microsoft.Extensions", "Microsoft.AspNetCore") };
        await Verify.IsSilent<ObjectLoggedAsTypeName>(LogPhrasebook.Microsoft.Around("""LOG.Info("placed {@Order}", order);"""), library);
        await Verify.Reports<ObjectLoggedAsTypeName>(LogPhrasebook.Microsoft.Around("""LOG.Info("placed [|{Order}|]", order);"""), library);
    }

    // An array is cast so that it is one value, and not all of them.
    [Fact]
    public Task Looks_behind_the_cast_of_an_array()
        => Verify.Reports<ObjectLoggedAsTypeName>("""
            class Line { }
            class Orders(Serilog.ILogger log)
            {
                void Place(Line line, Line[] lines, object any, int number)
                {
                    log.Information("a {A}", (object)line);
                    log.Information("a [|{A}|]", (object)lines);
                    log.Information("a {A}", any);
                    log.Information("a {A}", (object)number);
                }
            }
            """);
}
