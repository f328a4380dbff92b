using CsCheck;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>A logger that is kept in a field, private and readonly, logs what it logged as it was made for each call or stood open to all.</summary>
public class LoggerFieldBehaviourTests
{
    // What is logged through a logger of the class, and what the class does with the field.
    private static readonly Gen<string> Logs = Gen.OneOf("LOG.Info(\"order {Id}\", id);", "LOG.Error(\"order {Id} failed\", id);", "if (id > 2) LOG.Info(\"order {Id}\", id); else LOG.Debug(\"small\");", "Action act = () => LOG.Info(\"later {Id}\", id); act();");

    // The category stands in the name of the event.
    private const string Loggers = """
        public sealed class Loggers#(ILogger logger) : ILoggerFactory
        {
            public ILogger CreateLogger(string categoryName) => new Named(logger, categoryName);
            public void AddProvider(ILoggerProvider provider) { }
            public void Dispose() { }
            private sealed class Named(ILogger logger, string name) : ILogger
            {
                public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logger.BeginScope(state);
                public bool IsEnabled(LogLevel level) => logger.IsEnabled(level);
                public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> text) => logger.Log(level, new EventId(1, name), state, exception, text);
            }
        }
        """;

    private static readonly Gen<string> Made = Gen.Select(Logs, Gen.Int[0, 4], (logs, shape) => $"{{ new Made#(new Loggers#(_logger)).Do(quantity); new Made#(new Loggers#(_logger)).Do(2); }}TYPES " + Loggers + " TYPES " + shape switch
    {
        0 => $"public class Made#(ILoggerFactory loggers) {{ public void Do(int id) {{ var log = loggers.CreateLogger<Made#>(); {In(logs, "log")} }} }}",
        1 => $"public class Made# {{ private readonly ILoggerFactory _loggers; public Made#(ILoggerFactory loggers) {{ _loggers = loggers; }} public void Do(int id) {{ ILogger log = _loggers.CreateLogger(\"made\"); {In(logs, "log")} }} }}",
        2 => $"public class Made#(ILoggerFactory loggers) {{ public void Do(int id) {{ {In(logs, "loggers.CreateLogger<Made#>()")} }} }}",
        3 => $"public class Made#(ILoggerFactory loggers) {{ public void Do(int id) {{ ILogger log = loggers.CreateLogger(typeof(Made#)); {In(logs, "log")} Other(id); }} private void Other(int id) {{ var log = loggers.CreateLogger<Order>(); {In(logs, "log")} }} }}",
        _ => $"public class Made#(ILoggerFactory loggers) {{ private int _count; public void Do(int id) {{ var log = loggers.CreateLogger(\"made \" + id); {In(logs, "log")} _count++; }} }}",
    });

    private static readonly Gen<string> Held = Gen.Select(Logs, Gen.OneOf("public ", "internal ", "", "protected ", "public readonly ", "protected internal "), Gen.Int[0, 6], (logs, modifiers, shape) => shape switch
    {
        0 => $"new Held#(_logger).Do(quantity);TYPES public class Held#(LOGGER logger) {{ {modifiers}LOGGER _logger = logger; public void Do(int id) {{ {logs} }} }}",
        1 => $"new Held#(_logger).Do(quantity);TYPES public class Held# {{ {modifiers}LOGGER _logger; public Held#(LOGGER logger) {{ _logger = logger; }} public void Do(int id) {{ {logs} }} }}",
        2 => $"new Held#(_logger).Do(quantity);TYPES public class Held# {{ {modifiers.Replace("readonly ", "", StringComparison.Ordinal)}LOGGER _logger; public Held#(LOGGER logger) => Set(logger); private void Set(LOGGER logger) => _logger = logger; public void Do(int id) {{ {logs} }} }}",
        3 => $"new Held#(_logger).Do(quantity);TYPES public sealed class Held#(LOGGER logger) {{ {modifiers.Replace("protected ", "", StringComparison.Ordinal)}LOGGER _logger = logger; public void Do(int id) {{ {logs} }} }}",
        4 => $"{{ var held = new Held#(_logger); held.Do(quantity); held._logger.ToString(); }}TYPES public class Held#(LOGGER logger) {{ public LOGGER _logger = logger; public void Do(int id) {{ {logs} }} }}",
        5 => $"new Held#.Inner(_logger).Do(quantity);TYPES public class Held#(LOGGER logger) {{ {modifiers}LOGGER _logger = logger; public sealed class Inner(LOGGER logger) : Held#(logger) {{ public void Do(int id) {{ {logs} }} }} }}",
        _ => $"new Held# {{ _logger = _logger }}.Do(quantity);TYPES public class Held# {{ public LOGGER _logger = null!; public void Do(int id) {{ {logs} }} }}",
    });

    [Fact]
    public Task Of_a_logger_that_was_made_for_each_call()
        => FixProperty.HoldsAsync<LoggerPerCall, LoggerPerCallFix>(LogPhrasebook.Microsoft, Made, (before, after) => before == after);

    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Of_a_field_that_was_open(string library)
        => FixProperty.HoldsAsync<LoggerFieldShape, LoggerFieldShapeFix>(LogPhrasebook.Of(library), Held, (before, after) => before == after);

    private static string In(string logs, string logger)
        => logs.Replace("LOG.Info", $"{logger}.LogInformation", StringComparison.Ordinal).Replace("LOG.Error", $"{logger}.LogError", StringComparison.Ordinal).Replace("LOG.Debug", $"{logger}.LogDebug", StringComparison.Ordinal);
}
