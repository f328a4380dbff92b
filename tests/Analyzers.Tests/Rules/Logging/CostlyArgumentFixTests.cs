using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class CostlyArgumentFixTests
{
    [Theory]
    [InlineData("Microsoft", "Microsoft.Extensions.Logging", "ILogger", "_log.IsEnabled(LogLevel.Debug)", "LogDebug")]
    [InlineData("NLog", "NLog", "Logger", "_log.IsDebugEnabled", "Debug")]
    [InlineData("Log4Net", "log4net", "ILog", "_log.IsDebugEnabled", "DebugFormat")]
    [InlineData("Serilog", "Serilog;\nusing Serilog.Events", "ILogger", "_log.IsEnabled(LogEventLevel.Debug)", "Debug")]
    public Task Asks_for_the_level(string library, string import, string type, string check, string method)
    {
        _ = library;
        return Verify.Fixes<CostlyArgument, CostlyArgumentFix>(
            Around(import, type, $$"""
                public void Place(List<string> items, int id)
                    {
                        int count = items.Count;
                        // first
                        _log.{{method}}("one {0}", id);
                        _log.{{method}}("two {0}", [|string.Join(",", items)|]); // two
                        // third
                        _log.{{method}}(
                            "three {0}",
                            [|new { id }|]);
                        count++;
                        _log.{{method}}("four {0}", count);
                    }
                """),
            Around(import, type, $$"""
                public void Place(List<string> items, int id)
                    {
                        int count = items.Count;
                        // first
                        if ({{check}})
                        {
                            _log.{{method}}("one {0}", id);
                            _log.{{method}}("two {0}", string.Join(",", items)); // two
                            // third
                            _log.{{method}}(
                                "three {0}",
                                new { id });
                        }
                        count++;
                        _log.{{method}}("four {0}", count);
                    }
                """));
    }

    [Theory]
    [InlineData(
        """
        if (quantity > 1)
                    _logger.LogDebug("a {A}", [|new { name }|]);
                else
                    _logger.LogTrace("b {A}", [|new { name }|]);
        """,
        """
        if (quantity > 1)
                {
                    if (_logger.IsEnabled(LogLevel.Debug))
                    {
                        _logger.LogDebug("a {A}", new { name });
                    }
                }
                else
                {
                    if (_logger.IsEnabled(LogLevel.Trace))
                    {
                        _logger.LogTrace("b {A}", new { name });
                    }
                }
        """)]
    [InlineData(
        """
        foreach (string item in items)
                    _logger.LogDebug("a {A}", [|new { item }|]);
        """,
        """
        foreach (string item in items)
                    if (_logger.IsEnabled(LogLevel.Debug))
                    {
                        _logger.LogDebug("a {A}", new { item });
                    }
        """)]
    [InlineData(
        """
        _logger.LogDebug("a {A}", [|new { name }|]);
                _logger.LogTrace("b {A}", [|new { name }|]);
        """,
        """
        if (_logger.IsEnabled(LogLevel.Debug))
                {
                    _logger.LogDebug("a {A}", new { name });
                }
                if (_logger.IsEnabled(LogLevel.Trace))
                {
                    _logger.LogTrace("b {A}", new { name });
                }
        """)]
    public Task Goes_around_each_level(string before, string after)
        => Verify.Fixes<CostlyArgument, CostlyArgumentFix>(LogPhrasebook.Microsoft.Around(before), LogPhrasebook.Microsoft.Around(after));

    // What a check would skip may be needed, and what is computed cannot be asked.
    [Theory]
    [InlineData("""_logger.LogDebug("a {A}", [|await LoadAsync()|]);""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", [|new { name }|], quantity++);""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", [|new { name }|], Compute());""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", [|new { name }|], int.TryParse(name, out int parsed));""")]
    [InlineData("""Make().LogDebug("a {A}", [|new { name }|]);""")]
    [InlineData("""_logger?.LogDebug("a {A}", [|new { name }|]);""")]
    [InlineData("""Func<Task> log = async () => _logger.LogDebug("a {A}", [|await LoadAsync()|]);""")]
    [InlineData("""Action log = () => /* only this */ _logger.LogDebug("a {A}", [|new { name }|]);""")]
    [InlineData("""Action log = () => Make().LogDebug("a {A}", [|new { name }|]);""")]
    [InlineData("""Func<Task> log = async () => _logger.LogDebug("a {A}", [|new { name }|]);""")]
    public Task Refuses_what_would_do_less(string statement)
        => Verify.HasNoFix<CostlyArgument, CostlyArgumentFix>(LogPhrasebook.Microsoft.Around(statement, "private ILogger Make() => _logger;"));

    [Fact]
    public Task A_body_behind_an_arrow_gets_a_block()
        => Verify.Fixes<CostlyArgument, CostlyArgumentFix>(
            Around("Microsoft.Extensions.Logging", "ILogger", """
                public void Told(List<string> items) => _log.LogDebug("Placed {Items}", [|string.Join(", ", items)|]);

                    public void Late<T>(List<string> items)
                        where T : class
                        => _log.LogDebug("Late {Items}", [|string.Join(", ", items)|]); // at night

                    public Action Later(List<string> items)
                    {
                        return () => _log.LogDebug("Later {Items}", [|string.Join(", ", items)|]);
                    }
                """),
            Around("Microsoft.Extensions.Logging", "ILogger", """
                public void Told(List<string> items)
                    {
                        if (_log.IsEnabled(LogLevel.Debug))
                        {
                            _log.LogDebug("Placed {Items}", string.Join(", ", items));
                        }
                    }

                    public void Late<T>(List<string> items)
                        where T : class
                    {
                        if (_log.IsEnabled(LogLevel.Debug))
                        {
                            _log.LogDebug("Late {Items}", string.Join(", ", items));
                        }
                    } // at night

                    public Action Later(List<string> items)
                    {
                        return () =>
                        {
                            if (_log.IsEnabled(LogLevel.Debug))
                            {
                                _log.LogDebug("Later {Items}", string.Join(", ", items));
                            }
                        };
                    }
                """));

    // The generator takes the logger from the only field of the class and its bases, else from the primary constructor.
    [Theory]
    [InlineData("class Orders { private readonly ILogger _log; public Orders(ILogger log) => _log = log;", "_log")]
    [InlineData("class Base { protected readonly ILogger Log; protected Base(ILogger log) => Log = log; } partial class Orders(ILogger log) : Base(log) {", "Log")]
    [InlineData("class Orders(ILogger<Orders> logger) {", "logger")]
    public Task Asks_the_logger_that_a_generated_method_logs_through(string type, string logger)
        => Verify.Fixes<CostlyArgument, CostlyArgumentFix>(
            Generated(type, """
                void Place(List<string> items, int id)
                    {
                        LogPlaced(id, [|string.Join(", ", items)|]);
                        this.LogPlaced(id, [|string.Join(", ", items)|]);
                        id++;
                    }
                """),
            Generated(type, $$"""
                void Place(List<string> items, int id)
                    {
                        if ({{logger}}.IsEnabled(LogLevel.Debug))
                        {
                            LogPlaced(id, string.Join(", ", items));
                            this.LogPlaced(id, string.Join(", ", items));
                        }
                        id++;
                    }
                """));

    // Which of two it is, what another object logs through, and a logger that a local hides.
    [Theory]
    [InlineData("class Orders { private readonly ILogger _log = null!; private readonly ILogger _audit = null!;", "LogPlaced(id, [|string.Join(\", \", items)|]);")]
    [InlineData("class Orders { private readonly ILogger _log = null!; private Orders _next = null!;", "_next.LogPlaced(id, [|string.Join(\", \", items)|]);")]
    [InlineData("class Orders { private readonly ILogger _log = null!;", "int _log = 1; LogPlaced(_log, [|string.Join(\", \", items)|]);")]
    public Task Refuses_a_generated_method_whose_logger_cannot_be_asked(string type, string statement)
        => Verify.HasNoFix<CostlyArgument, CostlyArgumentFix>(Generated(type, $"void Place(List<string> items, int id) {{ {statement} }}"));

    private static string Generated(string type, string member)
        => $$"""
            using Microsoft.Extensions.Logging;

            partial {{type}}
                [LoggerMessage(Level = LogLevel.Debug, Message = "Placed {Id} with {Items}")]
                private partial void LogPlaced(int id, string items);
                private partial void LogPlaced(int id, string items) => GC.KeepAlive(this);

                {{member}}
            }
            """;

    private static string Around(string import, string type, string member)
        => $$"""
            using {{import}};

            public sealed class Orders
            {
                private readonly {{type}} _log;

                public Orders({{type}} log) => _log = log;

                {{member}}
            }
            """;
}
