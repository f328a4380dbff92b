using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class ExceptionSwallowedTests
{
    [Theory]
    [InlineData("[|catch|] { }")]
    [InlineData("[|catch (Exception)|] { }")]
    [InlineData("[|catch (Exception ex)|] { }")]
    [InlineData("[|catch (SystemException)|] { }")]
    [InlineData("[|catch|] { return null; }")]
    [InlineData("[|catch|] { return default; }")]
    [InlineData("[|catch|] { return \"\"; }")]
    [InlineData("[|catch|] { return string.Empty; }")]
    [InlineData("[|catch|] { { return null; } }")]
    [InlineData("[|catch (Exception)|] { /* TODO: log this */ }")]
    [InlineData("[|catch (Exception)|] { /* Log error but continue */ }")]
    [InlineData("[|catch (Exception)|] { /* _logger.LogError(ex, \"a\"); */ }")]
    [InlineData("[|catch|] { ; }")]
    public Task Reports_what_drops_everything(string clause)
        => Verify.ReportsAt<ExceptionSwallowed>(DiagnosticSeverity.Warning, Around(clause));

    [Theory]
    [InlineData("[|catch|] { Clear(); return null; }")]
    [InlineData("[|catch (Exception)|] { _cache = null; }")]
    [InlineData("[|catch|] { Clear(); }")]
    public Task Suggests_where_something_else_is_done(string clause)
        => Verify.ReportsAt<ExceptionSwallowed>(DiagnosticSeverity.Info, Around(clause));

    [Theory]
    [InlineData("catch { throw; }")]
    [InlineData("catch (Exception ex) { throw new InvalidOperationException(\"a\", ex); }")]
    [InlineData("catch (InvalidOperationException) { }")]
    [InlineData("catch (OperationCanceledException) { }")]
    [InlineData("catch (Exception) when (_count > 1) { }")]
    [InlineData("catch (Exception ex) { _logger.LogError(ex, \"a\"); }")]
    [InlineData("catch { _logger.LogError(\"a\"); }")]
    [InlineData("catch (Exception ex) { Keep(ex); }")]
    [InlineData("catch (Exception ex) { _last = ex.Message; }")]
    [InlineData("catch { Serilog.Log.Error(\"a\"); return null; }")]
    [InlineData("catch { System.Diagnostics.Trace.TraceError(\"a\"); }")]
    [InlineData("catch { Console.Error.WriteLine(\"a\"); }")]
    [InlineData("catch { Sentry.SentrySdk.CaptureMessage(\"a\"); }")]
    [InlineData("catch { System.Diagnostics.Activity.Current?.SetStatus(System.Diagnostics.ActivityStatusCode.Error); }")]
    [InlineData("catch { Environment.FailFast(\"a\"); }")]
    [InlineData("catch { Environment.Exit(1); }")]
    [InlineData("catch { _failed = true; }")]
    [InlineData("catch { _result.Success = false; }")]
    [InlineData("catch { _errors.Add(\"a\"); }")]
    [InlineData("catch { _completion.TrySetException(new InvalidOperationException()); }")]
    [InlineData("catch { return Outcome.Failed; }")]
    [InlineData("catch { _failures++; }")]
    [InlineData("catch { Interlocked.Increment(ref _failures); }")]
    [InlineData("catch { _states[\"orders\"] = \"query_error\"; }")]
    [InlineData("catch { _cache = (\"a\", false); }")]
    [InlineData("catch { Note(); }")]
    [InlineData("catch { /* the cache is optional */ }")]
    [InlineData("catch\n{\n    // the cache is optional\n}")]
    [InlineData("catch\n{\n    /// ignore any that fail\n}")]
    [InlineData("\n// The node may be away: then nothing is known of it.\ncatch\n{\n}")]
    public Task Is_silent_where_the_failure_goes_on(string clause)
        => Verify.IsSilent<ExceptionSwallowed>(Around(clause));

    [Theory]
    [InlineData("public void Dispose()")]
    [InlineData("public void Close()")]
    [InlineData("public void StopAsync()")]
    [InlineData("public void ShutdownNow()")]
    [InlineData("public bool TryLoad()")]
    [InlineData("public bool IsOpen()")]
    [InlineData("public Task<bool> CanLoadAsync()")]
    [InlineData("public string? LoadOrDefault()")]
    [InlineData("public string? FindOrNull()")]
    [InlineData("~Orders()")]
    [InlineData("public bool InternalIsTesting()")]
    [InlineData("public Task<bool> CouldHandleAsync()")]
    [InlineData("public bool TokenValid()")]
    [InlineData("public void ParseOrders()")]
    [InlineData("public Task<bool> TestConnectionAsync()")]
    [InlineData("public bool SupportsRefunds()")]
    [InlineData("public void EatException()")]
    [InlineData("public void LoadSafely()")]
    public Task Is_silent_where_failing_is_an_answer(string member)
        => Verify.IsSilent<ExceptionSwallowed>(Member(member, "try { Load(); } catch { }"));

    [Theory]
    [InlineData("public bool IssueRefund()")]
    [InlineData("public bool Canonicalize()")]
    [InlineData("public void IsOpen()")]
    [InlineData("public void Closest()")]
    [InlineData("public void Place()")]
    public Task Reads_names_by_words(string member)
        => Verify.Reports<ExceptionSwallowed>(Member(member, "try { Load(); } [|catch|] { }"));

    [Theory]
    [InlineData("_stream.Dispose();")]
    [InlineData("_stream?.Close();")]
    [InlineData("_stream.Close(); File.Delete(Path.Combine(\"a\", \"b\"));")]
    [InlineData("if (_stream != null) { _stream.Flush(); }")]
    [InlineData("_logger.LogInformation(\"a\");")]
    [InlineData("_count = int.Parse(\"1\");")]
    [InlineData("_count = int.Parse(\"1\".Trim()); if (_count > 1) _failures = int.Parse(\"2\");")]
    [InlineData("foreach (string part in \"1 2\".Split(' ')) _errors.Add(int.Parse(part).ToString());")]
    [InlineData("_last = Convert.FromBase64String(\"a\").Length.ToString();")]
    [InlineData("_count = _source.ExitCode;")]
    [InlineData("File.Delete(\"a\"); _logger.LogDebug(\"deleted\");")]
    [InlineData("_uri = new Uri(\"a\");")]
    [InlineData("_cache = System.Text.Json.JsonSerializer.Deserialize<Result>(\"{}\");")]
    [InlineData("_cache = System.Text.Json.Nodes.JsonNode.Parse(\"{}\") as System.Text.Json.Nodes.JsonObject ?? new System.Text.Json.Nodes.JsonObject();")]
    [InlineData("_last = System.Net.WebUtility.HtmlDecode(\"a\");")]
    [InlineData("_process = System.Diagnostics.Process.GetProcessById(1);")]
    public Task Is_silent_on_best_effort(string body)
        => Verify.IsSilent<ExceptionSwallowed>(Member("public void Place()", $"try {{ {body} }} catch {{ }}"));

    [Theory]
    [InlineData("_stream.Dispose(); Load();")]
    [InlineData("_logger.LogInformation(\"a\"); _last = File.ReadAllText(\"b\");")]
    [InlineData("_logger.LogInformation(\"a\"); File.ReadAllText(\"b\");")]
    [InlineData("var text = File.ReadAllText(\"b\"); _logger.LogInformation(text);")]
    [InlineData("Note();")]
    [InlineData("_count = int.Parse(\"1\"); Load();")]
    [InlineData("_count = _source.ExitCode; _cache = File.ReadAllText(\"a\");")]
    [InlineData("_cache = System.Text.Json.JsonSerializer.Deserialize<Result>(File.ReadAllText(\"a\"));")]
    [InlineData("Load();")]
    public Task Reports_best_effort_mixed_with_work(string body)
        => Verify.Reports<ExceptionSwallowed>(Member("public void Place()", $"try {{ {body} }} [|catch|] {{ }}"));

    [Fact]
    public Task Is_silent_where_the_code_says_so_next()
        => Verify.Reports<ExceptionSwallowed>(Member("public void Place()", """
            while (_count < 3) { try { Load(); return; } catch { } _logger.LogDebug("not yet"); }
            try { Load(); return; } [|catch|] { return; }
            _logger.LogDebug("loaded");
            """));

    [Fact]
    public Task Is_silent_where_one_of_many_is_tried_and_beside_a_report()
        => Verify.Reports<ExceptionSwallowed>(Member("public void Place()", """
            foreach (string name in _errors) { try { _last = File.ReadAllText(name); break; } catch { } }
            foreach (string name in _errors) { try { _last = File.ReadAllText(name); } [|catch|] { } }
            try { Load(); } catch (Exception ex) { try { Load(); } catch { } _logger.LogError(ex, "a"); }
            """));

    [Fact]
    public Task Is_silent_in_a_logger_of_ones_own()
        => Verify.IsSilent<ExceptionSwallowed>("""
            using Microsoft.Extensions.Logging;
            static class OrderLogger { public static void LogOrder(string text) { try { File.AppendAllText("orders.log", text); } catch { } } }
            """);

    [Fact]
    public Task Is_silent_where_the_try_only_waits()
        => Verify.IsSilent<ExceptionSwallowed>(Member("public async Task Place()", "try { await Task.Delay(-1, CancellationToken.None).ConfigureAwait(false); } catch { }"));

    [Fact]
    public Task Is_silent_where_the_code_asks_next_and_says_so()
        => Verify.ReportsAt<ExceptionSwallowed>(DiagnosticSeverity.Info, Member("public void Place()", """
            string? text;
            try { text = File.ReadAllText("a"); } catch { text = null; }
            if (text is null) { _logger.LogWarning("no text"); return; }
            try { text = File.ReadAllText("b"); } [|catch|] { text = null; }
            if (text is null) { Clear(); }
            """));

    [Fact]
    public Task Is_silent_where_a_lambda_answers_yes_or_no()
        => Verify.Reports<ExceptionSwallowed>(Member("public void Place()", """
            var open = _errors.Where(order => { try { Load(); return true; } catch { return false; } }).ToList();
            var texts = _errors.Select(order => { try { return File.ReadAllText(order); } [|catch|] { return null; } }).ToList();
            """));

    [Fact]
    public Task Is_silent_where_another_rule_was_suppressed_or_the_try_is_explained()
        => Verify.Reports<ExceptionSwallowed>(Member("public void Place()", """
            try { Load(); }
            #pragma warning disable CA1031
            catch { }
            #pragma warning restore CA1031
            // We don't care whether this works
            try { Load(); } catch { }
            // Loads everything
            try { Load(); } [|catch|] { }
            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task Is_silent_in_a_finally_block()
        => Verify.IsSilent<ExceptionSwallowed>(Member("public void Place()", "try { Load(); } finally { try { Load(); } catch { } }"));

    [Fact]
    public Task Reports_in_loops_lambdas_and_local_functions()
        => Verify.Reports<ExceptionSwallowed>(Member("public void Place()", """
            foreach (int i in new[] { 1 }) { try { Load(); } [|catch|] { continue; } }
            Action lambda = () => { try { Load(); } [|catch|] { return; } };
            void Local() { try { Load(); } [|catch|] { } }
            bool TryLocal() { try { Load(); return true; } catch { return false; } }
            """));

    [Fact]
    public Task Sees_through_helpers_one_level()
        => Verify.ReportsAt<ExceptionSwallowed>(DiagnosticSeverity.Info, """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place() { try { Load(); } catch { Note(); } }
                public void Cancel() { try { Load(); } [|catch|] { Twice(); } try { Load(); } [|catch|] { Clear(); } }
                void Load() { }
                void Note() => logger.LogWarning("a");
                void Twice() => Note();
                void Clear() => Clear();
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<ExceptionSwallowed>(
            Member("public void Place()", "try { Load(); } [|catch|] { }"),
            null,
            "'Place' catches every exception here and drops it: when it fails, no log, alert or error tracker will say so. Log it with the exception, report it, rethrow it, or catch only the type you expect.");

    [Fact]
    public Task Is_silent_in_tests_and_where_nothing_can_report()
        => Task.WhenAll(
            Verify.IsSilent<ExceptionSwallowed>(Around("catch { }"), TestProject.Tests),
            Verify.IsSilent<ExceptionSwallowed>("class Orders { void A() { try { A(); } catch { } } }", TestProject.Console with { References = TestReferences.Base }));

    [Fact]
    public Task Comments_exempt_only_where_the_option_says_so()
        => Verify.Reports<ExceptionSwallowed>(
            Around("[|catch|] { /* the cache is optional */ }"),
            TestProject.Service with { Options = "observability.swallow.allow_commented = false" });

    [Fact]
    public Task The_suggestion_can_be_switched_off()
        => Verify.IsSilent<ExceptionSwallowed>(
            Around("catch { Clear(); }"),
            TestProject.Service with { Options = "observability.swallow.report_partial = false" });

    [Fact]
    public Task Methods_named_in_the_options_report()
        => Verify.IsSilent<ExceptionSwallowed>(
            Around("catch { Clear(); }"),
            TestProject.Service with { Options = "observability.reporting_methods = Orders.Clear" });

    private static string Around(string clause) => Member("public string? Place()", $"try {{ Load(); }} {clause} return null;");

    private static string Member(string member, string body)
        => $$"""
            using Microsoft.Extensions.Logging;

            public static class Outcome { public static readonly string Failed = "failed"; }
            public class Result { public bool Success { get; set; } }
            public class Orders
            {
                private readonly ILogger<Orders> _logger = null!;
                private readonly List<string> _errors = [];
                private readonly TaskCompletionSource _completion = new();
                private readonly Result _result = new();
                private readonly System.Diagnostics.Process _source = null!;
                private Stream _stream = null!;
                private object? _cache, _uri, _process;
                private string? _last;
                private bool _failed;
                private readonly Dictionary<string, string> _states = [];
                private int _count, _failures;

                {{member}} { {{body}} {{ReturnOf(member)}} }

                private void Load() { }
                private void Clear() { _cache = null; }
                private void Keep(object value) { _cache = value; }
                private void Note() => _logger.LogWarning("a");
            }
            """;

    private static string ReturnOf(string member)
    {
        if (member.Contains("Task<bool>", StringComparison.Ordinal))
            return "return Task.FromResult(_failed);";
        if (member.Contains("bool", StringComparison.Ordinal))
            return "return _failed;";
        return member.Contains("string? Load", StringComparison.Ordinal) || member.Contains("string? Find", StringComparison.Ordinal) ? "return _last;" : "";
    }
}
