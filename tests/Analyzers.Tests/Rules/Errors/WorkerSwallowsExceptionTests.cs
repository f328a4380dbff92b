using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class WorkerSwallowsExceptionTests
{
    [Theory]
    [InlineData("catch { }")]
    [InlineData("catch (Exception) { }")]
    [InlineData("catch (Exception ex) { }")]
    [InlineData("catch (Exception) { continue; }")]
    [InlineData("catch (Exception) { await Task.Delay(1000, token); }")]
    public Task Reports_loops_of_background_services(string clause)
        => Verify.ReportsAt<WorkerSwallowsException>(DiagnosticSeverity.Warning, Worker($"while (!token.IsCancellationRequested) {{ try {{ await Sync(); }} {Marked(clause)} }}"));

    // The same block: OBS4012 says so, as a suggestion.
    [Theory]
    [InlineData("catch (HttpRequestException) { }")]
    [InlineData("catch (Exception) { _failures.Add(1); }")]
    [InlineData("catch (Exception) { _failed++; }")]
    [InlineData("catch (Exception) { await Alert(); }")]
    [InlineData("catch (Exception) { Done(false); }")]
    public Task Is_silent_where_something_is_told(string clause)
        => Verify.IsSilent<WorkerSwallowsException>(Worker($"int _failed = 0; while (!token.IsCancellationRequested) {{ try {{ await Sync(); }} {clause} }}"));

    [Fact]
    public Task Is_silent_on_a_step_of_work_that_tells_as_a_whole()
        => Verify.Reports<WorkerSwallowsException>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                private readonly Timer _timer = null!, _other = null!;
                public void Start()
                {
                    using var a = new Timer(_ => { try { foreach (var id in new[] { 1 }) { try { Load(); } catch { } } } catch (Exception ex) { logger.LogError(ex, "a"); } });
                    using var b = new Timer(_ => { try { foreach (var id in new[] { 1 }) { try { Load(); } [|catch|] { } } } catch (IOException ex) { logger.LogError(ex, "a"); } });
                }
                void Load() { }
            }
            """);

    [Theory]
    [InlineData("while (await timer.WaitForNextTickAsync(token)) { try { await Sync(); } [|catch (Exception)|] { } }")]
    [InlineData("foreach (int order in new[] { 1 }) { try { await Sync(); } [|catch|] { } }")]
    [InlineData("do { try { await Sync(); } [|catch|] { } } while (true);")]
    [InlineData("while (true) { if (_failed) { try { await Sync(); } [|catch|] { } } }")]
    [InlineData("await Task.Run(async () => { while (true) { try { await Sync(); } [|catch|] { } } });")]
    public Task Knows_loops_of_every_kind(string body)
        => Verify.Reports<WorkerSwallowsException>(Worker("var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); " + body));

    [Theory]
    [InlineData("catch (OperationCanceledException) { }")]
    [InlineData("catch (TaskCanceledException) { break; }")]
    [InlineData("catch (ObjectDisposedException) { }")]
    [InlineData("catch (System.Threading.Channels.ChannelClosedException) { }")]
    [InlineData("catch (TimeoutException) { }")]
    [InlineData("catch (FileNotFoundException) { }")]
    [InlineData("catch (OrderGone) { }")]
    [InlineData("catch (HttpRequestException) { await Task.Delay(1000, token); }")]
    [InlineData("catch (Exception) when (_failed) { }")]
    [InlineData("catch (Exception ex) { _logger.LogError(ex, \"a\"); }")]
    [InlineData("catch (Exception) { _logger.LogError(\"a\"); }")]
    [InlineData("catch (Exception) { Note(); }")]
    [InlineData("catch (Exception ex) { Keep(ex); }")]
    [InlineData("catch (Exception) { throw; }")]
    [InlineData("catch (Exception) { _failed = true; }")]
    [InlineData("catch (Exception ex) { _failures.Add(1, new KeyValuePair<string, object?>(\"error.type\", ex.GetType().Name)); }")]
    [InlineData("catch (HttpRequestException) { _failures.Add(1); }")]
    [InlineData("catch (Exception) { /* the next round tries again */ }")]
    [InlineData("catch (Exception ex) { Sentry.SentrySdk.CaptureException(ex); }")]
    [InlineData("catch (Exception) { Environment.FailFast(\"a\"); }")]
    public Task Is_silent_where_somebody_is_told_or_nothing_failed(string clause)
        => Verify.IsSilent<WorkerSwallowsException>(Worker($"while (!token.IsCancellationRequested) {{ try {{ await Sync(); }} {clause} }}"));

    [Theory]
    [InlineData("try { await Sync(); } catch { }")]
    [InlineData("while (true) { try { _stream.Dispose(); } catch { } }")]
    [InlineData("while (true) { try { _count = int.Parse(\"1\"); } catch { } }")]
    [InlineData("while (true) { await Sync(); }")]
    public Task Is_silent_outside_of_loops_and_on_best_effort(string body)
        => Verify.IsSilent<WorkerSwallowsException>(Worker(body));

    [Fact]
    public Task Is_silent_in_what_somebody_waits_for()
        => Verify.IsSilent<WorkerSwallowsException>("""
            class Orders
            {
                public void Place(CancellationToken token) { while (!token.IsCancellationRequested) { try { Load(); } catch { } } }
                public void Run() { new Thread(() => { while (true) { try { Load(); } catch { } } }).Start(); }
                void Load() { }
            }
            """);

    [Fact]
    public Task Reports_hosted_services_of_ones_own()
        => Verify.Reports<WorkerSwallowsException>("""
            using Microsoft.Extensions.Hosting;
            class Orders : IHostedService
            {
                public async Task StartAsync(CancellationToken token) { await Loop(); }
                public Task StopAsync(CancellationToken token) { while (true) { try { Load(); } catch { } } }
                async Task Loop() { while (true) { try { Load(); await Task.Yield(); } [|catch (Exception)|] { } } }
                void Load() { }
            }
            """);

    [Fact]
    public Task Reports_timers()
        => Verify.Reports<WorkerSwallowsException>("""
            class Orders
            {
                private readonly Timer _timer, _other;
                private readonly System.Timers.Timer _third = new();
                public Orders()
                {
                    _timer = new Timer(_ => { try { Load(); } [|catch|] { } }, null, 0, 1000);
                    _other = new Timer(Tick, null, 0, 1000);
                    _third.Elapsed += (_, _) => { try { Load(); } [|catch (Exception)|] { } };
                    _third.Elapsed += OnElapsed;
                }
                void Tick(object? state) { try { Load(); } [|catch|] { } }
                private void OnElapsed(object? sender, System.Timers.ElapsedEventArgs e) { try { Load(); } [|catch|] { } }
                void NotATick(object? state) { try { Load(); } catch { } }
                void Load() { }
            }
            """);

    [Fact]
    public Task Reports_consumers_of_messages()
        => Verify.Reports<WorkerSwallowsException>("""
            namespace MassTransit { public interface ConsumeContext<T> { } public interface IConsumer<T> { Task Consume(ConsumeContext<T> context); } }
            namespace Quartz { public interface IJob { Task Execute(object context); } }
            namespace Own { public interface IConsumer<T> { Task Consume(T context); } }
            class A : MassTransit.IConsumer<string> { public async Task Consume(MassTransit.ConsumeContext<string> context) { try { await Task.Yield(); } [|catch (Exception)|] { } } }
            class B : Quartz.IJob { public async Task Execute(object context) { try { await Task.Yield(); } [|catch (Exception)|] { return; } } }
            class C : Own.IConsumer<string> { public async Task Consume(string context) { try { await Task.Yield(); } catch (Exception) { } } }
            """);

    [Fact]
    public Task Reports_functions_that_no_request_triggers()
        => Verify.Reports<WorkerSwallowsException>("""
            namespace Microsoft.Azure.Functions.Worker { public sealed class QueueTriggerAttribute : Attribute { } public sealed class HttpTriggerAttribute : Attribute { } }
            class A
            {
                public void OnOrder([Microsoft.Azure.Functions.Worker.QueueTrigger] string order) { try { Load(); } [|catch|] { } }
                public void OnRequest([Microsoft.Azure.Functions.Worker.HttpTrigger] string order) { try { Load(); } catch { } }
                void Load() { }
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<WorkerSwallowsException>(
            Worker("while (true) { try { await Sync(); } [|catch|] { } }"),
            null,
            "'ExecuteAsync' runs in the background and drops every exception here: it can fail each time for weeks while the process looks healthy, and no log says why. Log it with the exception, then go on.");

    internal static string Marked(string clause)
    {
        int end = clause.IndexOf(" {", StringComparison.Ordinal);
        return $"[|{clause[..end]}|]{clause[end..]}";
    }

    internal static string Worker(string body)
        => $$"""
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;
            using System.Net.Http;
            using System.Diagnostics.Metrics;

            public class OrderGone : Exception { }
            public class Orders : BackgroundService
            {
                private readonly ILogger<Orders> _logger = null!;
                private readonly Counter<int> _failures = null!;
                private readonly Stream _stream = null!;
                private bool _failed;
                private object? _last;
                private int _count;

                protected override async Task ExecuteAsync(CancellationToken token)
                {
                    await Task.Yield();
                    {{body}}
                }

                private Task Sync() => Task.CompletedTask;
                private Task Alert() => Task.CompletedTask;
                private void Done(bool isDone) { _count++; }
                private void Keep(object value) { _last = value; }
                private void Note() => _logger.LogWarning("a");
            }
            """.ReplaceLineEndings("\n");
}
