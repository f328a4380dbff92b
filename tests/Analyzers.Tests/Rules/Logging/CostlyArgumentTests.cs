using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class CostlyArgumentTests
{
    private const string Members = """
        private readonly ILogger _other = null!;
            private bool Verbose => _count > 1;
            private static bool DebugOn => true;
            private string Describe() => "";
        """;

    [Theory]
    // Cheap, or of unknown cost
    [InlineData("""_logger.LogDebug("a");""")]
    [InlineData("""_logger.LogDebug("a {A}", name);""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", order.Id, order.Parent?.Name);""")]
    [InlineData("""_logger.LogDebug("a {A}", items.Count);""")]
    [InlineData("""_logger.LogDebug("a {A}", items.Count());""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", items.Any(), items.FirstOrDefault());""")]
    [InlineData("""_logger.LogDebug("a {A}", items[0]);""")]
    [InlineData("""_logger.LogDebug("a {A}", quantity + 1);""")]
    [InlineData("""_logger.LogDebug("a {A}", name ?? "none");""")]
    [InlineData("""_logger.LogDebug("a {A}", Describe());""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", quantity.ToString(), order.Total.ToString("N2"));""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", DateTime.UtcNow, TimeSpan.FromSeconds(quantity));""")]
    [InlineData("""_logger.LogDebug("a {A}", "constant " + "text");""")]
    [InlineData("""_logger.LogDebug("a {A}", $"{nameof(Orders)} placed");""")]
    [InlineData("""_logger.LogDebug("a {A}", new DateTime(2024, 1, 1));""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", new object[] { name, quantity });""")]
    [InlineData("""_logger.LogDebug("a {A}", typeof(Orders).Name);""")]
    [InlineData("""_logger.LogDebug("a {A}", (Func<string>)(() => string.Join(",", items)));""")]
    // At levels that are on
    [InlineData("""_logger.LogInformation("a {A}", string.Join(",", items));""")]
    [InlineData("""_logger.LogError(failure, "a {A}", string.Join(",", items));""")]
    [InlineData("""_logger.Log((LogLevel)quantity, "a {A}", string.Join(",", items));""")]
    // Guarded
    [InlineData("""if (_logger.IsEnabled(LogLevel.Debug)) _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""if (_logger.IsEnabled(LogLevel.Trace)) _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""if (quantity > 1 && _logger.IsEnabled(LogLevel.Debug)) _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""if (_logger.IsEnabled(LogLevel.Debug)) { foreach (string item in items) { _logger.LogDebug("a {A}", new { item }); } }""")]
    [InlineData("""if (!_logger.IsEnabled(LogLevel.Debug)) return; _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""if (!_logger.IsEnabled(LogLevel.Debug) || quantity > 1) { return; } _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""bool on = _logger.IsEnabled(LogLevel.Debug); if (on) _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""bool on = _logger.IsEnabled(LogLevel.Debug); if (on && quantity > 1) _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""if (_logger.IsEnabled(LogLevel.Information)) _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""if (_other.IsEnabled(LogLevel.Debug)) _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""if (Verbose) _logger.LogDebug("a {A}", string.Join(",", items));""")]
    [InlineData("""if (DebugOn && quantity > 1) { _logger.LogDebug("a {A}", string.Join(",", items)); }""")]
    [InlineData("""if (!Verbose) return; _logger.LogDebug("a {A}", string.Join(",", items));""")]
    // No event
    [InlineData("""using (_logger.BeginScope("a {A}", string.Join(",", items))) { }""")]
    public Task Is_silent(string statement)
        => Verify.IsSilent<CostlyArgument>(LogPhrasebook.Microsoft.Around(statement, Members));

    [Theory]
    [InlineData("Serilog", """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Debug)) _logger.Debug("a {A}", new { name });""")]
    [InlineData("Serilog", """_logger.Debug("a {A}", name);""")]
    [InlineData("NLog", """if (_logger.IsDebugEnabled) _logger.Debug("a {A}", string.Join(",", items));""")]
    [InlineData("NLog", """_logger.Debug(() => string.Join(",", items));""")]
    [InlineData("Log4Net", """if (_logger.IsDebugEnabled) _logger.DebugFormat("a {0}", string.Join(",", items));""")]
    [InlineData("Log4Net", """_logger.InfoFormat("a {0}", string.Join(",", items));""")]
    public Task Is_silent_in_other_libraries(string library, string statement)
        => Verify.IsSilent<CostlyArgument>(LogPhrasebook.Of(library).Around(statement));

    [Theory]
    [InlineData("""_logger.LogDebug("a {A}", [|string.Join(",", items)|]);""")]
    [InlineData("""_logger.LogTrace("a {A}", [|System.Text.Json.JsonSerializer.Serialize(order)|]);""")]
    [InlineData("""_logger.LogDebug("a {A} {B}", name, [|items.Where(item => item.Length > 1).ToList()|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|items.Select(item => item.Length).Max()|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|items.Count(item => item.Length > 1)|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|items.ToArray()|].Length);""", false)]
    [InlineData("""_logger.LogDebug("a {A}", [|await LoadAsync()|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|new { order.Id }|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|new Order()|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|new[] { 1, quantity }|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|$"{name} of {quantity}"|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|name + "!"|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|failure.ToString()|]);""")]
    [InlineData("""_logger.LogDebug("a {A}", [|Convert.ToBase64String(new byte[3])|]);""")]
    [InlineData("""_logger.Log(LogLevel.Debug, "a {A}", [|string.Join(",", items)|]);""")]
    [InlineData("""if (!_logger.IsEnabled(LogLevel.Trace)) quantity++; _logger.LogDebug("a {A}", [|string.Join(",", items)|]);""")]
    [InlineData("""if (quantity > 1) _logger.LogDebug("a {A} {B}", [|string.Join(",", items)|], [|new { name }|]);""")]
    public Task Reports_work_for_nobody(string statement, bool whole = true)
        => whole
            ? Verify.Reports<CostlyArgument>(LogPhrasebook.Microsoft.Around(statement, Members))
            : Verify.Reports<CostlyArgument>(LogPhrasebook.Microsoft.Around(statement.Replace("|].Length", ".Length|]", StringComparison.Ordinal), Members));

    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Reports_in_every_library(string library)
        => Verify.Reports<CostlyArgument>(LogPhrasebook.Of(library).Around("""LOG.Debug("a {0}", [|string.Join(",", items)|]);"""));

    // The first example of the analyzer that ships with .NET (CA1873), and what its list of costly arguments says.
    [Fact]
    public Task Reports_the_peers_examples()
        => Verify.Reports<CostlyArgument>(
            """
            using Microsoft.Extensions.Logging;

            class Example
            {
                public void ProcessData(ILogger logger, string[] data, object value)
                {
                    logger.LogDebug("Processing {Data}", [|string.Join(", ", data)|]);
                    logger.LogTrace("Data: {Data}", [|data.Select(item => item.Trim()).ToArray()|]);
                    logger.LogTrace("Text: {Text}", [|$"of {value}"|]);
                    if (logger.IsEnabled(LogLevel.Debug))
                        logger.LogDebug("Processing {Data}", string.Join(", ", data));
                }
            }
            """);

    [Fact]
    public Task Counts_generated_methods_as_log_calls()
        => Verify.Reports<CostlyArgument>(
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders(ILogger logger)
            {
                public void Place(List<string> items) => LogPlaced(logger, [|string.Join(",", items)|]);

                [LoggerMessage(Level = LogLevel.Debug, Message = "Placed {Items}")]
                private static partial void LogPlaced(ILogger logger, string items);
            }
            """,
            TestProject.Service with { RunsLoggerGenerator = true });

    [Fact]
    public Task Says_what_the_work_is()
        => Verify.Reports<CostlyArgument>(
            LogPhrasebook.Microsoft.Around("""_logger.LogDebug("a {A} {B}", [|string.Join(",", items)|], [|new { name }|]);"""),
            null,
            "The call of 'LogDebug' calls 'string.Join' also where the level Debug is off, as it usually is in production: the work is done for nobody. Ask for the level first, with an IsEnabled check around the call.",
            "The call of 'LogDebug' creates an anonymous object also where the level Debug is off, as it usually is in production: the work is done for nobody. Ask for the level first, with an IsEnabled check around the call.");

    [Fact]
    public async Task Takes_the_level_and_boxing_from_the_options()
    {
        TestProject strict = TestProject.Service with { Options = "observability.costly_argument.level = information\nobservability.costly_argument.boxing = true" };
        await Verify.Reports<CostlyArgument>(LogPhrasebook.Microsoft.Around("""_logger.LogInformation("a {A} {B}", [|string.Join(",", items)|], [|quantity|]);"""), strict);
        await Verify.IsSilent<CostlyArgument>(LogPhrasebook.Microsoft.Around("""_logger.LogWarning("a {A}", string.Join(",", items));"""), strict);
        await Verify.IsSilent<CostlyArgument>(
            LogPhrasebook.Microsoft.Around("""_logger.LogDebug("a {A}", string.Join(",", items));"""),
            TestProject.Service with { Options = "observability.costly_argument.level = trace" });
    }

    // A parameter of the value's own type boxes nothing.
    [Fact]
    public Task Boxing_is_reported_where_something_is_boxed()
        => Verify.Reports<CostlyArgument>(
            """
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(Level = LogLevel.Debug, Message = "a {A}")] public static partial void Typed(ILogger logger, int a);
                [LoggerMessage(Level = LogLevel.Debug, Message = "a {A}")] public static partial void Loose(ILogger logger, object a);
                public static partial void Typed(ILogger logger, int a) { }
                public static partial void Loose(ILogger logger, object a) { }
                public static void Run(ILogger logger, Serilog.ILogger serilog, int a)
                {
                    Typed(logger, a);
                    Loose(logger, [|a|]);
                    logger.LogDebug("a {A}", [|a|]);
                    serilog.Debug("a {A}", a);
                }
            }
            """,
            TestProject.Service with { Options = "observability.costly_argument.boxing = true" });

    [Theory]
    [InlineData("order.TraceId != null", "[|string.Join(\",\", items)|]")]
    [InlineData("order.Verbose", "string.Join(\",\", items)")]
    [InlineData("order.LogLevel > 1", "string.Join(\",\", items)")]
    [InlineData("order.TraceLog != null", "string.Join(\",\", items)")]
    [InlineData("System.Diagnostics.Debugger.IsAttached", "string.Join(\",\", items)")]
    public Task A_switch_is_a_flag_or_a_level(string condition, string value)
        => Verify.Reports<CostlyArgument>($$"""
            using Microsoft.Extensions.Logging;
            sealed class Order { public string? TraceId; public bool Verbose; public int LogLevel; public ILogger? TraceLog; }
            sealed class Orders(ILogger<Orders> logger) { void Place(Order order, List<string> items) { if ({{condition}}) logger.LogDebug("a {A}", {{value}}); } }
            """);

    // A query runs when somebody goes through it, and at a level that is off nobody does.
    [Theory]
    [InlineData("items.Select(item => item.Length)")]
    [InlineData("items.OrderBy(item => item.Length).Where(item => item != \"\")")]
    [InlineData("[|items.Select(item => item.Length).ToList()|]")]
    [InlineData("[|items.ToArray().Select(item => item.Length)|]")]
    [InlineData("[|items.Select(item => item.Length).Count()|]")]
    [InlineData("[|new Line(1) with { Number = 2 }|]")]
    public Task A_query_alone_costs_nothing(string value)
        => Verify.Reports<CostlyArgument>(LogPhrasebook.Microsoft.Around($"_logger.LogDebug(\"a {{A}}\", {value});", "private sealed record Line(int Number);"));

    // There the level is the fault: OBS1106's.
    [Fact]
    public Task Is_silent_on_the_text_of_a_caught_exception()
        => Verify.Reports<CostlyArgument>(LogPhrasebook.Microsoft.Around("""
            try { Compute(); } catch (Exception ex) { _logger.LogDebug("a {A}", ex.ToString()); }
            _logger.LogDebug("a {A}", [|failure.ToString()|]);
            """));
}
