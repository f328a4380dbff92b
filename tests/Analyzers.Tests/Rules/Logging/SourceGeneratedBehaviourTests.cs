using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>What arrives at a provider before and after the conversion, with the real generator: the same, down to each property.</summary>
public class SourceGeneratedBehaviourTests
{
    // Each is a statement of its own method in a class of its own.
    private static readonly ImmutableArray<string> Statements =
    [
        """_logger.LogInformation("Order placed");""",
        """_logger.LogInformation("Order {OrderId} placed", order.Id);""",
        """_logger.LogTrace("Order {OrderId} by {Name}", order.Id, order.Name);""",
        """_logger.LogDebug("Nothing {Missing} there", order.Nothing);""",
        """_logger.LogWarning("None {Count}", order.Count);""",
        """_logger.LogError(failure, "Order {OrderId} failed", order.Id);""",
        """_logger.LogCritical(failure, "Failed");""",
        """_logger.LogError(failure.InnerException, "Failed within {Name}", order.Name);""",
        """_logger.LogError((Exception?)null, "Nothing failed");""",
        """_logger.LogInformation("Items {Items}", order.Items);""",
        """_logger.LogInformation("Array {Codes} and {More}", order.Codes, order.Items);""",
        """_logger.LogInformation("No items {Items}", order.NoItems);""",
        """_logger.LogInformation("Keys {Keys}", order.Prices);""",
        """_logger.LogInformation("At {When:yyyy-MM-dd} of {Total,12:N2}|{Left,-8}|", order.When, order.Total, order.Name);""",
        """_logger.LogInformation("Total {Total} {Share} {Price}", order.Total, 0.5, 1234567.891f);""",
        """_logger.LogInformation("Kind {Kind} {Flag} {Letter}", order.Kind, true, 'x');""",
        """_logger.LogInformation("no values {{}}");""",
        """_logger.LogInformation("{OrderId}", order.Id);""",
        """_logger.LogInformation("{{literal}} {OrderId} {{{Name}}}", order.Id, order.Name);""",
        """_logger.LogInformation("{Class} {event} {New}", 1, 2, 3);""",
        """_logger.LogInformation("{Logger} {Exception} {Level}", 1, "two", 3L);""",
        """_logger.LogError(failure, "{Logger} {Exception} {Ex}", 1, "two", 3L);""",
        """_logger.LogError(failure, "{Other} beside", new InvalidOperationException("other"));""",
        """_logger.LogInformation("{order_id} {IPAddress} {URL} {ID}", 1, 2, 3, 4);""",
        """_logger.LogInformation("{A} {B} {C} {D} {E} {F}", 1, "b", 'c', 4m, null, order.Nothing);""",
        """_logger.LogInformation("{@Order} kept", order);""",
        """_logger.LogInformation("{Order} shown", order);""",
        """_logger.LogInformation("{Pair} {Named}", (1, "a"), (Id: 2, Name: "b"));""",
        """_logger.LogInformation("{Span} {Guid} {Uri}", TimeSpan.FromSeconds(1.5), Guid.Empty, new Uri("http://shop/"));""",
        """_logger.Log(LogLevel.Warning, "Level {Level}", LogLevel.Error);""",
        """_logger.Log(LogLevel.Error, 7, failure, "With {Id}", order.Id);""",
        """_logger.Log(LogLevel.Error, new EventId(8, "Placed"), "With {Id}", order.Id);""",
        """_logger.LogInformation(42, "Id {Id}", order.Id);""",
        """_logger.LogInformation(new EventId(43, "Placed"), failure, "Id {Id}", order.Id);""",
        """_logger.LogInformation(Events.Shipped, "Id {Id}", order.Id);""",
        """_logger.LogInformation((int)Number.Returned, "Id {Id}", order.Id);""",
        """_logger.LogInformation(new EventId(0), "Id {Id}", order.Id);""",
        """_logger.LogInformation(eventId: new EventId(44, "Named"), message: "Id {Id}", args: order.Id);""",
        """LoggerExtensions.LogInformation(_logger, "Static {Id}", order.Id);""",
        """LoggerExtensions.LogError(_logger, failure, "Static {Id}", order.Id);""",
        """_logger.LogInformation("Array {A} {B}", new object[] { 1, "b" });""",
        """_logger.LogInformation("Sum " + "of {A}", 1);""",
        """_logger.LogInformation(Events.Text, 1);""",
        """const string Local = "Local {A}"; _logger.LogInformation(Local, 1);""",
        """_logger.LogInformation($"{nameof(Order)} {{A}}", 1);""",
        """_logger.LogInformation("Quote \"{A}\" and tab \t", 1);""",
        "_logger.LogInformation(\"Line one {A}\\r\\nline two\\n\", 1);",
        "_logger.LogInformation(\"\"\"\n    Raw {A} \"quoted\"\n      second\n    \"\"\", 1);",
        """"_logger.LogInformation(@"Verbatim ""{A}""", 1);"""",
        """_logger.LogInformation("Once {A}", Count()); _logger.LogInformation("Twice {A}", Count());""",
        """foreach (int i in new[] { 1, 2 }) _logger.LogInformation("Loop {I}", i);""",
        """Action log = () => _logger.LogInformation("Lambda {Id}", order.Id); log();""",
        """_logger.LogInformation("Same {A}", 1); _logger.LogInformation("Same {A}", 2); _logger.LogWarning("Same {A}", 3);""",
        """_logger.LogInformation("Same {A}", 1); _logger.LogInformation("Same {A}", "text");""",
        """_logger.LogInformation("Same? {A}", 1); _logger.LogInformation("Same! {A}", 2);""",
        """_logger.LogInformation("Dynamic {A}", (object)order.Id);""",
        """_logger.LogInformation("Umlaut äöü {Größe} ✓", 1);""",
        """_logger.LogInformation("Switch {A}", order.Id switch { 1 => "one", _ => "many" });""",
        """_logger.LogInformation("Text {A}", $"order {order.Id}");""",
    ];

    private const string Shop = """
        using Microsoft.Extensions.Logging;

