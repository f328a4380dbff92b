using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class CancellationLoggedAsErrorTests
{
    public static TheoryData<string> All => LogPhrasebook.All;

    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(All))]
    public Task Is_silent_on_cancellations_that_are_no_alarm(string library)
        => Verify.IsSilent<CancellationLoggedAsError>(LogPhrasebook.Of(library).Around("""
            try { } catch (OperationCanceledException) { }
            try { } catch (OperationCanceledException) { LOG.Info("cancelled"); }
            try { } catch (OperationCanceledException) { LOG.Error("cancelled"); throw; }
            try { } catch (OperationCanceledException ex) { LOG.Error("cancelled"); throw new InvalidOperationException("x", ex); }
            try { } catch (OperationCanceledException) { if (_token.IsCancellationRequested) return; LOG.Error("cancelled"); }
            try { } catch (OperationCanceledException) { LOG.Error("the import timed out"); }
            try { } catch (InvalidOperationException) { LOG.Error("failed"); }
            try { } catch (Exception ex) when (ex is not OperationCanceledException) { LOG.Error("failed"); }
            try { } catch (Exception ex) when (ex is OperationCanceledException or IOException) { LOG.Error("failed"); }
            """, "private readonly CancellationToken _token;"));

    [Theory, MemberData(nameof(All))]
    public Task Is_silent_on_time_outs(string library)
        => Verify.IsSilent<CancellationLoggedAsError>(LogPhrasebook.Of(library).Around("""
            try { await _http.GetAsync("a"); } catch (TaskCanceledException) { LOG.Error("cancelled"); }
            try { using var response = await Http.Client.GetAsync("a"); } catch (OperationCanceledException) { LOG.Error("cancelled"); }
            """, "private readonly System.Net.Http.HttpClient _http = new();") + "static class Http { public static readonly System.Net.Http.HttpClient Client = new(); }");

    [Fact]
    public Task Is_silent_on_time_outs_that_the_member_sets()
        => Verify.IsSilent<CancellationLoggedAsError>(LogPhrasebook.Microsoft.Around("""
            using var source = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try { await Task.Delay(1, source.Token); } catch (OperationCanceledException) { _logger.LogError("cancelled"); }
            """));

    [Theory]
    [InlineData("catch (OperationCanceledException) { break; } catch (Exception ex) { LOG.Error(ex, \"failed\"); }")]
    [InlineData("catch (Exception) when (token.IsCancellationRequested) { } catch (Exception ex) { LOG.Error(ex, \"failed\"); }")]
    [InlineData("catch (Exception ex) when (!token.IsCancellationRequested) { LOG.Error(ex, \"failed\"); }")]
    [InlineData("catch (Exception ex) { if (!token.IsCancellationRequested) LOG.Error(ex, \"failed\"); }")]
    [InlineData("catch (Exception ex) { if (ex is OperationCanceledException) break; LOG.Error(ex, \"failed\"); }")]
    [InlineData("catch (Exception ex) { LOG.Error(ex, \"failed\"); throw; }")]
    [InlineData("catch (Exception ex) { LOG.Info(ex, \"failed\"); }")]
    [InlineData("catch (Exception) { LOG.Error(\"failed\"); }")]
    [InlineData("catch (Exception ex) { LOG.Error(\"failed: {Message}\", ex.Message); }")]
    [InlineData("catch (Exception ex) { /* also a cancellation ends the service */ LOG.Error(ex, \"failed\"); }")]
    [InlineData("catch (IOException ex) { LOG.Error(ex, \"failed\"); }")]
    public Task Is_silent_where_the_worker_tells_cancellation_apart(string clause)
        => Verify.IsSilent<CancellationLoggedAsError>(Worker("await Task.Delay(1000, token);", clause));

    [Theory]
    [InlineData("await Task.Yield();")]
    [InlineData("await Task.Delay(1000, CancellationToken.None);")]
    [InlineData("Start(token);")]
    [InlineData("await Task.Run(() => { Start(token); });")]
    [InlineData("Task waiting = Task.Delay(1000, token); Start(token);")]
    [InlineData("Task waiting = Task.Delay(1000, token); await Task.Yield(); Start(waiting.IsCompleted ? 1 : 0);")]
    [InlineData("Task.Delay(1000, token).Wait();")]
    [InlineData("Task<int> next = Next(token).AsTask(); Start(next.Result);")]
    [InlineData("Later(() => token.ThrowIfCancellationRequested());")]
    public Task Is_silent_where_no_awaited_call_gets_the_token(string work)
        => Verify.IsSilent<CancellationLoggedAsError>(Worker(work, "catch (Exception ex) { LOG.Error(ex, \"failed\"); }"));

    [Theory, MemberData(nameof(All))]
    public Task Reports_cancellations_logged_as_errors(string library)
        => Verify.Reports<CancellationLoggedAsError>(LogPhrasebook.Of(library).Around("""
            try { await Task.Yield(); } catch (OperationCanceledException) { [|LOG.Error("cancelled")|]; }
            try { await Task.Yield(); } catch (TaskCanceledException ex) { [|LOG.Error("cancelled: {0}", ex.Message)|]; }
            try { await Task.Yield(); } catch (Exception ex) when (ex is OperationCanceledException) { [|LOG.Error("cancelled")|]; }
            try { await Task.Yield(); } catch (Exception ex) when (ex is TaskCanceledException or OperationCanceledException) { [|LOG.Error("cancelled")|]; }
            try { await Task.Yield(); } catch (Exception) when (_token.IsCancellationRequested) { [|LOG.Error("cancelled")|]; }
            try { await _http.GetAsync("a"); } catch (OperationCanceledException) when (_token.IsCancellationRequested) { [|LOG.Error("cancelled")|]; }
            try { await Task.Yield(); } catch (OperationCanceledException ex) { [|Sentry.SentrySdk.CaptureException(ex)|]; }
            """, "private readonly CancellationToken _token; private readonly System.Net.Http.HttpClient _http = new();"));

    [Theory]
    [InlineData("await Task.Delay(1000, token);")]
    [InlineData("await Task.Delay(1000, token).ConfigureAwait(false);")]
    [InlineData("await foreach (int i in Read(token)) { }")]
    [InlineData("Task waiting = Task.Delay(1000, token); await Task.Yield(); await waiting.ConfigureAwait(false);")]
    [InlineData("Task waiting; waiting = Task.Delay(1000, token); await waiting;")]
    [InlineData("Task.Delay(1000, token).GetAwaiter().GetResult();")]
    [InlineData("ValueTask<int> next = Next(token); if (next.IsCompleted) Start(next.Result);")]
    [InlineData("token.ThrowIfCancellationRequested(); Start(token);")]
    public Task Reports_workers_that_take_a_shutdown_for_a_failure(string work)
        => Verify.Reports<CancellationLoggedAsError>(Worker(work, "catch (Exception ex) { [|LOG.Error(ex, \"failed\")|]; }"));

    [Theory]
    [InlineData("token", true)]
    [InlineData("CancellationToken.None", false)]
    [InlineData("other", false)]
    public Task Reports_started_work_that_gets_the_token_of_who_starts_it(string given, bool reports)
    {
        string call = "_logger.LogCritical(e, \"failed\")";
        return Verify.Reports<CancellationLoggedAsError>($$"""
            using Microsoft.Extensions.Logging;
            class Queue(ILogger<Queue> _logger)
            {
                void Start(CancellationToken token)
                {
                    CancellationToken other = default;
                    Task.Run(async () => { try { await RunAsync({{given}}); } catch (Exception e) { {{(reports ? $"[|{call}|]" : call)}}; } });
                }
                Task RunAsync(CancellationToken stop) => Task.Delay(1, stop);
            }
            """);
    }

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<CancellationLoggedAsError>(
            Worker("await Task.Delay(1000, token);", "catch (OperationCanceledException ex) { [|LOG.Error(ex, \"failed\")|]; }"),
            null,
            "'LogError' reports a cancellation as an error: each shutdown and each aborted request raises a false alarm. Log it at Information or lower, or not at all.");

    [Fact]
    public Task Says_it_of_failures_and_cancellations_together()
        => Verify.Reports<CancellationLoggedAsError>(
            Worker("await Task.Delay(1000, token);", "catch (Exception ex) { [|LOG.Error(ex, \"failed\")|]; }"),
            null,
            "'LogError' reports a cancellation of 'token' as an error like any other: each shutdown or aborted request raises a false alarm. Catch OperationCanceledException before it.");

    private static string Worker(string work, string clause)
        => $$"""
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;
            class Importer(ILogger<Importer> _logger) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken token)
                {
                    while (!token.IsCancellationRequested)
                    {
                        try { {{work}} }
                        {{LogPhrasebook.Microsoft.In(clause)}}
                        await Task.Yield();
                    }
                }
                void Start(CancellationToken token) { }
                void Start(int i) { }
                void Later(Action work) { }
                ValueTask<int> Next(CancellationToken token) => new(Task.Delay(1, token).ContinueWith(_ => 1, token));
                async IAsyncEnumerable<int> Read([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token) { await Task.Delay(1, token); yield return 1; }
            }
            """;

    // What ends inside the awaited method never comes to its caller.
    [Theory]
    [InlineData("while (!t.IsCancellationRequested) await store.Next();", false)]
    [InlineData("try { await store.Next(t); } catch (Exception e) { logger.LogWarning(e, \"failed\"); }", false)]
    [InlineData("try { await store.Next(t); } catch (OperationCanceledException) when (t.IsCancellationRequested) { }", false)]
    [InlineData("await store.Next(t);", true)]
    [InlineData("try { await store.Next(t); } catch (Exception e) { logger.LogWarning(e, \"failed\"); throw; }", true)]
    [InlineData("try { await store.Next(t); } catch (IOException) { }", true)]
    [InlineData("try { await store.Next(t); } catch (Exception e) when (e is IOException) { }", true)]
    [InlineData("while (!t.IsCancellationRequested) await store.Next(t);", true)]
    public Task Looks_into_the_awaited_method(string body, bool letsOut)
    {
        string log = letsOut ? "[|logger.LogError(e, \"failed\")|]" : "logger.LogError(e, \"failed\")";
        return Verify.Reports<CancellationLoggedAsError>($$"""
            using Microsoft.Extensions.Logging;
            interface IStore { Task Next(); Task Next(CancellationToken t); }
            class Orders(ILogger<Orders> logger, IStore store)
            {
                public async Task Run(CancellationToken token) { try { await Cycle(token); } catch (Exception e) { {{log}}; } }
                private async Task Cycle(CancellationToken t) { {{body}} }
            }
            """);
    }
}
