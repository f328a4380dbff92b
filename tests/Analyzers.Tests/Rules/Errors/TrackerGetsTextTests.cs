using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class TrackerGetsTextTests
{
    [Theory]
    [InlineData("[|SentrySdk.CaptureMessage(ex.Message)|];")]
    [InlineData("[|SentrySdk.CaptureMessage(ex.ToString(), SentryLevel.Error)|];")]
    [InlineData("[|SentrySdk.CaptureMessage($\"{ex.GetType().Name}: {ex.Message}\")|];")]
    [InlineData("[|SentrySdk.CaptureMessage($\"Import failed: {ex.Message}\")|];")]
    [InlineData("[|SentrySdk.CaptureMessage(\"Import failed: \" + ex)|];")]
    [InlineData("[|SentrySdk.CaptureMessage(string.Format(\"Import failed: {0}\", ex.StackTrace))|];")]
    [InlineData("[|SentrySdk.CaptureMessage(ex.Message, scope => scope.SetTag(\"a\", \"b\"), SentryLevel.Error)|];")]
    [InlineData("[|SentrySdk.CaptureMessage(ex.InnerException?.Message ?? ex.Message)|];")]
    [InlineData("[|_hub.CaptureMessage(ex.Message)|];")]
    [InlineData("[|_client.TrackTrace(ex.Message)|];")]
    [InlineData("[|_client.TrackTrace(ex.ToString(), SeverityLevel.Error)|];")]
    [InlineData("[|_client.TrackTrace(ex.Message)|]; _failed = true;")]
    [InlineData("if (_failed) { [|SentrySdk.CaptureMessage(ex.Message)|]; }")]
    [InlineData("_logger.LogDebug(\"{Message}\", ex.Message); [|SentrySdk.CaptureMessage(ex.Message)|];")]
    public Task Reports_text(string body)
        => Verify.ReportsAt<TrackerGetsText>(DiagnosticSeverity.Warning, Around(body));

    // OBS4014 says so.
    [Theory]
    [InlineData("SentrySdk.CaptureMessage(ex.Message); throw;")]
    [InlineData("SentrySdk.CaptureException(ex); SentrySdk.CaptureMessage(ex.Message);")]
    [InlineData("SentrySdk.CaptureException(new Exception(\"Import failed\"));")]
    public Task Is_silent_where_it_is_told_again_or_another_exception_goes(string body)
        => Verify.IsSilent<TrackerGetsText>(Around(body));

    [Theory]
    [InlineData("SentrySdk.CaptureException(ex);")]
    [InlineData("SentrySdk.CaptureMessage(\"Import failed\");")]
    [InlineData("SentrySdk.CaptureMessage($\"Import of {_name} failed\");")]
    [InlineData("SentrySdk.CaptureMessage(_last!.Message);")]
    [InlineData("SentrySdk.CaptureException(new Exception(\"Import failed\", ex));")]
    [InlineData("SentrySdk.CaptureException(Wrap(ex));")]
    [InlineData("SentrySdk.CaptureException(new OrderFailure { Cause = ex });")]
    [InlineData("SentrySdk.CaptureException(new OrderFailure(ex));")]
    [InlineData("SentrySdk.AddBreadcrumb(ex.Message);")]
    [InlineData("_client.TrackTrace(\"Import failed\");")]
    [InlineData("_client.TrackTrace(ex.GetType().FullName, SeverityLevel.Critical);")]
    [InlineData("SentrySdk.CaptureMessage($\"Import failed: {ex.GetType().Name}\");")]
    [InlineData("_client.TrackEvent(ex.Message);")]
    [InlineData("_client.TrackException(ex);")]
    [InlineData("Keep(() => SentrySdk.CaptureMessage(ex.Message));")]
    [InlineData("Own.CaptureMessage(ex.Message);")]
    public Task Is_silent_on_exceptions_and_on_other_texts(string body)
        => Verify.IsSilent<TrackerGetsText>(Around(body));

    // OBS1102 and OBS1103 speak there first.
    [Theory]
    [InlineData("_logger.LogError(\"{Message}\", ex.Message); SentrySdk.CaptureMessage(ex.Message);")]
    [InlineData("_logger.LogError(\"{Error}\", ex); SentrySdk.CaptureMessage(ex.Message);")]
    public Task Is_silent_beside_a_log_with_the_same_fault(string body)
        => Verify.IsSilent<TrackerGetsText>(Around(body));

    [Fact]
    public Task Is_silent_outside_of_catch_blocks_and_on_cancellations()
        => Verify.IsSilent<TrackerGetsText>("""
            using Sentry;
            class Orders
            {
                void Report(Exception ex) => SentrySdk.CaptureMessage(ex.Message);
                void Load() { try { Load(); } catch (OperationCanceledException ex) { SentrySdk.CaptureMessage(ex.Message); } }
                void New() => SentrySdk.CaptureException(new Exception("a"));
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<TrackerGetsText>(
            Around("[|SentrySdk.CaptureMessage(ex.Message)|];"),
            null,
            "'CaptureMessage' gets only the text of 'ex': the error tracker groups failures by type and stack trace, and this event has neither. Give it 'ex' itself, with 'CaptureException'.");

    internal static string Around(string body)
        => $$"""
            using Microsoft.ApplicationInsights;
            using Microsoft.ApplicationInsights.DataContracts;
            using Microsoft.Extensions.Logging;
            using Sentry;

            public class OrderFailure : Exception { public OrderFailure() { } public OrderFailure(Exception cause) => Cause = cause; public Exception? Cause { get; set; } }
            public static class Own { public static void CaptureMessage(string message) { } }
            public class Orders(ILogger<Orders> _logger, IHub _hub, TelemetryClient _client, Dictionary<string, string> _properties)
            {
                private readonly Exception? _last;
                private readonly string _name = "";
                private bool _failed;

                public void Import()
                {
                    try
                    {
                        Load();
                    }
                    catch (Exception ex)
                    {
                        {{body}}
                    }
                }

                private void Load() { }
                private void Keep(Action action) { }
                private Exception Wrap(Exception inner) => inner;
            }
            """.ReplaceLineEndings("\n");
}