        public enum Kind { Small, Large }
        public enum Number { Placed = 1, Returned = 12 }
        public static class Events { public const int Shipped = 11; public const string Text = "Constant {A}"; }
        public class Order
        {
            public int Id => 4711;
            public string Name => "name";
            public string? Nothing => null;
            public int? Count => null;
            public decimal Total => 1234.5m;
            public Kind Kind => Kind.Large;
            public DateTime When => new DateTime(2024, 2, 3, 4, 5, 6);
            public List<string?> Items => ["a", null, "c"];
            public List<string>? NoItems => null;
            public int[] Codes => [1, 2];
            public Dictionary<string, decimal> Prices => new() { ["a"] = 1.5m };
            public override string ToString() => "the order";
        }

        """;

    private static readonly Lazy<Task<(Assembly Before, Assembly After)>> Compiled = new(CompileAsync);

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Statements.Length)];

    [Theory, MemberData(nameof(Cases))]
    public async Task Logs_the_same_event(int index)
    {
        (Assembly before, Assembly after) = await Compiled.Value;
        List<Event> expected = Run(before, index), actual = Run(after, index);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, actual.Count);
        foreach ((Event was, Event became) in expected.Zip(actual))
        {
            Assert.Equal(was.Level, became.Level);
            Assert.Equal(was.Text, became.Text);
            Assert.Equal(was.Exception, became.Exception);
            Assert.Equal(was.Properties, became.Properties);
            AssertSameId(was.Id, became.Id);
        }
    }

    // Why the rule is silent there: what one would write by hand does not compile, or brings a warning of the generator.
    [Theory]
    [InlineData("partial struct Host { METHOD }", "\"placed\"", "")]
    [InlineData("partial record Host { METHOD }", "\"placed\"", "")]
    [InlineData("partial interface IOuter { partial class Host { METHOD } }", "\"placed\"", "")]
    [InlineData("partial record struct Outer { partial class Host { METHOD } }", "\"placed\"", "")]
    [InlineData("file partial class Host { METHOD }", "\"placed\"", "")]
    [InlineData("partial class Host { METHOD }", "\"placed {0}\"", ", int a")]
    [InlineData("partial class Host { METHOD }", "\"placed {order.id}\"", ", int id")]
    [InlineData("partial class Host { METHOD }", "\"placed {_id}\"", ", int _id")]
    [InlineData("partial class Host { METHOD }", "\"placed {$Id}\"", ", int id")]
    [InlineData("partial class Host { METHOD }", "\"placed {Failure}\"", ", Exception failure")]
    [InlineData("partial class Host { METHOD }", "\"Error: placed\"", "")]
    public void The_generator_finds_fault_with_what_is_refused(string type, string message, string parameters)
    {
        string method = $"[LoggerMessage(Level = LogLevel.Information, Message = {message})] private static partial void LogPlaced(ILogger logger{parameters});";
        string source = "using Microsoft.Extensions.Logging;\n" + type.Replace("METHOD", method, StringComparison.Ordinal);
        Assert.NotEmpty(LoggerGenerator.Faults(Findings.Compile(TestProject.Service, source)));
    }

    // The same for what would be logged: the extension method and the generated one side by side.
    [Fact]
    public void The_generator_prints_more_than_six_values_otherwise()
    {
        const string Message = "{A} {B} {C} {D} {E} {F} {G}";
        Compilation compilation = LoggerGenerator.Run(Findings.Compile(TestProject.Service, $$"""
            using Microsoft.Extensions.Logging;
            public class Order { }
            public partial class Case0(ILogger logger)
            {
                public void Run(Order order, Exception failure)
                {
                    logger.LogInformation("{{Message}}", null, 2, 3, 4, 5, 6, 7);
                    LogIt(logger, null, 2, 3, 4, 5, 6, 7);
                }

