using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class NotSourceGeneratedTests
{
    [Theory]
    // What the generator would log otherwise, or not at all
    [InlineData("""LOG.LogInformation("{A} {B} {C} {D} {E} {F} {G}", 1, 2, 3, 4, 5, 6, 7);""")]
    [InlineData("""LOG.LogInformation("order {Id}");""")]
    [InlineData("""LOG.LogInformation("order {Id}", 1, 2);""")]
    [InlineData("""LOG.LogInformation("order {Id}", items.ToArray());""")]
    [InlineData("""LOG.LogInformation("order {Id}", null);""")]
    [InlineData("""LOG.LogInformation("order {Id} {id}", 1, 2);""")]
    [InlineData("""LOG.LogInformation("order {0}", 1);""")]
    [InlineData("""LOG.LogInformation("order {order.id}", 1);""")]
    [InlineData("""LOG.LogInformation("order {order-id}", 1);""")]
    [InlineData("""LOG.LogInformation("order { Id }", 1);""")]
    [InlineData("""LOG.LogInformation("order {_id}", 1);""")]
    [InlineData("""LOG.LogInformation("order {$Order}", order);""")]
    [InlineData("""LOG.LogInformation("order {Id", 1);""")]
    [InlineData("""LOG.LogInformation("path C:\\orders {Id}", 1);""")]
    [InlineData("""LOG.LogInformation("null \0 {Id}", 1);""")]
    [InlineData("""LOG.LogInformation("separator \u2028 {Id}", 1);""")]
    [InlineData("""LOG.LogInformation("   ");""")]
    [InlineData("""LOG.LogInformation("");""")]
    [InlineData("""LOG.LogError("Error: order {Id}", 1);""")]
    [InlineData("""LOG.LogInformation("INFO: order {Id}", 1);""")]
    [InlineData("""LOG.LogError("order {Failure}", failure);""")]
    [InlineData("""LOG.LogError("order {Failure}", new TimeoutException());""")]
    // What is not known before the program runs
    [InlineData("""LOG.LogInformation(name, 1);""")]
    [InlineData("""LOG.LogInformation($"order {quantity}");""")]
    [InlineData("""LOG.LogInformation(quantity > 1 ? "many {Id}" : "one {Id}", 1);""")]
    [InlineData("""LOG.LogInformation(Texts.Placed, 1);""")]
    [InlineData("""LOG.Log(Level, "order {Id}", 1);""")]
    [InlineData("""LOG.Log(LogLevel.None, "order {Id}", 1);""")]
    [InlineData("""LOG.LogInformation(Texts.Id, "order {Id}", 1);""")]
    [InlineData("""LOG.LogInformation(quantity, "order {Id}", 1);""")]
    [InlineData("""LOG.LogInformation(new EventId(1, "quoted \""), "order {Id}", 1);""")]
    [InlineData("""LOG.LogInformation(new EventId(1, name), "order {Id}", 1);""")]
    [InlineData("LOG.LogInformation(1, \"order {Id}\", 1); LOG.LogInformation(1, \"paid {Id}\", 1);")]
    [InlineData("LOG.LogInformation(1, \"order {Id}\", 1); LOG.LogWarning(1, \"order {Id}\", 1);")]
    // Types that generated code cannot name
    [InlineData("""LOG.LogInformation("order {Order}", new { order.Id });""")]
    [InlineData("""LOG.LogInformation("orders {Orders}", items.Select(item => new { item }).ToList());""")]
    [InlineData("""LOG.LogInformation("order {Order}", new Hidden());""")]
    [InlineData("""LOG.LogInformation("order {Order}", new Old());""")]
    [InlineData("""LOG.LogInformation("order {Order}", new object[] { (dynamic)order });""")]
    [InlineData("""void Generic<T>(T value) => LOG.LogInformation("order {Value}", value); Generic(1);""")]
    [InlineData("""void Generic<T>(List<T> value) => LOG.LogInformation("order {Value}", value); Generic(items);""")]
    // Syntax that cannot move
    [InlineData("""LOG?.LogInformation("order {Id}", 1);""")]
    [InlineData("""Maybe?.Log.LogInformation("order {Id}", 1);""")]
    [InlineData("""Maybe?.Log!.LogInformation("order {Id}", 1);""")]
    [InlineData("""LOG.LogInformation(args: new object[] { 1 }, message: "order {Id}");""")]
    [InlineData("""LOG.LogInformation("order {Id}", /* the id */ 1);""")]
    [InlineData("""System.Linq.Expressions.Expression<Action> tree = () => LOG.LogInformation("order {Id}", 1);""")]
    // Other members of the library
    [InlineData("""using (LOG.BeginScope("order {Id}", 1)) { }""")]
    [InlineData("""LOG.Log(LogLevel.Error, 1, "order", null, (state, _) => state);""")]
    [InlineData("""Placed(_logger, 1);""")]
    public Task Is_silent_where_the_generator_would_do_something_else(string statement)
        => Verify.IsSilent<NotSourceGenerated>(Around(statement));

    [Theory]
    [InlineData("Serilog"), InlineData("NLog"), InlineData("Log4Net")]
    public Task Is_silent_for_libraries_without_a_generator(string library)
        => Verify.IsSilent<NotSourceGenerated>(LogPhrasebook.Of(library).Around("""LOG.Info("order {0}", order.Id);"""));

    [Theory]
    [InlineData("struct Orders { ILogger log; void Place() => log.LogInformation(\"order {Id}\", 1); }")]
    [InlineData("record Orders(ILogger Log) { void Place() => Log.LogInformation(\"order {Id}\", 1); }")]
    [InlineData("record struct Orders(ILogger Log) { void Place() => Log.LogInformation(\"order {Id}\", 1); }")]
    [InlineData("interface IOrders { ILogger Log { get; } void Place() => Log.LogInformation(\"order {Id}\", 1); }")]
    [InlineData("interface IOrders { class Orders { void Place(ILogger log) => log.LogInformation(\"order {Id}\", 1); } }")]
    [InlineData("record struct Outer { class Orders { void Place(ILogger log) => log.LogInformation(\"order {Id}\", 1); } }")]
    [InlineData("file class Orders { void Place(ILogger log) => log.LogInformation(\"order {Id}\", 1); }")]
    [InlineData("file class Outer { class Orders { void Place(ILogger log) => log.LogInformation(\"order {Id}\", 1); } }")]
    [InlineData("class KeyAttribute : Attribute; class Orders<[Key] T> { void Place(ILogger log) => log.LogInformation(\"order {Id}\", 1); }")]
    [InlineData("class Base { protected class Part { private class Inner; public static object Make() => new Inner(); } } class Orders<T> { void Place<TItem>(ILogger log, TItem[] items) => log.LogInformation(\"order {Id}\", items); }")]
    public Task Is_silent_where_the_generator_adds_no_part(string type)
        => Verify.IsSilent<NotSourceGenerated>("using Microsoft.Extensions.Logging;\n" + type);

    [Fact]
    public Task Is_silent_in_top_level_statements()
        => Verify.IsSilent<NotSourceGenerated>(
            """
            using Microsoft.Extensions.Logging;
            using Microsoft.Extensions.Logging.Abstractions;

            ILogger log = NullLogger.Instance;
            log.LogInformation("order {Id}", 1);
            void Local() => log.LogInformation("order {Id}", 1);
            Local();
            """,
            TestProject.Service with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });

    [Fact]
    public Task Is_silent_before_partial_methods_had_modifiers()
        => Verify.IsSilent<NotSourceGenerated>(
            "using Microsoft.Extensions.Logging; class Orders { void Place(ILogger log) { log.LogInformation(\"order {Id}\", 1); } }",
            TestProject.Service with { Language = LanguageVersion.CSharp8 });

    [Theory]
    [InlineData("""LOG.LogInformation([|"order placed"|]);""")]
    [InlineData("""LOG.LogInformation([|"order {Id}"|], order.Id);""")]
    [InlineData("""LOG.LogError(failure, [|"order {Other}"|], new TimeoutException());""")]
    [InlineData("""LOG.LogInformation([|"order {@Order}"|], order);""")]
    [InlineData("""LOG.LogInformation([|"order {Class}"|], 1);""")]
    [InlineData("""LOG.LogInformation([|"{{order}} {Id}"|], 1);""")]
    [InlineData("""LOG.Log(LogLevel.Debug, [|"order {Id}"|], 1);""")]
    [InlineData("""LOG.Log(LogLevel.Debug, new EventId(7, "Placed"), failure, [|"order {Id}"|], 1);""")]
    [InlineData("""LOG.LogInformation(7, [|"order {Id}"|], 1);""")]
    [InlineData("""LOG.LogInformation(new EventId(), [|"order {Id}"|], 1);""")]
    [InlineData("""LOG.LogInformation(default(EventId), [|"order {Id}"|], 1);""")]
    [InlineData("""LoggerExtensions.LogInformation(_logger, [|"order {Id}"|], 1);""")]
    [InlineData("""LOG.LogInformation([|"order {Id} {None}"|], 1, null);""")]
    [InlineData("""LOG.LogInformation([|"order {Id}"|], new object[] { 1 });""")]
    [InlineData("""LOG.LogInformation([|Texts.Constant|], 1);""")]
    [InlineData("""Action later = () => LOG.LogInformation([|"order {Id}"|], 1);""")]
    [InlineData("""Maybe!.Log.LogInformation([|"order {Id}"|], 1);""")]
    [InlineData("""Maybe?.Run(() => LOG.LogInformation([|"order {Id}"|], 1));""")]
    [InlineData("""new Factory().Log.LogInformation([|"order {Id}"|], 1);""")]
    public Task Reports_what_the_generator_can_do(string statement)
        => Verify.Reports<NotSourceGenerated>(Around(statement));

    [Theory]
    [InlineData("static class Orders { static void Place(this ILogger<string> log) => log.LogInformation([|\"order {Id}\"|], 1); }")]
    [InlineData("record Outer { struct Middle { class Orders<T> where T : class { void Place(ILogger log, T value) => log.LogInformation([|\"order {Id}\"|], value); } } }")]
    [InlineData("namespace Shop { namespace Inner { partial class Orders(ILogger log) { void Place() => log.LogInformation([|\"order {Id}\"|], 1); } } }")]
    [InlineData("class Orders(ILogger log) : Lazy<int>(() => { log.LogInformation([|\"order {Id}\"|], 1); return 1; });")]
    public Task Reports_in_classes(string type)
        => Verify.Reports<NotSourceGenerated>("using Microsoft.Extensions.Logging;\n" + type);

    [Fact]
    public Task Says_what_it_costs_and_what_to_write()
        => Verify.Reports<NotSourceGenerated>(
            Around("""LOG.LogInformation([|"order {Id}"|], order.Id);"""),
            null,
            "'LogInformation' boxes its values and looks up its template at each call, also where the level is off. Declare a [LoggerMessage] method with the same level, text and parameters and call that: it logs the same event and costs nothing where the level is off.");

    // What the analyzer that ships with .NET shows as its example (CA1848).
    [Fact]
    public Task Reports_the_peers_example()
        => Verify.Reports<NotSourceGenerated>(
            """
            using Microsoft.Extensions.Logging;

            class C
            {
                private readonly ILogger _logger = null!;
                public void Method(string message)
                {
                    _logger.LogInformation([|"{Message}"|], message);
                }
            }
            """);

    private static string Around(string statement)
        => LogPhrasebook.Microsoft.Around(statement, """
            private Factory? Maybe => null;
            private static LogLevel Level => LogLevel.Debug;
            private static void Placed(ILogger logger, int id) { }
            """)
        + """

            public static class Texts { public static readonly string Placed = "order {Id}"; public const string Constant = "order {Id}"; public static readonly EventId Id = new(5, "Placed"); }
            public sealed class Factory { public ILogger Log => null!; public void Run(Action action) => action(); }
            [Obsolete] public sealed class Old { }
            file sealed class Hidden { }
            """;
}
