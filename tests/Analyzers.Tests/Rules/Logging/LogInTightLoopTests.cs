using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LogInTightLoopTests
{
    [Theory]
    // Levels that are off in production, or unknown
    [InlineData("""foreach (string item in items) _logger.LogDebug("a {A}", item);""")]
    [InlineData("""foreach (string item in items) _logger.Log((LogLevel)quantity, "a {A}", item);""")]
    // Not on every turn
    [InlineData("""foreach (string item in items) { if (item.Length > 1) _logger.LogInformation("a {A}", item); }""")]
    [InlineData("""foreach (string item in items) { if (item.Length > 1) continue; _logger.LogInformation("a {A}", item); }""")]
    [InlineData("""foreach (string item in items) { switch (item) { case "a": _logger.LogInformation("a {A}", item); break; } }""")]
    [InlineData("""foreach (string item in items) { try { quantity += item.Length; } catch (Exception ex) { _logger.LogError(ex, "a {A}", item); } }""")]
    [InlineData("""foreach (string item in items) { Action later = () => _logger.LogInformation("a {A}", item); }""")]
    [InlineData("""foreach (string item in items) { _logger.LogInformation("a {A}", item); break; }""")]
    [InlineData("""while (true) { _logger.LogInformation("a"); return; }""")]
    // It does more than compute
    [InlineData("""foreach (string item in items) { await Task.Delay(1); _logger.LogInformation("a {A}", item); }""")]
    [InlineData("""foreach (string item in items) { await LoadAsync(); _logger.LogInformation("a {A}", item); }""")]
    [InlineData("""foreach (string item in items) { Compute(); _logger.LogInformation("a {A}", item); }""")]
    [InlineData("""foreach (string item in items) { File.Delete(item); _logger.LogInformation("a {A}", item); }""")]
    [InlineData("""foreach (string item in items) { Thread.Sleep(1); _logger.LogInformation("a {A}", item); }""")]
    [InlineData("""while (quantity > 1) { _logger.LogInformation("a"); quantity = Console.Read(); }""")]
    [InlineData("""foreach (string item in items) { using var stream = new FileStream(item, FileMode.Open); _logger.LogInformation("a {A}", item); }""")]
    // Exceptions are logged one by one
    [InlineData("""foreach (Exception inner in ((AggregateException)failure).InnerExceptions) _logger.LogError(inner, "a");""")]
    // A handful of turns
    [InlineData("""foreach (string item in new[] { "a", name }) _logger.LogInformation("a {A}", item);""")]
    [InlineData("""for (int i = 0; i < 3; i++) _logger.LogInformation("a {A}", i);""")]
    // Behind the loop
    [InlineData("""foreach (string item in items) quantity += item.Length; _logger.LogInformation("a {A}", quantity);""")]
    [InlineData("""foreach (string item in items) { using (_logger.BeginScope("a")) { } }""")]
    public Task Is_silent(string statement)
        => Verify.IsSilent<LogInTightLoop>(LogPhrasebook.Microsoft.Around(statement));

    [Theory]
    [InlineData("""foreach (string item in items) _logger.[|LogInformation|]("a {A}", item);""")]
    [InlineData("""foreach (string item in items) { quantity += item.Length; _logger.[|LogWarning|]("a {A}", item); }""")]
    [InlineData("""for (int i = 0; i < items.Count; i++) { string item = items[i].Trim(); _logger.[|LogError|]("a {A}", item); }""")]
    [InlineData("""while (quantity-- > 1) { _logger.[|LogInformation|]("a {A}", string.Join(",", items)); }""")]
    [InlineData("""do { quantity--; _logger.[|LogCritical|]("a"); } while (quantity > 1);""")]
    [InlineData("""foreach (string item in items) { if (item.Length > 1) quantity++; _logger.[|LogInformation|]("a {A}", item); }""")]
    [InlineData("""foreach (string item in items) { foreach (char c in item) quantity += c; _logger.[|LogInformation|]("a {A}", item); }""")]
    [InlineData("""if (quantity > 1) { foreach (string item in items) { _logger.[|LogInformation|]("a {A}", item); } }""")]
    public Task Reports_what_floods_the_log(string statement)
        => Verify.Reports<LogInTightLoop>(LogPhrasebook.Microsoft.Around(statement));

    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Reports_in_every_library(string library)
    {
        LogPhrasebook phrases = LogPhrasebook.Of(library);
        return Verify.Reports<LogInTightLoop>(phrases.Around($"foreach (string item in items) _logger.[|{phrases.Info}|](\"a {{0}}\", item);"));
    }

    [Fact]
    public Task Says_what_to_do_instead()
        => Verify.Reports<LogInTightLoop>(
            LogPhrasebook.Microsoft.Around("""foreach (string item in items) _logger.[|LogInformation|]("a {A}", item);"""),
            null,
            "'LogInformation' writes an event on every turn of a loop that only computes: one pass over the data floods the log. Count or collect in the loop and log once behind it, or log each turn at Debug.");
}
