using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.WorkerSwallowsExceptionTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class WorkerHidesCauseTests
{
    [Theory]
    [InlineData("catch (HttpRequestException) { }")]
    [InlineData("catch (InvalidOperationException) { continue; }")]
    [InlineData("catch (Exception) { _failures.Add(1); }")]
    [InlineData("catch (Exception) { failures++; }")]
    [InlineData("catch (Exception) { Interlocked.Increment(ref failures); }")]
    [InlineData("catch (Exception) { await Alert(); }")]
    [InlineData("catch (Exception) { Done(false); }")]
    public Task Suggests_where_one_type_is_dropped_or_the_cause_is_kept_back(string clause)
        => Verify.ReportsAt<WorkerHidesCause>(DiagnosticSeverity.Info, Worker($"int failures = 0; while (!token.IsCancellationRequested) {{ try {{ await Sync(); }} {Marked(clause)} }}"));

    // OBS4002 says so of the first ones.
    [Theory]
    [InlineData("catch (Exception) { }")]
    [InlineData("catch (Exception) { await Task.Delay(1000, token); }")]
    [InlineData("catch (Exception) { _count = 0; }")]
    [InlineData("catch (OperationCanceledException) { }")]
    [InlineData("catch (TimeoutException) { }")]
    [InlineData("catch (OrderGone) { }")]
    [InlineData("catch (HttpRequestException) { await Task.Delay(1000, token); }")]
    [InlineData("catch (HttpRequestException) { _failures.Add(1); }")]
    [InlineData("catch (Exception ex) { _logger.LogError(ex, \"a\"); await Alert(); }")]
    [InlineData("catch (Exception ex) { _failures.Add(1, new KeyValuePair<string, object?>(\"error.type\", ex.GetType().Name)); }")]
    [InlineData("catch (Exception) { _failures.Add(1); /* the next round tries again */ }")]
    public Task Is_silent_where_all_is_dropped_or_somebody_is_told(string clause)
        => Verify.IsSilent<WorkerHidesCause>(Worker($"while (!token.IsCancellationRequested) {{ try {{ await Sync(); }} {clause} }}"));

    [Fact]
    public Task Is_silent_in_what_somebody_waits_for()
        => Verify.IsSilent<WorkerHidesCause>(Worker("try { await Sync(); } catch (Exception) { _failures.Add(1); }"));

    [Fact]
    public async Task Says_what_is_wrong_why_and_what_to_do()
    {
        await Verify.Reports<WorkerHidesCause>(
            Worker("while (true) { try { await Sync(); } [|catch (Exception)|] { _failures.Add(1); } }"),
            null,
            "'ExecuteAsync' runs in the background and only counts its failures here: the number says how many, and nothing says why. Log the exception too.");
        await Verify.Reports<WorkerHidesCause>(
            Worker("while (true) { try { await Sync(); } [|catch (Exception)|] { await Alert(); } }"),
            null,
            "'ExecuteAsync' runs in the background and does something about its failures here without looking at the exception: that it fails may be seen, why it fails no log says. Log the exception too.");
        await Verify.Reports<WorkerHidesCause>(
            Worker("while (true) { try { await Sync(); } [|catch (HttpRequestException)|] { } }"),
            null,
            "'ExecuteAsync' runs in the background and drops 'HttpRequestException' here: nobody waits for it, so when it fails each time no log says so. Log it with the exception, then go on.");
    }
}
