using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.WorkerSwallowsExceptionTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class WorkerSwallowsExceptionFixTests
{
    [Fact]
    public Task Logs_the_exception_and_goes_on()
        => Verify.Fixes<WorkerSwallowsException, WorkerSwallowsExceptionFix>(
            """
            using Microsoft.Extensions.Hosting;
            class Orders : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken token)
                {
                    while (!token.IsCancellationRequested)
                    {
                        try
                        {
                            await Sync();
                        }
                        [|catch|]
                        {
                            await Task.Delay(1000, token); // breathe
                        }
                        try { await Sync(); } [|catch (Exception)|] { }
                    }
                }

                Task Sync() => Task.CompletedTask;
            }
            """,
            """
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;
            class Orders : BackgroundService
            {
                private readonly ILogger<Orders> _logger;

                public Orders(ILogger<Orders> logger) => _logger = logger;

                protected override async Task ExecuteAsync(CancellationToken token)
                {
                    while (!token.IsCancellationRequested)
                    {
                        try
                        {
                            await Sync();
                        }
                        catch (Exception ex)
                        {
                            _logger.LogError(ex, "ExecuteAsync failed");
                            await Task.Delay(1000, token); // breathe
                        }
                        try { await Sync(); }
                        catch (Exception ex)
                        {
                            _logger.LogError(ex, "ExecuteAsync failed");
                        }
                    }
                }

                Task Sync() => Task.CompletedTask;
            }
            """,
            TestProject.Service with { Options = "observability.swallow.allow_commented = false" });
    // A shutdown is no failure: OBS1105 would report the log, if it told of one.
    [Fact]
    public Task Logs_no_cancellation_of_work_that_gets_a_token()
        => Verify.Fixes<WorkerSwallowsException, WorkerSwallowsExceptionFix>(
            """
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken token)
                {
                    while (!token.IsCancellationRequested)
                    {
                        try
                        {
                            await Sync(token);
                        }
                        [|catch (Exception)|]
                        {
                        }
                        try
                        {
                            await Sync(token);
                        }
                        catch (OperationCanceledException) when (token.IsCancellationRequested)
                        {
                            break;
                        }
                        [|catch (Exception)|]
                        {
                        }
                        try
                        {
                            await Sync(default);
                        }
                        [|catch (Exception)|]
                        {
                        }
                    }
                }

                Task Sync(CancellationToken token) => Task.Delay(1, token);
            }
            """,
            """
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken token)
                {
                    while (!token.IsCancellationRequested)
                    {
                        try
                        {
                            await Sync(token);
                        }
                        catch (Exception ex)
                        {
                            if (!token.IsCancellationRequested)
                            {
                                logger.LogError(ex, "ExecuteAsync failed");
                            }
                        }
                        try
                        {
                            await Sync(token);
                        }
                        catch (OperationCanceledException) when (token.IsCancellationRequested)
                        {
                            break;
                        }
                        catch (Exception ex)
                        {
                            logger.LogError(ex, "ExecuteAsync failed");
                        }
                        try
                        {
                            await Sync(default);
                        }
                        catch (Exception ex)
                        {
                            logger.LogError(ex, "ExecuteAsync failed");
                        }
                    }
                }

                Task Sync(CancellationToken token) => Task.Delay(1, token);
            }
            """,
            TestProject.Service with { Options = "observability.swallow.allow_commented = false" });

    // What the fix writes is no finding of another rule.
    [Fact]
    public async Task What_it_writes_is_silent()
    {
        const string source = """
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken token)
                {
                    while (!token.IsCancellationRequested)
                    {
                        try { await Task.Delay(1, token); } catch (Exception ex) { if (!token.IsCancellationRequested) { logger.LogError(ex, "failed"); } }
                    }
                }
            }
            """;
        await Verify.IsSilent<WorkerSwallowsException>(source);
        await Verify.IsSilent<Observability.Analyzers.Rules.Logging.CancellationLoggedAsError>(source);
    }
}
