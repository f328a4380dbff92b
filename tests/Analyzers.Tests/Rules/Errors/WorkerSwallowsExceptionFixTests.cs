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
}
