using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.ExceptionSwallowedTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class FallbackHidesExceptionTests
{
    [Theory]
    [InlineData("_last = File.ReadAllText(\"a\");")]
    [InlineData("_count = await _gateway.CountAsync();")]
    [InlineData("_last = await _gateway.NameAsync(\"a\");")]
    [InlineData("_cache = _gateway.Find(\"a\");")]
    [InlineData("_socket.NoDelay = true;")]
    [InlineData("File.SetLastWriteTimeUtc(\"a\", DateTime.UtcNow);")]
    [InlineData("_states.Add(\"a\", \"b\");")]
    [InlineData("_priceCache.Put(\"a\");")]
    [InlineData("_logger.LogInformation(\"a\"); _last = File.ReadAllText(\"b\");")]
    [InlineData("_logger.LogInformation(\"a\"); File.ReadAllText(\"b\");")]
    [InlineData("var text = File.ReadAllText(\"b\"); _logger.LogInformation(text);")]
    [InlineData("_count = _source.ExitCode; _cache = File.ReadAllText(\"a\");")]
    [InlineData("_cache = System.Text.Json.JsonSerializer.Deserialize<Result>(File.ReadAllText(\"a\"));")]
    public Task Suggests_on_attempts(string body)
        => Verify.ReportsAt<FallbackHidesException>(DiagnosticSeverity.Info, Member("public async Task Place()", $"await Task.Yield(); try {{ {body} }} [|catch|] {{ }}"));

    [Theory]
    [InlineData("[|catch|] { Clear(); return null; }")]
    [InlineData("[|catch (Exception)|] { _cache = null; }")]
    [InlineData("[|catch|] { Clear(); }")]
    public Task Suggests_where_something_else_is_done(string clause)
        => Verify.ReportsAt<FallbackHidesException>(DiagnosticSeverity.Info, Around(clause));

    // What is asked for later, and what the response already has.
    [Theory]
    [InlineData("new Notes().UpdateAccessTime(\"a\");")]
    [InlineData("new Notes().AccessTimes.Put(\"a\");")]
    [InlineData("_last = File.ReadAllText(\"a\"); new System.Net.Http.HttpResponseMessage().EnsureSuccessStatusCode();")]
    public Task Suggests_where_nothing_but_a_note_is_lost(string body)
        => Verify.ReportsAt<FallbackHidesException>(DiagnosticSeverity.Info, Member("public void Place()", $"try {{ {body} }} [|catch|] {{ }}") + Notes);

    [Theory]
    [InlineData("new Notes().UpdateTimes(\"a\");")]
    [InlineData("new Notes().Times.Put(\"a\");")]
    public Task Leaves_other_notes_to_the_rule_for_work(string body)
        => Verify.IsSilent<FallbackHidesException>(Member("public void Place()", $"try {{ {body} }} catch {{ }}") + Notes);

    private const string Notes = """

        public class Notes
        {
            public Times AccessTimes { get; } = new();

            public Times Times { get; } = new();

            public void UpdateAccessTime(string path) { }

            public void UpdateTimes(string path) { }
        }

        public class Times
        {
            public void Put(string name) { }
        }
        """;

    // A probe or clean-up in whose place the author has told of the failure once, or means to.
    [Theory]
    [InlineData("[|catch|] { // TODO: log this failure.\n }")]
    [InlineData("[|catch (Exception)|] { /* FIXME */ }")]
    [InlineData("[|catch (Exception /*e*/)|] { //_logger.LogInformation(\"failed\");\n }")]
    [InlineData("[|catch (Exception/* exception */)|] { /* FIXME */ }")]
    [InlineData("[|catch (Exception)|] { //_logger.LogInformation(\"failed\");\n }")]
    public Task Suggests_where_the_comment_says_that_a_log_is_missing(string clause)
        => Verify.ReportsAt<FallbackHidesException>(DiagnosticSeverity.Info, Member("public void Place()", $"try {{ _count = int.Parse(\"1\"); }} {clause}".Replace("\\n", "\n")));

    [Theory]
    [InlineData("catch { // no number, no count\n }")]
    [InlineData("catch (Exception) { //_count = 1;\n }")]
    [InlineData("catch (Exception /* ignored */) { //_logger.LogInformation(\"failed\");\n }")]
    [InlineData("catch (Exception /* no number, no count */) { /* FIXME */ }")]
    [InlineData("catch (Exception /*e*/) { /* none */ }")]
    [InlineData("catch (Exception) /* none */ { //_logger.LogInformation(\"failed\");\n }")]
    [InlineData("catch (Exception) { // we are only guessing anyway\n //_logger.LogInformation(\"failed\");\n }")]
    [InlineData("catch (Exception) { /* the log of the reader has it */ }")]
    [InlineData("catch (Exception) { _count = 1; //_logger.LogInformation(\"failed\");\n }")]
    [InlineData("catch (FormatException) { // TODO: log this failure.\n }")]
    public Task Is_silent_on_probes_with_any_other_comment(string clause)
        => Verify.IsSilent<FallbackHidesException>(Member("public void Place()", $"try {{ _count = int.Parse(\"1\"); }} {clause}".Replace("\\n", "\n")));

    // The type is there: what fails is its constructor, and that may fail for any reason.
    [Theory]
    [InlineData("_cache = Activator.CreateInstance(GetType());")]
    [InlineData("_cache = Activator.CreateInstance<System.Text.StringBuilder>();")]
    [InlineData("_cache = Activator.CreateInstance(typeof(System.Text.StringBuilder), true);")]
    [InlineData("var type = Type.GetType(\"a\"); if (type != null) _cache = Activator.CreateInstance(type);")]
    public Task Suggests_where_an_object_could_not_be_made(string statements)
        => Verify.ReportsAt<FallbackHidesException>(DiagnosticSeverity.Info, Member("public void Place()", $"try {{ {statements} }} [|catch|] {{ }}"));

    [Theory]
    [InlineData("_cache = Activator.CreateInstance(\"Shop\", \"Order\");")]
    [InlineData("_cache = Activator.CreateInstance(Type.GetType(\"Order\")!);")]
    [InlineData("_cache = Activator.CreateInstance(System.Reflection.Assembly.Load(\"Shop\").GetType(\"Order\")!, true);")]
    public Task Is_silent_where_a_type_is_looked_up(string statements)
        => Verify.IsSilent<FallbackHidesException>(Member("public void Place()", $"try {{ {statements} }} catch {{ }}"));

    // Work whose failure may be expected; OBS4001 has everything else of it.
    [Theory]
    [InlineData("[|catch (InvalidOperationException)|] { }")]
    [InlineData("[|catch (System.Net.Http.HttpRequestException)|] { } [|catch (InvalidOperationException)|] { }")]
    public Task Suggests_where_one_type_is_dropped_around_work(string clauses)
        => Verify.ReportsAt<FallbackHidesException>(DiagnosticSeverity.Info, Member("public async Task Place()", $"try {{ await _gateway.ChargeAsync(\"a\"); }} {clauses}"));

    // What was to be fetched is missing, since the other side failed.
    [Theory]
    [InlineData("try { _cache = await new System.Net.Http.HttpClient().GetAsync(\"a\"); } [|catch (System.Net.Http.HttpRequestException)|] { }")]
    [InlineData("try { var response = await new System.Net.Http.HttpClient().GetAsync(\"a\"); if (response.IsSuccessStatusCode) return; } [|catch (System.Net.Http.HttpRequestException)|] { } _cache = null;")]
    public Task Suggests_where_a_failure_of_others_is_dropped_around_what_was_fetched(string body)
        => Verify.ReportsAt<FallbackHidesException>(DiagnosticSeverity.Info, Member("public async Task Place()", body));

    [Theory]
    [InlineData("try { _cache = await new System.Net.Http.HttpClient().GetAsync(\"a\"); } catch (InvalidOperationException) { }")]
    [InlineData("try { _cache = await new System.Net.Http.HttpClient().GetAsync(\"a\"); } catch (System.Net.Http.HttpRequestException) { /* the page has a dash */ }")]
    [InlineData("try { _cache = await new System.Net.Http.HttpClient().GetAsync(\"a\"); } catch (System.Net.Http.HttpRequestException) { return; }")]
    [InlineData("try { _cache = await new System.Net.Http.HttpClient().GetAsync(\"a\"); } catch (System.Net.Http.HttpRequestException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound) { }")]
    [InlineData("try { _last = await new System.Net.Http.HttpClient().GetStringAsync(\"a\"); } catch (System.Net.Http.HttpRequestException) { }")]
    [InlineData("try { _count = int.Parse(\"1\"); await Task.Yield(); } catch (System.Net.Http.HttpRequestException) { }")]
    public Task Is_silent_where_what_was_fetched_is_told_of_or_plain(string body)
        => Verify.IsSilent<FallbackHidesException>(Member("public async Task Place()", body));

    [Theory]
    [InlineData("try { Load(); } catch { }")]
    [InlineData("try { Load(); } catch (OperationCanceledException) { }")]
    [InlineData("try { Load(); } catch (ObjectDisposedException) { }")]
    [InlineData("try { Load(); } catch (InvalidOperationException) { return; }")]
    [InlineData("try { Load(); } catch (InvalidOperationException) { /* it is sold already */ }")]
    [InlineData("try { Load(); } catch (InvalidOperationException) { _logger.LogDebug(\"a\"); }")]
    [InlineData("try { _last = File.ReadAllText(\"a\"); } catch (IOException) { }")]
    [InlineData("try { File.Delete(\"a\"); } catch (IOException) { }")]
    [InlineData("try { _last = File.ReadAllText(\"a\"); } catch (Exception ex) { Keep(ex); }")]
    [InlineData("try { _last = File.ReadAllText(\"a\"); } catch (Exception ex) { _logger.LogDebug(ex, \"a\"); }")]
    [InlineData("try { _last = File.ReadAllText(\"a\"); } catch { /* none */ }")]
    [InlineData("try { _count = int.Parse(\"1\"); } catch { }")]
    [InlineData("try { _cache = new OrderId(\"1\"); } catch { }")]
    [InlineData("try { _cache = OrderId.FromText(\"1\"); } catch { }")]
    [InlineData("try { _cache = GetType().GetProperty(\"a\")!.GetValue(this); } catch { }")]
    public Task Is_silent_on_work_and_where_nobody_needs_to_know(string body)
        => Verify.IsSilent<FallbackHidesException>(Member("public void Place()", body) + "\npublic readonly struct OrderId { public OrderId(string text) { } public static OrderId FromText(string text) => new(text); }");

    [Fact]
    public Task Suggests_on_members_that_only_try_and_do_not_say_whether_it_went_well()
        => Verify.Reports<FallbackHidesException>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, Func<Task> work)
            {
                public void TryRun() { try { Run(); } [|catch|] { } }
                public async Task TryRunAsync() { try { await work(); } [|catch|] { } }
                public bool TryRunAll() { try { Run(); return true; } catch { return false; } }
                public string? TryName() { try { Run(); return ""; } catch { return null; } }
                void Run() => logger.LogInformation("a");
            }
            """);

    [Fact]
    public Task Sees_through_helpers_one_level()
        => Verify.ReportsAt<FallbackHidesException>(DiagnosticSeverity.Info, """
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
    public Task Names_the_field_whose_initializer_it_is()
        => Verify.Reports<FallbackHidesException>(
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                private readonly Func<string?> _template = () => { try { return File.ReadAllText("a"); } [|catch|] { return null; } };
                void Log() => logger.LogInformation("a");
            }
            """,
            null,
            "'_template' catches every exception here and goes on as if there were nothing: a fault that nobody expects looks like the expected one. Catch only the type you expect, or log it with the exception.");

    [Fact]
    public async Task Says_what_is_wrong_why_and_what_to_do()
    {
        await Verify.Reports<FallbackHidesException>(
            Around("[|catch|] { Clear(); }"),
            null,
            "'Place' catches every exception here and goes on without looking at it: the cause of the failure is lost. Log it with the exception, report it, rethrow it, or catch only the type you expect.");
        await Verify.Reports<FallbackHidesException>(
            Around("[|catch (InvalidOperationException)|] { }"),
            null,
            "'Place' drops 'InvalidOperationException' here and goes on as if the work were done: nobody learns that it was not. Log it with the exception, or say in a comment why nobody needs to know.");
    }

    [Fact]
    public Task What_the_block_handles_can_be_left_alone()
        => Verify.IsSilent<FallbackHidesException>(
            Around("catch { Clear(); }"),
            TestProject.Service with { Options = "observability.swallow.report_partial = false" });

    [Fact]
    public Task Methods_named_in_the_options_report()
        => Verify.IsSilent<FallbackHidesException>(
            Around("catch { Clear(); }"),
            TestProject.Service with { Options = "observability.reporting_methods = Orders.Clear" });

    // Whether the service is well: a GET that takes nothing, asks something and drops what it gets. And what a program at a terminal could not fetch.
    [Fact]
    public Task Reports_answers_about_health_which_are_no_lost_requests()
        => Verify.Reports<FallbackHidesException>("""
            using Microsoft.AspNetCore.Mvc;
            public class PingController(IOrders orders) : ControllerBase
            {
                [HttpGet("/ping")] public IActionResult Ping() { try { orders.Count(); } [|catch (Exception)|] { return StatusCode(500); } return Ok(); }
                [HttpGet("/ready")] public async Task<IActionResult> Ready() { try { await orders.CountAsync(); } [|catch|] { return StatusCode(500); } return Ok(); }
                [HttpGet("/clear")] public IActionResult Clear() { try { orders.Clear(); } catch { return StatusCode(500); } return Ok(); }
                [HttpPost("/ping")] public IActionResult Post() { try { orders.Count(); } catch { return StatusCode(500); } return Ok(); }
                [HttpGet("/orders")] public IActionResult Orders(int id) { try { orders.Count(); } catch { return StatusCode(500); } return Ok(); }
                [HttpGet("/count")] public IActionResult Count() { try { return Ok(orders.Count()); } catch { return StatusCode(500); } }
            }
            public interface IOrders { int Count(); Task<int> CountAsync(); void Clear(); }
            """);

    [Theory]
    [InlineData("console", true)]
    [InlineData("web", false)]
    [InlineData("library", false)]
    public async Task Reports_what_a_program_at_a_terminal_could_not_fetch(string kind, bool reports)
    {
        string source = $$"""
            public class Versions(ISource source)
            {
                public async Task<Release?> Latest() { try { return await source.FetchAsync(); } {{(reports ? "[|catch|]" : "catch")}} { return null; } }
                public async Task Send() { try { await source.SendAsync(); } catch { } }
            }
            public class Release;
            public interface ISource { Task<Release> FetchAsync(); Task SendAsync(); }
            """;
        await Verify.Reports<FallbackHidesException>(source, TestProject.Service with { Kind = kind });
    }
}
