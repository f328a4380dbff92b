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
    [InlineData("[|catch (Exception /*e*/)|] { }")]
    [InlineData("[|catch (Exception)|] { /* Log error but continue */ }")]
    [InlineData("[|catch (Exception)|] { /* _logger.LogError(ex, \"a\"); */ }")]
    [InlineData("[|catch|] { ; }")]
    public Task Reports_what_drops_everything(string clause)
        => Verify.ReportsAt<ExceptionSwallowed>(DiagnosticSeverity.Warning, Around(clause));

    // Whoever is handed it drops it.
    [Theory]
    [InlineData("[|catch (Exception ex)|] { Handle(ex); }")]
    [InlineData("[|catch (Exception ex)|] { this.HandleOne(ex); }")]
    [InlineData("[|catch (Exception ex)|] { Handle(ex); return null; }")]
    public Task Reports_what_is_handed_to_a_method_that_drops_it(string clause)
        => Verify.ReportsAt<ExceptionSwallowed>(DiagnosticSeverity.Warning, Around(clause));

    [Theory]
    [InlineData("catch (Exception ex) { Remember(ex); }")]
    [InlineData("catch (Exception ex) { Pass(ex); }")]
    [InlineData("catch (Exception ex) { Note(ex); }")]
    [InlineData("catch (Exception ex) { Ignore(ex); }")]
    [InlineData("catch (Exception ex) { OnFailure(ex); }")]
    [InlineData("catch (Exception ex) { Again(ex); }")]
    [InlineData("catch (Exception ex) { Handle(ex); Note(ex); }")]
    [InlineData("catch (Exception ex) { Handle(ex); throw; }")]
    public Task Silent_where_whoever_is_handed_it_may_do_something(string clause)
        => Verify.IsSilent<ExceptionSwallowed>(Around(clause));

    // What does nothing but leave drops it, in whatever shape; whatever else a method does may be its answer.
    [Theory]
    [InlineData("void Handle(Exception ex) { }", true)]
    [InlineData("void Handle(Exception ex) { return; }", true)]
    [InlineData("void Handle(Exception ex) { { ; } }", true)]
    [InlineData("void Handle(Exception ex) { if (_count > 1) { return; } else { } }", true)]
    [InlineData("void Handle(Exception ex) { switch (_count) { case 1: return; default: break; } }", false)]
    [InlineData("Task Handle(Exception ex) => Task.CompletedTask;", true)]
    [InlineData("Task Handle(Exception ex) { return Task.CompletedTask; }", true)]
    [InlineData("Task Handle(Exception ex) => Tell(\"failed\");", false)]
    [InlineData("void Handle(Exception ex) => Tell(\"failed\");", false)]
    [InlineData("void Handle(Exception ex) { Tell(\"failed\"); }", false)]
    [InlineData("void Handle(Exception ex) { _count = 7; }", false)]
    [InlineData("void Handle(Exception ex) { if (_count > 1) { Tell(\"failed\"); } }", false)]
    [InlineData("void Handle(Exception ex) { if (_count > 1) { } else Tell(\"failed\"); }", false)]
    [InlineData("void Handle(Exception ex) { switch (_count) { case 1: Tell(\"failed\"); break; } }", false)]
    [InlineData("void Handle(Exception ex) { while (_count > 1) Tell(\"failed\"); }", false)]
    [InlineData("void Handle(Exception ex) { var kept = ex; }", false)]
    public Task Reports_what_is_handed_to_a_method_that_only_leaves(string helper, bool drops)
        => Verify.Reports<ExceptionSwallowed>($$"""
            using Microsoft.Extensions.Logging;
            interface IGateway { void Charge(string order); }
            class Orders(ILogger<Orders> logger, IGateway gateway)
            {
                private int _count;
                public void Place()
                {
                    logger.LogDebug("Placing");
                    try { gateway.Charge("a"); } {{(drops ? "[|catch (Exception ex)|]" : "catch (Exception ex)")}} { Handle(ex); }
                }
                private {{helper}}
                private Task Tell(string text) => Task.Delay(_count++);
            }
            """);

    // What the work is: a call whose result nobody takes, a handler of others, an object from outside.
    [Theory]
    [InlineData("Load();")]
    [InlineData("_gateway.Charge(\"a\");")]
    [InlineData("_gateway?.Charge(\"a\");")]
    [InlineData("await _gateway.ChargeAsync(\"a\");")]
    [InlineData("await _gateway.ChargeAsync(\"a\").ConfigureAwait(false);")]
    [InlineData("_ = await _gateway.FindAsync(\"a\");")]
    [InlineData("var found = await _gateway.FindAsync(\"a\"); _cache = found;")]
    [InlineData("_cache = await _gateway.FindAsync(\"a\").ConfigureAwait(false);")]
    [InlineData("_received?.Invoke(\"a\");")]
    [InlineData("if (_count > 1) { foreach (var order in _errors) { _received!(order); } }")]
    [InlineData("File.WriteAllText(\"a\", \"b\");")]
    [InlineData("await File.WriteAllTextAsync(\"a\", \"b\");")]
    [InlineData("File.Copy(\"a\", \"b\");")]
    [InlineData("await new System.Net.Http.HttpClient().PostAsync(\"a\", null);")]
    [InlineData("using var stream = new FileStream(\"a\", FileMode.Create); stream.Write(new byte[1], 0, 1);")]
    public Task Reports_work(string body)
        => Verify.ReportsAt<ExceptionSwallowed>(DiagnosticSeverity.Warning, Member("public async Task Place()", $"await Task.Yield(); try {{ {body} }} [|catch|] {{ }}"));

    // A save is work whatever becomes of the count that it returns.
    [Fact]
    public Task Reports_saves_to_a_database()
        => Verify.Reports<ExceptionSwallowed>("""
            using System.Data.Common;
            using Microsoft.Extensions.Logging;
            namespace Microsoft.EntityFrameworkCore { public class DbContext { public int SaveChanges() => 0; public Task<int> SaveChangesAsync() => Task.FromResult(0); } }
            namespace Shop
            {
                class ShopContext : Microsoft.EntityFrameworkCore.DbContext;
                interface IUnit { Task<int> SaveChangesAsync(); int CountChanges(); }
                class Orders(ILogger<Orders> logger, ShopContext db, IUnit unit, DbCommand command)
                {
                    public async Task<bool> A() { try { return await db.SaveChangesAsync() > 0; } [|catch|] { return false; } }
                    public async Task<int> B() { try { return await db.SaveChangesAsync().ConfigureAwait(false); } [|catch (Exception)|] { return 0; } }
                    public async Task C() { try { var saved = await db.SaveChangesAsync(); logger.LogDebug("{Saved}", saved); } [|catch (Exception)|] { } }
                    public bool D() { try { return db.SaveChanges() > 0; } [|catch|] { return false; } }
                    public async Task<int> E() { try { return await command.ExecuteNonQueryAsync(); } [|catch|] { return 0; } }

                    public async Task<bool> F() { try { return await unit.SaveChangesAsync() > 0; } catch { return false; } }
                    public bool G() { try { return unit.CountChanges() > 0; } catch { return false; } }
                    public async Task<bool> TrySave() { try { return await db.SaveChangesAsync() > 0; } catch { return false; } }
                    public async Task<bool> H() { try { return await db.SaveChangesAsync() > 0; } catch (Exception ex) { logger.LogError(ex, "a"); return false; } }
                    public async Task<object?> I() { try { return await command.ExecuteScalarAsync() is int count ? count : 0; } catch (DbException) { return null; } }
                }
            }
            """);

    [Fact]
    public Task Is_silent_where_something_is_asked_for_on_the_way_to_an_answer()
        => Verify.Reports<ExceptionSwallowed>("""
            using Microsoft.Extensions.Logging;
            interface IBroker { Task<IChannel> OpenAsync(); }
            interface IChannel : IAsyncDisposable { Task<long> CountAsync(); Task<Report> ReportAsync(); Task PurgeAsync(); }
            interface IMediator { Task<T> Send<T>(string command); }
            class Report { public string Version = ""; }
            class Depth(ILogger<Depth> logger, IBroker broker, IMediator mediator)
            {
                Report? _last;
                public async Task<long?> A() { try { await using var channel = await broker.OpenAsync(); return await channel.CountAsync(); } catch { return null; } }
                public async Task<string?> B() { try { var channel = await broker.OpenAsync(); var report = await channel.ReportAsync(); return report.Version; } catch { return null; } }

                public async Task<Report?> C() { try { await using var channel = await broker.OpenAsync(); return await channel.ReportAsync(); } [|catch|] { return null; } }
                public async Task<long?> D() { try { var channel = await broker.OpenAsync(); await channel.PurgeAsync(); return 1; } [|catch|] { return null; } }
                public async Task<long?> E() { try { _last = await (await broker.OpenAsync()).ReportAsync(); return 1; } [|catch|] { return null; } }
                public async Task<T?> F<T>() { try { var answer = await mediator.Send<T>("a"); return answer; } [|catch|] { return default; } }
                void Log() => logger.LogInformation("a");
            }
            """);

    [Fact]
    public Task Is_silent_where_events_of_telemetry_pass_through()
        => Verify.Reports<ExceptionSwallowed>("""
            using Microsoft.Extensions.Logging;
            interface IScrubber { void Scrub(object part); }
            class Scrubbing(ILogger<Scrubbing> logger, IScrubber scrubber)
            {
                public Sentry.SentryEvent A(Sentry.SentryEvent e) { try { scrubber.Scrub(e); } catch { } return e; }
                public void B(Serilog.Events.LogEvent e) { try { scrubber.Scrub(e); } catch { } }
                public void C(NLog.LogEventInfo e) { try { scrubber.Scrub(e); } catch { } }
                public void D(EventArgs e) { try { scrubber.Scrub(e); } [|catch|] { } }
                void Log() => logger.LogInformation("a");
            }
            """);

    // Of these OBS4011 speaks, where anybody does.
    [Fact]
    public Task Is_silent_on_answers_to_clients_measures_and_what_a_member_does_again()
        => Verify.Reports<ExceptionSwallowed>("""
            using Microsoft.Extensions.Logging;
            interface IOrderResponse { void Send(); }
            interface IOrderSender { void Send(); }
            interface IOrderMetrics { void Pending(int count); }
            static class Native { public static void MeshDataDestroy(int handle) { } public static void MeshDataCreate(int handle) { } }
            class Requests(ILogger<Requests> logger, IOrderResponse response, IOrderSender sender, IOrderMetrics metrics)
            {
                public void A() { try { response.Send(); } catch { } }
                public void B() { try { metrics.Pending(1); logger.LogDebug("a"); } catch { } }
                public void C(List<string> lines, Type type) { try { foreach (var part in type.GetNestedTypes()) { lines.Add(part.Name); C(lines, part); } } catch { } }
                public void D() { try { Native.MeshDataDestroy(1); } catch { } }

                public void E() { try { sender.Send(); } [|catch|] { } }
                public void F() { try { metrics.Pending(1); sender.Send(); } [|catch|] { } }
                public void G(int depth) { try { G(depth - 1); sender.Send(); } [|catch|] { } }
                public void H() { try { Native.MeshDataCreate(1); } [|catch|] { } }
            }
            class RequestStat(ILogger<RequestStat> logger, Action<RequestStat> pull)
            {
                public int Value() { try { pull(this); return 1; } catch { return 0; } }
                void Log() => logger.LogInformation("a");
            }
            class RequestQueue(ILogger<RequestQueue> logger, Action<RequestQueue> pull)
            {
                public int Value() { try { pull(this); return 1; } [|catch|] { return 0; } }
                void Log() => logger.LogInformation("a");
            }
            """);

    // Of these OBS4011 speaks.
    [Theory]
    [InlineData("_last = File.ReadAllText(\"a\");")]
    [InlineData("_count = await _gateway.CountAsync();")]
    [InlineData("_last = await _gateway.NameAsync(\"a\");")]
    [InlineData("_cache = _gateway.Find(\"a\");")]
    [InlineData("_socket.NoDelay = true;")]
    [InlineData("_socket.SetSocketOption(1, true);")]
    [InlineData("File.SetLastWriteTimeUtc(\"a\", DateTime.UtcNow);")]
    [InlineData("_states.Add(\"a\", \"b\");")]
    [InlineData("_priceCache.Put(\"a\");")]
    [InlineData("_gateway.ChargeAsync(\"a\");")]
    [InlineData("_source.Refresh();")]
    [InlineData("Action later = () => _gateway.Charge(\"a\"); _cache = later;")]
    [InlineData("_cache = Activator.CreateInstance(Type.GetType(File.ReadAllText(\"a\"))!);")]
    public Task Is_silent_on_attempts(string body)
        => Verify.IsSilent<ExceptionSwallowed>(Member("public async Task Place()", $"await Task.Yield(); try {{ {body} }} catch {{ }}"));

    [Theory]
    [InlineData("catch { Clear(); return null; }")]
    [InlineData("catch (Exception) { _cache = null; }")]
    [InlineData("catch { Clear(); }")]
    public Task Is_silent_where_something_else_is_done(string clause)
        => Verify.IsSilent<ExceptionSwallowed>(Around(clause));

    // A condition on its type is no use of an exception.
    [Theory]
    [InlineData("[|catch (Exception ex)|] { if (ex is OperationCanceledException) throw; }")]
    [InlineData("[|catch (Exception ex)|] { if (ex is OperationCanceledException or TimeoutException) { throw; } }")]
    [InlineData("[|catch (Exception ex)|] { if (ex is OperationCanceledException) { return null; } }")]
    [InlineData("[|catch (Exception ex)|] { switch (ex) { case TimeoutException: throw; } }")]
    [InlineData("[|catch (Exception ex)|] { _ = ex.HResult; }")]
    [InlineData("[|catch (Exception ex)|] { _ = ex; }")]
    public Task Reports_what_only_asks_for_the_type(string clause)
        => Verify.Reports<ExceptionSwallowed>(Around(clause));

    [Theory]
    [InlineData("catch (Exception ex) { if (ex is not OperationCanceledException) throw; }")]
    [InlineData("catch (Exception ex) { if (ex is OperationCanceledException) return null; throw; }")]
    [InlineData("catch (Exception ex) { if (ex is OperationCanceledException) { return null; } else { throw; } }")]
    [InlineData("catch (Exception ex) { switch (ex) { case TimeoutException: return null; default: throw; } }")]
    [InlineData("catch (Exception ex) { if (ex is TimeoutException timeout) { Keep(timeout); } }")]
    [InlineData("catch (Exception ex) { _last = ex is TimeoutException ? \"late\" : \"gone\"; }")]
    [InlineData("catch (Exception ex) { if (ex.HResult == 5) { return null; } }")]
    public Task Is_silent_where_all_others_go_on_or_it_is_used(string clause)
        => Verify.IsSilent<ExceptionSwallowed>(Around(clause));

    [Fact]
    public Task Reports_what_answers_requests_with_a_server_error()
        => Verify.Reports<ExceptionSwallowed>("""
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Logging;
            public class OrdersController(ILogger<OrdersController> logger) : ControllerBase
            {
                public IActionResult A() { try { return Ok(Load()); } [|catch (Exception)|] { return StatusCode(500, "An error occurred"); } }
                public IActionResult B() { try { return Ok(Load()); } [|catch (Exception)|] { return Problem("Failed"); } }
                public IResult C() { try { return Results.Ok(Load()); } [|catch|] { return Results.Problem(); } }
                public IResult D() { try { return Results.Ok(Load()); } [|catch|] { return Results.StatusCode(503); } }
                public IActionResult E() { try { return Ok(Load()); } [|catch|] { return new StatusCodeResult(StatusCodes.Status500InternalServerError); } }
                public IActionResult F() { try { return Ok(Load()); } [|catch|] { return new ObjectResult("failed") { StatusCode = 500 }; } }
                public void G() { try { Load(); } [|catch|] { Response.StatusCode = 500; } }

                public IActionResult H() { try { return Ok(Load()); } catch (Exception) { return StatusCode(404); } }
                public IActionResult I() { try { return Ok(Load()); } catch (Exception) { return Problem("Failed", statusCode: 400); } }
                public IActionResult J() { try { return Ok(Load()); } catch (Exception ex) { return StatusCode(500, ex.Message); } }
                public IActionResult K() { try { return Ok(Load()); } catch (Exception) { logger.LogError("a"); return StatusCode(500); } }
                public IActionResult L() { try { return Ok(Load()); } catch (IOException) { return StatusCode(500); } }
                public IActionResult M() { try { return Ok(Load()); } catch (Exception) { /* the gateway logs it */ return StatusCode(500); } }
                private int Load() => 1;
            }
            """);

    // The code behind the try answers.
    [Theory]
    [InlineData("try { Load(); return _last; } catch { } throw new FormatException(\"a\");")]
    [InlineData("try { Load(); return _last; } catch { } try { Load(); return _last; } catch { } throw new FormatException(\"a\");")]
    [InlineData("foreach (var name in _errors) { try { if (name.Length > 1) { Load(); return name; } } catch { } } throw new FormatException(\"a\");")]
    [InlineData("foreach (var name in _errors) { try { Load(); } catch { continue; } break; }")]
    [InlineData("foreach (var name in _errors) { try { _logger.LogDebug(name); Load(); } catch (Exception) { continue; } break; }")]
    [InlineData("foreach (var name in _errors) { try { Load(); if (name.Length > 1) { _last = name; break; } } catch { } }")]
    [InlineData("string? id = null; try { Load(); id = _last; } catch { } if (id is null) { Answer(\"failed to decode\"); return null; }")]
    [InlineData("string? id = null; try { Load(); id = _last; } catch { } var answer = id is null ? Outcome.Failed : id;")]
    [InlineData("string? id; try { Load(); id = _last; } catch { id = null; } if (id is null) throw new FormatException(\"a\");")]
    [InlineData("// Throws if it cannot be loaded; the old one will do then.\ntry { Load(); } catch { }")]
    [InlineData("try {\n// If there is no such folder, the following throws.\nLoad(); } catch { }")]
    [InlineData("// The next one may throw in old browsers\n_count = 1;\ntry { Load(); } catch { }")]
    [InlineData("try { _stream.Close(); Load(); _stream.Dispose(); } catch { }")]
    [InlineData("try { await _kept; } catch { }")]
    [InlineData("try { await _kept.WaitAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false); } catch { }")]
    [InlineData("try { Tell(); } catch (Exception) { }")]
    [InlineData("try { Guard(); } catch (Exception) { }")]
    public Task Is_silent_where_somebody_answers(string body)
        => Verify.IsSilent<ExceptionSwallowed>(Member("public async Task<string?> Place()", $"await Task.Yield();\n{body}").Replace("\n", "\r\n", StringComparison.Ordinal).ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("try { Load(); } [|catch|] { } _count = 1;")]
    [InlineData("try { Load(); } [|catch|] { } if (_count > 1) throw new FormatException(\"a\");")]
    [InlineData("foreach (var name in _errors) { try { Load(); } [|catch|] { continue; } _count++; }")]
    [InlineData("while (true) { try { Load(); } [|catch|] { continue; } break; }")]
    [InlineData("string? id = null; try { Load(); id = _last; } [|catch|] { } if (id is null) { Answer(\"a\"); return null; }")]
    [InlineData("// Loads the orders that failed yesterday\ntry { Load(); } [|catch|] { }")]
    [InlineData("try {\n// Send it\nLoad(); } [|catch|] { }")]
    [InlineData("try { _stream.Close(); Load(); } [|catch|] { }")]
    [InlineData("try { _stream.Close(); Load(); Load(); _stream.Dispose(); } [|catch|] { }")]
    [InlineData("try { await _gateway.ChargeAsync(\"a\"); } [|catch|] { }")]
    [InlineData("try { Tell(); Load(); } [|catch (Exception)|] { }")]
    [InlineData("try { HalfGuard(); } [|catch (Exception)|] { }")]
    public Task Reports_where_nobody_answers(string body)
        => Verify.Reports<ExceptionSwallowed>(Member("public async Task<string?> Place()", $"await Task.Yield();\n{body}"));

    [Fact]
    public Task Is_silent_where_the_documentation_says_so()
        => Verify.Reports<ExceptionSwallowed>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, Action work)
            {
                /// <summary>Runs the work. Silently swallows failures.</summary>
                public void Run() { try { work(); } catch { } }
                /// <summary>Runs the work, and retries what failed.</summary>
                public void RunAgain() { try { work(); } [|catch|] { } }
                void Log() => logger.LogInformation("a");
            }
            """);

    [Fact]
    public Task Is_silent_where_a_text_says_what_went_wrong()
        => Verify.Reports<ExceptionSwallowed>("""
            using Microsoft.Extensions.Logging;
            interface IReader { void Fill(byte[] data); }
            class Orders(ILogger<Orders> logger, IReader reader)
            {
                public bool Fill(byte[] data, out string error) { error = "Invalid data"; try { reader.Fill(data); error = ""; return true; } catch { return false; } }
                public bool Fill(byte[] data, out int count) { count = 0; try { reader.Fill(data); return true; } [|catch|] { return false; } }
                public string Show() { var text = new System.Text.StringBuilder(); try { reader.Fill([]); } catch { text.Append("Error reading value"); } return text.ToString(); }
                public string Text(object value) { string text; try { text = value.ToString()!; } catch { text = $"ERROR: type {value.GetType()} is not supported"; } return text; }
                public void Check(Dictionary<string, object> data) { try { reader.Fill([]); } catch { data["HasConnection"] = false; } }
                void Log() => logger.LogInformation("a");
            }
            """);

    [Fact]
    public Task Is_silent_on_one_type_at_a_time()
        => Verify.Reports<ExceptionSwallowed>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Expect<T>(Action work) where T : Exception { try { work(); } catch (T) { } }
                public void Run(Action work) { try { work(); } [|catch|] { } }
                void Log() => logger.LogInformation("a");
            }
            """);

    [Fact]
    public Task Reports_void_members_that_only_try()
        => Verify.IsSilent<ExceptionSwallowed>(Member("public void TrySave()", "try { Load(); } catch { }"));

    [Fact]
    public Task Is_silent_in_log_appenders_and_tools_of_tests()
        => Task.WhenAll(
            Verify.IsSilent<ExceptionSwallowed>("""
                using Microsoft.Extensions.Logging;
                interface ILogAppender { void Append(Action writer); }
                class RequestInfo(ILogger<RequestInfo> logger) : ILogAppender { public void Append(Action writer) { try { writer(); } catch { } } void Log() => logger.LogInformation("a"); }
                """),
            Verify.Reports<ExceptionSwallowed>("""
                using Microsoft.Extensions.Logging;
                interface IPage { void Append(Action writer); }
                class RequestInfo(ILogger<RequestInfo> logger) : IPage { public void Append(Action writer) { try { writer(); } [|catch|] { } } void Log() => logger.LogInformation("a"); }
                """));

    // Tools of tests and tests, by the name of their project.
    [Theory]
    [InlineData("Shop.Testing")]
    [InlineData("Shop.TestUtils")]
    [InlineData("Shop.Orders.Tests")]
    [InlineData("Shop.Specs")]
    public async Task Is_silent_in_kits_of_tests(string assembly)
        => Assert.Empty(await Findings.AnalyzeAsync([new ExceptionSwallowed()], TestProject.Service, Findings.Compile(TestProject.Service, Around("catch { }")).WithAssemblyName(assembly)));

    [Theory]
    [InlineData("Shop")]
    [InlineData("Shop.Contests")]
    [InlineData("Shop.Testimonials")]
    public async Task Reports_elsewhere(string assembly)
        => Assert.Single(await Findings.AnalyzeAsync([new ExceptionSwallowed()], TestProject.Service, Findings.Compile(TestProject.Service, Around("catch { }")).WithAssemblyName(assembly)));

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
    [InlineData("var order = (string)Convert.ChangeType(\"1\", typeof(string)); _received!(order);")]
    public Task Is_silent_on_best_effort(string body)
        => Verify.IsSilent<ExceptionSwallowed>(Member("public void Place()", $"try {{ {body} }} catch {{ }}"));

    [Fact]
    public Task Is_silent_on_a_conversion_whose_result_is_kept_by_a_delegate()
        => Verify.IsSilent<ExceptionSwallowed>(Member(
            "public void Place(System.ComponentModel.TypeConverter reader)",
            "try { var order = reader.ConvertFrom(null, null, \"1\"); _received!((string)order!); } catch { return; }"));

    [Theory]
    [InlineData("_stream.Dispose(); Load();")]
    [InlineData("Note();")]
    [InlineData("_count = int.Parse(\"1\"); Load();")]
    [InlineData("var order = (string)Convert.ChangeType(\"1\", typeof(string)); _received!(\"a\");")]
    [InlineData("var order = (string)Convert.ChangeType(\"1\", typeof(string)); var other = \"a\"; _received!(other);")]
    [InlineData("var order = _gateway.Find(\"a\"); _received!((string)order!);")]
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
            foreach (string name in _errors) { try { File.WriteAllText(name, ""); } [|catch|] { } }
            try { Load(); } catch (Exception ex) { try { _last = File.ReadAllText("a"); } catch { } _logger.LogError(ex, "a"); }
            try { Load(); } catch (Exception ex) { try { Load(); } [|catch|] { } _logger.LogError(ex, "a"); }
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
        => Verify.IsSilent<ExceptionSwallowed>(Member("public void Place()", """
            string? text;
            try { text = File.ReadAllText("a"); Load(); } catch { text = null; }
            if (text is null) { _logger.LogWarning("no text"); return; }
            """));

    [Fact]
    public Task Is_silent_where_a_lambda_answers_yes_or_no()
        => Verify.Reports<ExceptionSwallowed>(Member("public void Place()", """
            var open = _errors.Where(order => { try { Load(); return true; } catch { return false; } }).ToList();
            var texts = _errors.Select(order => { try { Load(); return order; } [|catch|] { return null; } }).ToList();
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

    internal static string Around(string clause) => Member("public string? Place()", $"try {{ Load(); }} {clause} return null;");

    internal static string Member(string member, string body)
        => $$"""
            using Microsoft.Extensions.Logging;

            public static class Outcome { public static readonly string Failed = "failed"; }
            public interface IGateway { void Charge(string order); Task ChargeAsync(string order); object Find(string order); Task<object> FindAsync(string order); Task<string> NameAsync(string order); Task<int> CountAsync(); }
            public class Socket { public bool NoDelay { get; set; } public void SetSocketOption(int name, bool value) { } }
            public interface IPriceCache { void Put(string order); }
            public class Result { public bool Success { get; set; } }
            public class Orders
            {
                private readonly ILogger<Orders> _logger = null!;
                private readonly List<string> _errors = [];
                private readonly TaskCompletionSource _completion = new();
                private readonly Result _result = new();
                private readonly System.Diagnostics.Process _source = null!;
                private readonly IGateway _gateway = null!;
                private readonly IPriceCache _priceCache = null!;
                private readonly Socket _socket = null!;
                private readonly Action<string>? _received;
                private readonly Task _kept = null!;
                private Stream _stream = null!;
                private object? _cache, _uri, _process;
                private string? _last;
                private bool _failed;
                private readonly Dictionary<string, string> _states = [];
                private int _count, _failures;

                {{member}} { {{body}} {{ReturnOf(member)}} }

                private void Load() { }
                private void Handle(Exception error) { }
                private void HandleOne(Exception error) { if (error is IOException) return; }
                private void Remember(Exception error) { _failed = true; }
                private void Pass(Exception error) => Note(error);
                private void Note(Exception error) => _logger.LogWarning(error, "a");
                private void Ignore(Exception error) { }
                protected virtual void OnFailure(Exception error) { }
                private void Again(Exception error) => Again(error);
                private void Clear() { _cache = null; }
                private void Keep(object value) { _cache = value; }
                private void Note() => _logger.LogWarning("a");
                private void Answer(string text) { _last = text; }
                private void Tell() { try { Load(); } catch (Exception ex) { _logger.LogError(ex, "a"); throw; } }
                private void Guard() { try { Load(); } catch (Exception ex) { _logger.LogError(ex, "a"); } }
                private void HalfGuard() { try { Load(); } catch (IOException ex) { _logger.LogError(ex, "a"); } }
            }
            """;

    private static string ReturnOf(string member)
    {
        if (member.Contains("Task<bool>", StringComparison.Ordinal))
            return "return Task.FromResult(_failed);";
        if (member.Contains("bool", StringComparison.Ordinal))
            return "return _failed;";
        return member.Contains("Task<string?>", StringComparison.Ordinal) || member.Contains("string? Load", StringComparison.Ordinal) || member.Contains("string? Find", StringComparison.Ordinal) ? "return _last;" : "";
    }
}