                [LoggerMessage(Level = LogLevel.Information, Message = "{{Message}}")]
                private static partial void LogIt(ILogger logger, string? a, int b, int c, int d, int e, int f, int g);
            }
            """));
        List<Event> events = Run(Load(compilation), 0);
        Assert.Equal("(null) 2 3 4 5 6 7", events[0].Text);
        Assert.Equal(" 2 3 4 5 6 7", events[1].Text);
    }

    // The one difference, which nobody can have otherwise: each generated method gives its event a name, and one without an id an id made of it.
    private static void AssertSameId(EventId was, EventId became)
    {
        if (was.Id != 0)
            Assert.Equal(was.Id, became.Id);
        if (was.Name is not null)
            Assert.Equal(was.Name, became.Name);
        else
            Assert.StartsWith("Log", became.Name, StringComparison.Ordinal);
    }

    private static async Task<(Assembly Before, Assembly After)> CompileAsync()
    {
        string source = Shop + string.Join("\n", Statements.Select((statement, index) => $$"""
            public class Case{{index}}
            {
                private readonly ILogger _logger;
                private int _count;

                public Case{{index}}(ILogger logger) => _logger = logger;

                public void Run(Order order, Exception failure)
                {
                    {{statement}}
                }

                private int Count() => ++_count;
            }
            """));
        Compilation before = Findings.Compile(TestProject.Service, source);
        string repaired = (await Repair.AllAsync<NotSourceGenerated, NotSourceGeneratedFix>(TestProject.Service with { RunsLoggerGenerator = true }, source))[0];
        Compilation after = Findings.Compile(TestProject.Service, repaired);
        Assert.Empty(LoggerGenerator.Faults(after));
        Assert.Empty(Enumerable.Range(0, Statements.Length).Where(index => !repaired.Contains($"partial class Case{index}\n", StringComparison.Ordinal)).Select(index => Statements[index]));
        return (Load(before), Load(LoggerGenerator.Run(after)));
    }

    private static Assembly Load(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(stream.ToArray());
    }

    private static List<Event> Run(Assembly assembly, int index)
    {
        var logger = new CapturingLogger();
        object order = Activator.CreateInstance(assembly.GetType("Order")!)!;
        object instance = Activator.CreateInstance(assembly.GetType($"Case{index}")!, logger)!;
        instance.GetType().GetMethod("Run")!.Invoke(instance, [order, new TimeoutException("outer", new FormatException("inner"))]);
        return logger.Events;
    }

    private sealed record Event(LogLevel Level, EventId Id, string Text, string? Exception, IReadOnlyList<string> Properties);

    private sealed class CapturingLogger : ILogger
    {
        public List<Event> Events { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var properties = (IReadOnlyList<KeyValuePair<string, object?>>)state!;
            Events.Add(new Event(logLevel, eventId, formatter(state, exception), exception?.ToString(), [.. properties.Select(Describe)]));
        }

        private static string Describe(KeyValuePair<string, object?> property)
            => $"{property.Key} = {property.Value?.GetType().ToString() ?? "null"} {(property.Value is IEnumerable values and not string ? string.Join(",", values.Cast<object?>()) : property.Value)}";
    }
}
