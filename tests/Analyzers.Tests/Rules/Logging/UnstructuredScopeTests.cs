using Microsoft.Extensions.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class UnstructuredScopeTests
{
    public static TheoryData<string> Structured =>
    [
        "\"importing\"",
        "\"{ \\\"a\\\": 1 }\"",
        "\"order {{OrderId}}\"",
        "Fixed",
        "\"order {OrderId}\", order.Id",
        "\"order {OrderId}\", new object[] { order.Id }",
        "name, order.Id",
        "nameof(Place)",
        "$\"{nameof(Place)} called\"",
        "quantity > 1 ? \"many\" : \"one\"",
        "new Dictionary<string, object> { [\"OrderId\"] = order.Id }",
        "new[] { new KeyValuePair<string, object>(\"OrderId\", order.Id) }",
        "new KeyValuePair<string, object>(\"OrderId\", order.Id)",
        "new { OrderId = order.Id }",
        "order",
        "items",
        "(object)order.Id",
        "(\"OrderId\", (object)order.Id)",
        "(\"OrderId\", order.Id)",
        "(name, order.Id, true)",
        "3",
        "LoggedState.Of(order)",
    ];

    public static TheoryData<string> Unstructured =>
    [
        "[|$\"order {order.Id}\"|]",
        "[|\"order {OrderId}\"|]",
        "[|\"order \" + order.Id|]",
        "[|string.Format(\"order {0}\", order.Id)|]",
        "[|name|]",
        "[|order.Name|]",
        "[|quantity|]",
        "[|order.Id|]",
        "[|order.Total|]",
        "[|Guid.NewGuid()|]",
        "[|DateTime.UtcNow|]",
        "[|DateTimeOffset.UtcNow|]",
        "[|Level.High|]".Replace("Level.High", "(Level)quantity", StringComparison.Ordinal),
        "[|(int?)quantity|]",
        "[|(order.Id, name)|]",
    ];

    [Theory, MemberData(nameof(Structured))]
    public Task Is_silent_on_properties_and_constant_texts(string state)
        => Verify.IsSilent<UnstructuredScope>(Around($"using (_logger.BeginScope({state})) {{ }}"));

    [Theory, MemberData(nameof(Unstructured))]
    public Task Reports_texts_values_and_tuples(string state)
        => Verify.Reports<UnstructuredScope>(Around($"using (_logger.BeginScope({state})) {{ }}"));

    [Fact]
    public Task Reports_static_syntax()
        => Verify.Reports<UnstructuredScope>(Around("using (LoggerExtensions.BeginScope(_logger, [|$\"order {name}\"|], order.Id)) { }"));

    [Fact]
    public Task Is_silent_on_loggers_that_hand_a_state_on()
        => Verify.IsSilent<UnstructuredScope>("""
            using Microsoft.Extensions.Logging;
            class Prefixed(ILogger inner) : ILogger
            {
                public IDisposable? BeginScope<TState>(TState state) where TState : notnull => inner.BeginScope(state);
                public bool IsEnabled(LogLevel logLevel) => true;
                public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) { }
            }
            """);

    [Fact]
    public Task Reports_a_name_and_its_value_where_serilog_is_not_there_to_read_them()
        => Verify.Reports<UnstructuredScope>(Around("using (_logger.BeginScope([|(\"OrderId\", order.Id)|])) { }"), WithoutSerilog);

    // Why one kind of tuple is left alone.
    [Fact]
    public void Serilogs_provider_reads_a_text_and_a_value_as_a_property()
    {
        var events = new List<Serilog.Events.LogEvent>();
        using Serilog.Core.Logger serilog = new Serilog.LoggerConfiguration().Enrich.FromLogContext().WriteTo.Sink(new Sink(events)).CreateLogger();
        using var provider = new Serilog.Extensions.Logging.SerilogLoggerProvider(serilog);
        Microsoft.Extensions.Logging.ILogger logger = provider.CreateLogger("x");
        using (logger.BeginScope(("OrderId", (object)1)))
            logger.LogInformation("placed");
        using (logger.BeginScope(("OrderId", 1)))
            logger.LogInformation("placed");
        Assert.Equal([true, true], events.Select(logged => logged.Properties.ContainsKey("OrderId")));
    }

    [Fact]
    public Task Leaves_events_to_other_rules()
        => Verify.IsSilent<UnstructuredScope>(Around("_logger.LogInformation($\"order {name}\"); _logger.LogInformation(name);"));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<UnstructuredScope>(
            Around("using (_logger.BeginScope([|order.Id|])) { }"),
            null,
            "'order.Id' gives 'BeginScope' a value without a name: the events in the scope get no property to search for. Pass a constant template with its values, or a dictionary.");

    private static TestProject WithoutSerilog
        => TestProject.Service with { References = [.. TestReferences.All.Where(reference => reference.Display?.Contains("Serilog", StringComparison.OrdinalIgnoreCase) != true)] };

    private sealed class Sink(List<Serilog.Events.LogEvent> events) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => events.Add(logEvent);
    }

    private static string Around(string statement)
        => LogPhrasebook.Microsoft.Around(statement, """
            private static readonly string Fixed = "importing";
            private enum Level { Low, High }
            private static class LoggedState { public static IReadOnlyList<KeyValuePair<string, object>> Of(Order order) => []; }
            """);

    // Why a template without values is no scope with properties.
    [Fact]
    public void Microsofts_scope_shows_the_braces_of_a_template_without_values()
    {
        var scopes = new List<object?>();
        var provider = new Scopes(scopes);
        string template = string.Concat("order ", "{OrderId}");
        using (provider.BeginScope(template))
        using (LoggerExtensions.BeginScope(provider, template))
        {
            Assert.Equal(["order {OrderId}", "order {OrderId}"], scopes.Select(scope => scope?.ToString()));
            Assert.DoesNotContain(scopes.OfType<IEnumerable<KeyValuePair<string, object?>>>().SelectMany(scope => scope), pair => pair.Key == "OrderId");
        }
    }

    private sealed class Scopes(List<object?> opened) : ILogger, IDisposable
    {
        public IDisposable BeginScope<TState>(TState state)
            where TState : notnull
        {
            opened.Add(state);
            return this;
        }

        public void Dispose()
        {
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
