using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.TrackerGetsTextTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class TrackerGetsTextFixTests
{
    [Theory]
    [InlineData("[|SentrySdk.CaptureMessage(ex.Message)|];", "SentrySdk.CaptureException(ex);")]
    [InlineData("var id = [|SentrySdk.CaptureMessage(ex.ToString(), SentryLevel.Error)|];", "var id = SentrySdk.CaptureException(ex);")]
    [InlineData("[|SentrySdk.CaptureMessage(ex.Message, SentryLevel.Warning)|];", "SentrySdk.CaptureException(ex, scope => scope.Level = SentryLevel.Warning);")]
    [InlineData("[|SentrySdk.CaptureMessage($\"Import of {_name} failed: {ex.Message}\")|];", "SentrySdk.CaptureException(ex, scope => scope.SetExtra(\"message\", $\"Import of {_name} failed: {ex.Message}\"));")]
    [InlineData("[|SentrySdk.CaptureMessage(\"Failed: \" + ex, SentryLevel.Fatal)|];", "SentrySdk.CaptureException(ex, scope => { scope.Level = SentryLevel.Fatal; scope.SetExtra(\"message\", \"Failed: \" + ex); });")]
    [InlineData("[|SentrySdk.CaptureMessage(ex.Message, scope => scope.SetTag(\"a\", \"b\"), SentryLevel.Error)|];", "SentrySdk.CaptureException(ex, scope => scope.SetTag(\"a\", \"b\"));")]
    [InlineData("[|_hub.CaptureMessage(ex.Message)|]; // tell", "_hub.CaptureException(ex); // tell")]
    [InlineData("[|_client.TrackTrace(ex.Message, SeverityLevel.Error)|];", "_client.TrackException(ex);")]
    [InlineData("[|_client.TrackTrace(ex.Message, _properties)|];", "_client.TrackException(ex, _properties);")]
    [InlineData("[|_client.TrackTrace($\"{_name}: {ex.Message}\")|];", "_client.TrackException(ex, new Dictionary<string, string> { [\"message\"] = $\"{_name}: {ex.Message}\" });")]
    public Task Gives_the_tracker_the_exception(string before, string after)
        => Verify.Fixes<TrackerGetsText, TrackerGetsTextFix>(Around(before), Around(after));

    [Theory]
    [InlineData("[|SentrySdk.CaptureMessage(ex.Message, scope => scope.SetTag(\"a\", \"b\"), SentryLevel.Warning)|];")]
    [InlineData("[|SentrySdk.CaptureMessage($\"{_name}: {ex.Message}\", scope => scope.SetTag(\"a\", \"b\"))|];")]
    [InlineData("[|_client.TrackTrace($\"{_name}: {ex.Message}\", _properties)|];")]
    public Task Has_no_fix_that_would_lose_something(string body)
        => Verify.HasNoFix<TrackerGetsText, TrackerGetsTextFix>(Around(body));
}
