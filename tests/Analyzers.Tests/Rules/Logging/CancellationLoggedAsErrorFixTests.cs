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

    [Fact]
    public Task Is_not_offered_where_a_result_is_due_or_a_tracker_gets_it()
        => Verify.HasNoFix<CancellationLoggedAsError, CancellationLoggedAsErrorFix>("""
            using Microsoft.Extensions.Logging;
            class Importer(ILogger logger)
            {
                async Task<int> ImportAsync(CancellationToken token)
                {
                    try { await Task.Delay(1000, token); }
                    catch (Exception ex) { [|logger.LogError(ex, "failed")|]; }
                    try { await Task.Yield(); }
                    catch (OperationCanceledException ex) { [|Sentry.SentrySdk.CaptureException(ex)|]; }
                    return 1;
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
