using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class FireAndForgetLosesExceptionTests
{
    [Theory]
    [InlineData("_ = [|Task.Run(() => Send())|];")]
    [InlineData("[|Task.Run(() => Send())|];")]
    [InlineData("_ = [|Task.Run(async () => await SendAsync())|];")]
    [InlineData("_ = [|Task.Run(() => SendAsync())|];")]
    [InlineData("_ = [|Task.Run(() => { Send(); })|];")]
    [InlineData("_ = [|Task.Run(Send)|];")]
    [InlineData("_ = [|Task.Run(SendAsync)|];")]
    [InlineData("[|Task.Factory.StartNew(() => Send())|];")]
    [InlineData("[|Task.Factory.StartNew(() => Send(), TaskCreationOptions.LongRunning)|];")]
    [InlineData("_ = [|SendAsync()|];")]
    [InlineData("[|SendAsync()|];")]
    [InlineData("_ = [|Task.Run(() => { try { Send(); } finally { _count++; } })|];")]
    [InlineData("_ = [|Task.Run(() => { try { Send(); } catch (IOException) { } })|];")]
    [InlineData("_ = [|Task.Run(() => { try { Send(); } catch (Exception ex) when (_count > 1) { _logger.LogError(ex, \"a\"); } })|];")]
    [InlineData("_ = [|Task.Run(() => { try { Send(); } catch (Exception) { _count++; throw; } })|];")]
    [InlineData("_ = [|Task.Run(() => { Send(); try { Send(); } catch (Exception ex) { _logger.LogError(ex, \"a\"); } })|];")]
    [InlineData("_ = [|Task.Run(() => throw new InvalidOperationException())|];")]
    [InlineData("Keep(Given(order => [|order.SendAsync()|]));")]
    [InlineData("_ = Task.Run(() => { _ = [|SendAsync()|]; });")]
    [InlineData("_ = [|Task.Run(async () => { await Task.Delay(1000); _span?.Dispose(); Send(); })|];")]
    [InlineData("_ = [|Task.Run(async () => await HandOn())|];")]
    [InlineData("[|Task.Run(() => { _handed(); })|];")]
    [InlineData("[|SendAsync().ContinueWith(task => Send())|];")]
    [InlineData("_ = [|SendAsync().ContinueWith(task => _logger.LogInformation(\"sent\"))|];")]
    public Task Reports_work_that_loses_its_exception(string statement)
        => Verify.ReportsAt<FireAndForgetLosesException>(DiagnosticSeverity.Info, Around(statement));

    [Theory]
    [InlineData("var task = Task.Run(() => Send()); Keep(task);")]
    [InlineData("Keep(Task.Run(() => Send()));")]
    [InlineData("Task.Run(() => Send()).Wait();")]
    [InlineData("_ = Task.Run(() => { try { Send(); } catch (Exception ex) { _logger.LogError(ex, \"a\"); } });")]
    [InlineData("_ = Task.Run(() => { _logger.LogInformation(\"a\"); try { Send(); } catch (OperationCanceledException) { } catch (Exception ex) { _logger.LogError(ex, \"a\"); } finally { _count++; } });")]
    [InlineData("_ = Task.Run(() => { try { Send(); } catch (Exception ex) when (ex is not OperationCanceledException) { _logger.LogError(ex, \"a\"); } });")]
    [InlineData("_ = Task.Run(async () => { while (true) { try { Send(); } catch (Exception ex) { _logger.LogError(ex, \"a\"); } await Task.Delay(1000); } });")]
    [InlineData("_ = Task.Run(() => { if (_count > 1) { try { Send(); } catch (Exception ex) { _logger.LogError(ex, \"a\"); } } });")]
    [InlineData("_ = Task.Run(() => _count++);")]
    [InlineData("_ = Task.Run(() => _logger.LogInformation(\"a\"));")]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(500); _lifetime.StopApplication(); });")]
    [InlineData("_ = Task.Run(() => { try { Send(); } catch (Exception ex) { _logger.LogError(ex, \"a\"); throw; } });")]
    [InlineData("_ = Task.Run(() => { try { Send(); } catch (Exception ex) { Keep(ex); throw; } });")]
    [InlineData("_ = Task.Run(() => SendAsync().ContinueWith(task => Keep(task)));")]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(TimeSpan.FromSeconds(10)); await GuardedAsync(); });")]
    [InlineData("_ = Task.Run(async () => { await _gate.WaitAsync(); try { Send(); } catch (Exception ex) { _logger.LogError(ex, \"a\"); } finally { _gate.Release(); } });")]
    [InlineData("_ = Task.Run(Guarded);")]
    [InlineData("_ = Task.Run(() => GuardedAsync());")]
    [InlineData("_ = Task.Run(async () => await GuardedAsync().ConfigureAwait(false));")]
    [InlineData("_ = GuardedAsync();")]
    [InlineData("GuardedAsync();")]
    [InlineData("_ = Task.Delay(1000);")]
    [InlineData("_ = File.WriteAllTextAsync(\"a\", \"b\");")]
    [InlineData("_ = _handed();")]
    [InlineData("_ = NotAsync();")]
    [InlineData("SendAsync().Forget();")]
    [InlineData("SendAsync().ContinueWith(task => _logger.LogError(task.Exception, \"a\"));")]
    [InlineData("SendAsync().ContinueWith(task => { if (task.IsFaulted) Send(); });")]
    [InlineData("SendAsync().ContinueWith(task => Keep(task));")]
    [InlineData("SendAsync().ContinueWith(task => Send(), TaskContinuationOptions.OnlyOnRanToCompletion);")]
    [InlineData("SendAsync().ContinueWith(Continue);")]
    [InlineData("_kept.ContinueWith(task => Send());")]
    [InlineData("_ = Task.WhenAll(_kept, _kept).ContinueWith(task => Send());")]
    [InlineData("_ = MostlyGuardedAsync();")]
    [InlineData("_ = Task.Run(async () => await MostlyGuardedAsync().ConfigureAwait(false));")]
    [InlineData("_ = Task.Delay(3000).ContinueWith(task => Send());")]
    [InlineData("new Thread(Send).Start();")]
    [InlineData("Keep(Named(order => order.SendAsync()));")]
    [InlineData("_ = Task.Run(Launch);")]
    [InlineData("_ = Task.Run(() => { _ = Task.Run(Guarded); });")]
    [InlineData("_ = Task.Run(Drain);")]
    [InlineData("_ = Task.Run(async () => { await Pump(); });")]
    [InlineData("_ = Task.Run(async () => await Hand());")]
    [InlineData("_ = Hand();")]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(1000); _span?.Dispose(); });")]
    [InlineData("_ = Task.Run(() => { while (_count > 0) Console.ReadLine(); });")]
    [InlineData("_ = Task.Run(() => _waiter.SetResult(true));")]
    [InlineData("_ = StopAsync();")]
    [InlineData("_ = ThrowOnAsync();")]
    [InlineData("new System.Timers.Timer().Elapsed += (_, _) => Task.Run(Guarded);")]
    public Task Is_silent_where_somebody_waits_or_it_guards_itself(string statement)
        => Verify.IsSilent<FireAndForgetLosesException>(Around(statement));

    // A queue's worker that guards each item, a guard that starts itself again, an extension that configures the task, a watcher of the terminal.
    [Fact]
    public Task Is_silent_on_work_that_guards_what_it_waits_for()
        => Verify.Reports<FireAndForgetLosesException>("""
            using Microsoft.Extensions.Logging;
            using System.Runtime.CompilerServices;
            static class Tasks
            {
                public static ConfiguredTaskAwaitable AnyContext(this Task task) => task.ConfigureAwait(false);
                public static async Task SafeDelay(this TimeProvider time, TimeSpan delay) { try { await Task.Delay(delay, time).AnyContext(); } catch (OperationCanceledException) { } }
            }
            class Orders(ILogger<Orders> logger, TimeProvider time, Func<string, Task> send, Queue<string> queue)
            {
                private bool _disposed;
                void Place()
                {
                    Task.Run(Drain);
                    Task.Run(() => Prefetch("a"));
                    Task.Factory.StartNew(async () =>
                    {
                        await time.SafeDelay(TimeSpan.FromSeconds(1)).AnyContext();
                        if (_disposed) { logger.LogTrace("dropped"); return; }
                        try { await send("a").AnyContext(); } catch (Exception ex) { logger.LogError(ex, "a"); }
                    });
                    _ = Task.Run(() => { while (!_disposed) { string? line = Console.ReadLine(); if (line is "q") Stop(); } });
                    [|Task.Run(Unguarded)|];
                    [|Task.Run(AwaitsWhatItStarted)|];
                    [|Task.Run(() => AwaitsAnother("a"))|];
                }
                private static void Stop() { string file = Path.Combine(Path.GetTempPath(), "stop"); try { File.WriteAllText(file, ""); } catch { } }
                private async Task Drain()
                {
                    while (queue.TryDequeue(out var item))
                    {
                        if (_disposed) return;
                        try { var task = item is "a" ? send("b") : send(item); await task.ConfigureAwait(false); }
                        catch (OperationCanceledException) { break; }
                        catch (Exception ex) { logger.LogError(ex, "failed"); }
                    }
                    lock (queue) { _disposed = true; queue.TrimExcess(); }
                }
                private async Task Prefetch(string id)
                {
                    queue.Peek();
                    try { await send(id); }
                    catch (Exception ex)
                    {
                        logger.LogError(ex, "a");
                        await Task.Delay(5);
                        await Task.Run(() => Prefetch(id));
                    }
                }
                private async Task Unguarded() { await send("a").AnyContext(); }
                private async Task AwaitsWhatItStarted() { var task = send("a"); try { await send("b"); } catch { } await task.AnyContext(); }
                private async Task AwaitsAnother(string id)
                {
                    queue.Peek();
                    try { await send(id); }
                    catch (Exception ex) { logger.LogError(ex, "a"); await Task.Run(() => send(id)); }
                }
            }
            """);

    // There the compiler says so (CS4014).
    [Fact]
    public Task Is_silent_on_a_bare_call_in_an_async_method()
        => Verify.IsSilent<FireAndForgetLosesException>("""
            using Microsoft.Extensions.Logging;
            class Orders
            {
                async Task Place() { await Task.Yield();
            #pragma warning disable CS4014
                    SendAsync();
                }
                async Task SendAsync() { await Task.Yield(); File.Delete("a"); }
            }
            """);

    [Fact]
    public async Task Is_silent_where_unobserved_tasks_are_looked_at_or_nothing_can_report()
    {
        await Verify.IsSilent<FireAndForgetLosesException>(Around("_ = Task.Run(() => Send()); TaskScheduler.UnobservedTaskException += (_, e) => _logger.LogError(e.Exception, \"a\");"));
        await Verify.IsSilent<FireAndForgetLosesException>("class A { void B() { _ = Task.Run(() => B()); } }", TestProject.Library with { References = TestReferences.Base });
    }

    // The shared library with the handlers for the whole process, where its code is at hand.
    [Fact]
    public async Task Is_silent_where_a_referenced_project_looks_at_unobserved_tasks()
    {
        const string Handlers = "public static class Handlers { public static void Add() => TaskScheduler.UnobservedTaskException += (_, e) => Console.WriteLine(e.Exception); }";

        await Verify.IsSilent<FireAndForgetLosesException>(Around("_ = Task.Run(() => Send());"), Referencing(Handlers));
        await Verify.Reports<FireAndForgetLosesException>(Around("_ = [|Task.Run(() => Send())|];"), Referencing("// UnobservedTaskException\npublic static class Handlers;"));

        static TestProject Referencing(string source)
            => TestProject.Service with { References = [.. TestReferences.All, Findings.Compile(TestProject.Library, source).WithAssemblyName("Shared").ToMetadataReference()] };
    }

    [Fact]
    public Task Is_silent_where_only_a_turn_is_waited_for_beside_the_guard()
        => Verify.Reports<FireAndForgetLosesException>("""
            using Microsoft.Extensions.Logging;
            interface ILock { Task<IDisposable> LockAsync(); Task<IDisposable> OpenAsync(); }
            class Orders(ILogger<Orders> logger, ILock gate)
            {
                public void Place() { _ = RefreshAsync(); _ = [|OpenAsync()|]; }
                async Task RefreshAsync() { Note(); using (await gate.LockAsync()) { try { await SendAsync(); } catch (Exception ex) { logger.LogError(ex, "a"); } } }
                async Task OpenAsync() { Note(); using (await gate.OpenAsync()) { try { await SendAsync(); } catch (Exception ex) { logger.LogError(ex, "a"); } } }
                async Task SendAsync() { await Task.Yield(); File.Delete("a"); }
                void Note() => File.WriteAllText("a", "b");
            }
            """);

    [Fact]
    public Task A_comment_looks_at_no_task()
        => Verify.Reports<FireAndForgetLosesException>(Around("// Once there was a handler of UnobservedTaskException\n        _ = [|Task.Run(() => Send())|];"));

    [Fact]
    public async Task Says_what_is_wrong_why_and_what_to_do()
    {
        await Verify.Reports<FireAndForgetLosesException>(
            Around("_ = [|Task.Run(() => Send())|];"),
            null,
            "Nobody waits for what 'Task.Run' starts here: an exception in it is thrown away with its task, and no log says that it failed. Catch and log exceptions within it.");
        await Verify.Reports<FireAndForgetLosesException>(
            Around("_ = [|SendAsync()|];"),
            null,
            "Nobody waits for 'SendAsync' here: an exception in it is thrown away with its task, and no log says that it failed. Await it, or catch and log exceptions within it.");
    }

    private static string Around(string statement)
        => $$"""
            using Microsoft.Extensions.Logging;

            public static class Tasks { public static void Forget(this Task task) { } }
            public class Orders(ILogger<Orders> _logger)
            {
                private readonly Func<Task> _handed = null!;
                private readonly Microsoft.Extensions.Hosting.IHostApplicationLifetime _lifetime = null!;
                private readonly SemaphoreSlim _gate = new(1);
                private readonly Task _kept = null!;
                private readonly Dictionary<string, string> _cache = [];
                private readonly System.Collections.Concurrent.ConcurrentQueue<string> _queue = new();
                private readonly System.Diagnostics.Activity? _span = null;
                private readonly TaskCompletionSource<bool> _waiter = new();
                private readonly CancellationTokenSource _source = new();
                private object? _last;
                private int _count;

                public void Place()
                {
                    {{statement}}
                }

                private void Send() => File.Delete("a");
                private async Task SendAsync() { await Task.Yield(); Send(); }
                private Task NotAsync() => Task.CompletedTask;
                private void Guarded() { try { Send(); } catch (Exception ex) { _logger.LogError(ex, "a"); } }
                private async Task GuardedAsync() { try { await SendAsync(); } catch (Exception ex) { _logger.LogError(ex, "a"); } }
                private async Task MostlyGuardedAsync() { var name = Path.Combine("a", "b"); try { await SendAsync(); } catch (Exception ex) { _logger.LogError(ex, name); } }
                private async void Launch() { await Task.Yield(); Send(); }
                private async Task Drain()
                {
                    _cache.Clear();
                    while (_queue.TryDequeue(out var order)) { try { await SendAsync(); } catch (OperationCanceledException) { break; } catch (Exception ex) { _logger.LogError(ex, order); } }
                    lock (_cache) _count = Interlocked.Increment(ref _count);
                }
                private async Task Pump() { try { await SendAsync(); } catch (OperationCanceledException) { _logger.LogDebug("done"); } catch (Exception ex) { _logger.LogWarning(ex, "a"); } }
                private async Task Hand() { await Task.Yield(); await Pump(); }
                private async Task HandOn() { await Task.Yield(); await SendAsync(); }
                private async Task StopAsync() => await _source.CancelAsync();
                private async Task ThrowOnAsync() { try { await SendAsync(); } catch (Exception ex) { _logger.LogError(ex, "a"); System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(ex).Throw(); } }
                private static object Named(System.Linq.Expressions.Expression<Action<Orders>> call) => call;
                private static object Given(Action<Orders> call) => call;
                private void Continue(Task task) => Keep(task);
                private void Keep(object value) => _last = value;
            }
            """.ReplaceLineEndings("\n");
}
