using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class FireAndForgetLosesExceptionFixTests
{
    [Theory]
    [InlineData(
        "_ = [|Task.Run(() => Send())|]; // later",
        "_ = Task.Run(() =>\n        {\n            try\n            {\n                Send();\n            }\n            catch (Exception ex)\n            {\n                _logger.LogError(ex, \"Send failed\");\n            }\n        }); // later")]
    [InlineData(
        "_ = [|Task.Run(async () =>\n        {\n            // twice\n            await SendAsync();\n            Send();\n        })|];",
        "_ = Task.Run(async () =>\n        {\n            try\n            {\n                // twice\n                await SendAsync();\n                Send();\n            }\n            catch (Exception ex)\n            {\n                _logger.LogError(ex, \"Background task failed\");\n            }\n        });")]
    [InlineData(
        "_ = [|Task.Run(() => SendAsync())|];",
        "_ = Task.Run(async () =>\n        {\n            try\n            {\n                await SendAsync();\n            }\n            catch (Exception ex)\n            {\n                _logger.LogError(ex, \"SendAsync failed\");\n            }\n        });")]
    [InlineData(
        "_ = [|Task.Run(async () => await SendAsync().ConfigureAwait(false))|];",
        "_ = Task.Run(async () =>\n        {\n            try\n            {\n                await SendAsync().ConfigureAwait(false);\n            }\n            catch (Exception ex)\n            {\n                _logger.LogError(ex, \"SendAsync failed\");\n            }\n        });")]
    [InlineData(
        "_ = [|Task.Run(() => File.ReadAllTextAsync(\"a\"))|];",
        "_ = Task.Run(async () =>\n        {\n            try\n            {\n                await File.ReadAllTextAsync(\"a\");\n            }\n            catch (Exception ex)\n            {\n                _logger.LogError(ex, \"ReadAllTextAsync failed\");\n            }\n        });")]
    [InlineData(
        "_ = [|Task.Run(Send)|];",
        "_ = Task.Run(() =>\n        {\n            try\n            {\n                Send();\n            }\n            catch (Exception ex)\n            {\n                _logger.LogError(ex, \"Send failed\");\n            }\n        });")]
    [InlineData(
        "_ = [|Task.Run(async () => await File.ReadAllTextAsync(\"a\", _stopping), _stopping)|];",
        "_ = Task.Run(async () =>\n        {\n            try\n            {\n                await File.ReadAllTextAsync(\"a\", _stopping);\n            }\n            catch (Exception ex) when (!(ex is OperationCanceledException && _stopping.IsCancellationRequested))\n            {\n                _logger.LogError(ex, \"ReadAllTextAsync failed\");\n            }\n        }, _stopping);")]
    [InlineData(
        "_ = [|Task.Run(async () => { CancellationToken none = default; await File.ReadAllTextAsync(\"a\", none); })|];",
        "_ = Task.Run(async () =>\n        {\n            try\n            {\n                CancellationToken none = default;\n                await File.ReadAllTextAsync(\"a\", none);\n            }\n            catch (Exception ex)\n            {\n                _logger.LogError(ex, \"Background task failed\");\n            }\n        });")]
    [InlineData(
        "_ = [|Task.Run(async () =>\n        {\n            try\n            {\n                await SendAsync();\n            }\n            catch (IOException e)\n            {\n                _logger.LogWarning(e, \"a\");\n            }\n        })|];",
        "_ = Task.Run(async () =>\n        {\n            try\n            {\n                await SendAsync();\n            }\n            catch (IOException e)\n            {\n                _logger.LogWarning(e, \"a\");\n            }\n            catch (Exception e)\n            {\n                _logger.LogError(e, \"Background task failed\");\n            }\n        });")]
    [InlineData(
        "_ = [|SendAsync(\n            1,\n            2)|];",
        "_ = SendAsync(\n            1,\n            2).ContinueWith(\n                task => _logger.LogError(task.Exception, \"SendAsync failed\"),\n                CancellationToken.None,\n                TaskContinuationOptions.OnlyOnFaulted,\n                TaskScheduler.Default);")]
    [InlineData(
        "_ = [|Task.Run(async () =>\n            {\n                await SendAsync();\n            }\n        )|];",
        "_ = Task.Run(async () =>\n            {\n                try\n                {\n                    await SendAsync();\n                }\n                catch (Exception ex)\n                {\n                    _logger.LogError(ex, \"Background task failed\");\n                }\n            }\n        );")]
    [InlineData(
        "_ = [|SendAsync(\n            1,\n            2\n        )|];",
        "_ = SendAsync(\n            1,\n            2\n        ).ContinueWith(\n            task => _logger.LogError(task.Exception, \"SendAsync failed\"),\n            CancellationToken.None,\n            TaskContinuationOptions.OnlyOnFaulted,\n            TaskScheduler.Default);")]
    [InlineData(
        "_ = [|SendAsync()|];",
        "_ = SendAsync().ContinueWith(\n            task => _logger.LogError(task.Exception, \"SendAsync failed\"),\n            CancellationToken.None,\n            TaskContinuationOptions.OnlyOnFaulted,\n            TaskScheduler.Default);")]
    public Task Logs_what_fails_in_the_background(string before, string after)
        => Verify.Fixes<FireAndForgetLosesException, FireAndForgetLosesExceptionFix>(Around(before), Around(after));

    [Theory]
    [InlineData("[|SendAsync().ContinueWith(task => Send())|];")]
    [InlineData("_ = [|Task.Run(() => { Send(); return SendAsync(); })|];")]
    [InlineData("_ = [|Task.Run(() => { Send(); return 1; })|];")]
    public Task Has_no_fix_where_a_result_would_be_lost(string statement)
        => Verify.HasNoFix<FireAndForgetLosesException, FireAndForgetLosesExceptionFix>(Around(statement));

    private static string Around(string statement)
        => $$"""
            using Microsoft.Extensions.Logging;

            public static class Tasks { public static void Forget(this Task task) { } }
            public class Orders(ILogger<Orders> _logger)
            {
                private readonly Func<Task> _handed = null!;
                private readonly Microsoft.Extensions.Hosting.IHostApplicationLifetime _lifetime = null!;
                private readonly Task _kept = null!;
                private object? _last;
                private int _count;
                private readonly CancellationToken _stopping;

                public void Place()
                {
                    {{statement}}
                }

                private void Send() => File.Delete("a");
                private async Task SendAsync() { await Task.Yield(); Send(); }
                private async Task SendAsync(int first, int second) { await Task.Yield(); Send(); }
                private Task NotAsync() => Task.CompletedTask;
                private void Guarded() { try { Send(); } catch (Exception ex) { _logger.LogError(ex, "a"); } }
                private async Task GuardedAsync() { try { await SendAsync(); } catch (Exception ex) { _logger.LogError(ex, "a"); } }
                private void Continue(Task task) => Keep(task);
                private void Keep(object value) => _last = value;
            }
            """.ReplaceLineEndings("\n");
}
