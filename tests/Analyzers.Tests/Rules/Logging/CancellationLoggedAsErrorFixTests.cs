using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class CancellationLoggedAsErrorFixTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Logs_the_cancellation_as_information(string library)
        => Verify.Fixes<CancellationLoggedAsError, CancellationLoggedAsErrorFix>(
            LogPhrasebook.Of(library).Around("""
                try { await Task.Yield(); } catch (OperationCanceledException) { [|LOG.Error("cancelled")|]; }
                try { await Task.Yield(); } catch (TaskCanceledException ex) { [|LOG.Error(ex, "order {Id} cancelled", order.Id)|]; }
                """),
            LogPhrasebook.Of(library).Around("""
                try { await Task.Yield(); } catch (OperationCanceledException) { LOG.Info("cancelled"); }
                try { await Task.Yield(); } catch (TaskCanceledException ex) { LOG.Info(ex, "order {Id} cancelled", order.Id); }
                """));

    [Fact]
    public Task Leaves_the_loop_where_the_token_is_cancelled()
        => Fixes(
            """
                    while (!token.IsCancellationRequested)
                    {
                        try
                        {
                            await Task.Delay(1000, token);
                        }
                        // whatever happens
                        catch (Exception ex)
                        {
                            [|logger.LogError(ex, "failed")|];
                        }
                    }
            """,
            """
                    while (!token.IsCancellationRequested)
                    {
                        try
                        {
                            await Task.Delay(1000, token);
                        }
                        catch (OperationCanceledException) when (token.IsCancellationRequested)
                        {
                            break;
                        }
                        // whatever happens
                        catch (Exception ex)
                        {
                            logger.LogError(ex, "failed");
                        }
                    }
            """);

    // The token is the member's, and a lambda in it gives it to what it waits for: the lambda is left as it would be.
    [Fact]
    public Task Leaves_a_lambda_whose_token_is_that_of_the_member()
        => Fixes(
            """
                    await Task.Run(async () =>
                    {
                        try
                        {
                            await Task.Delay(1000, token);
                        }
                        catch (Exception ex)
                        {
                            [|logger.LogError(ex, "failed")|];
                        }
                    });
            """,
            """
                    await Task.Run(async () =>
                    {
                        try
                        {
                            await Task.Delay(1000, token);
                        }
                        catch (OperationCanceledException) when (token.IsCancellationRequested)
                        {
                            return;
                        }
                        catch (Exception ex)
                        {
                            logger.LogError(ex, "failed");
                        }
                    });
            """);

    [Fact]
    public Task Leaves_the_method_where_no_loop_is_around()
        => Fixes(
            """
                    try
                    {
                        await Task.Delay(1000, token);
                    }
                    catch (IOException)
                    {
                        return;
                    }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                    }
            """,
            """
                    try
                    {
                        await Task.Delay(1000, token);
                    }
                    catch (IOException)
                    {
                        return;
                    }
                    catch (OperationCanceledException) when (token.IsCancellationRequested)
                    {
                        return;
                    }
                    catch (Exception ex)
                    {
                        logger.LogError(ex, "failed");
                    }
            """);

    // Who goes on after a break or a return takes what is left undone for done.
    [Theory]
    [InlineData("async Task<int> ImportAsync(CancellationToken token) { BODY return 1; }", "throw;")]
    [InlineData("async Task ImportAsync(CancellationToken token) { BODY Complete(); }", "throw;")]
    [InlineData("async Task ImportAsync(CancellationToken token) { foreach (int id in new[] { 1 }) { BODY } Complete(); }", "throw;")]
    [InlineData("async Task ImportAsync(CancellationToken token) { while (true) { BODY } }", "throw;")]
    [InlineData("async Task ImportAsync(CancellationToken token) { switch (_id) { case 1: BODY break; } }", "throw;")]
    [InlineData("async Task ImportAsync(CancellationToken token) { if (_id > 1) { BODY } }", "return;")]
    [InlineData("async Task ImportAsync(CancellationToken token) { while (!token.IsCancellationRequested) { BODY } Complete(); }", "break;")]
    [InlineData("async Task ImportAsync(CancellationToken token) { do { BODY } while (!token.IsCancellationRequested && _id > 1); Complete(); }", "break;")]
    [InlineData("async void Import(CancellationToken token) { BODY }", "return;")]
    public async Task Ends_the_work_as_it_would_end_anyway(string method, string leave)
    {
        string source = $"using Microsoft.Extensions.Logging;\nclass Importer(ILogger logger)\n{{\n    private int _id = 2;\n    void Complete() => _id++;\n    {method.Replace("BODY", "try { await Task.Delay(1000, token); } catch (Exception ex) { logger.LogError(ex, \"failed\"); }", StringComparison.Ordinal)}\n}}\n";
        string repaired = (await Repair.AllAsync<CancellationLoggedAsError, CancellationLoggedAsErrorFix>(TestProject.Service, source))[0];
        Assert.Matches($@"when \(token\.IsCancellationRequested\)\s*{{\s*{leave}", repaired);
    }

    [Fact]
    public Task Is_not_offered_where_nobody_would_catch_it_or_a_tracker_gets_it()
        => Verify.HasNoFix<CancellationLoggedAsError, CancellationLoggedAsErrorFix>("""
            using Microsoft.Extensions.Logging;
            class Importer(ILogger logger)
            {
                void Complete() { }
                async void Import(CancellationToken token)
                {
                    try { await Task.Delay(1000, token); }
                    catch (Exception ex) { [|logger.LogError(ex, "failed")|]; }
                    try { await Task.Yield(); }
                    catch (OperationCanceledException ex) { [|Sentry.SentrySdk.CaptureException(ex)|]; }
                    Complete();
                }
            }
            """);

    private static Task Fixes(string before, string after)
        => Verify.Fixes<CancellationLoggedAsError, CancellationLoggedAsErrorFix>(Around(before), Around(after));

    private static string Around(string body)
        => $$"""
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;
            class Importer(ILogger<Importer> logger) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken token)
                {
            {{body}}
                }
            }
            """;
}
