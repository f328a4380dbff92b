using Microsoft.CodeAnalysis;
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

    [Fact]
    public Task Gives_the_tracker_the_exception_in_place_of_a_new_one()
        => Verify.Fixes<TrackerGetsText, TrackerGetsTextFix>(
            Around("[|SentrySdk.CaptureException(new Exception(\"Import failed\"))|];"),
            Around("SentrySdk.CaptureException(ex);"),
            severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Drops_a_repeated_text()
        => Verify.Fixes<TrackerGetsText, TrackerGetsTextFix>(
            Around("SentrySdk.CaptureException(ex);\n            [|SentrySdk.CaptureMessage(ex.Message)|];\n            _failed = true;"),
            Around("SentrySdk.CaptureException(ex);\n            _failed = true;"),
            severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Names_the_exception_where_it_has_no_name()
        => Verify.Fixes<TrackerGetsText, TrackerGetsTextFix>(
            Around("[|SentrySdk.CaptureException(new Exception(\"a\"))|];").Replace("catch (Exception ex)", "catch", StringComparison.Ordinal),
            Around("SentrySdk.CaptureException(ex);"),
            severity: DiagnosticSeverity.Info);

    [Theory]
    [InlineData("[|SentrySdk.CaptureMessage(ex.Message, scope => scope.SetTag(\"a\", \"b\"), SentryLevel.Warning)|];")]
    [InlineData("[|SentrySdk.CaptureMessage($\"{_name}: {ex.Message}\", scope => scope.SetTag(\"a\", \"b\"))|];")]
    [InlineData("[|_client.TrackTrace($\"{_name}: {ex.Message}\", _properties)|];")]
    public Task Has_no_fix_that_would_lose_something(string body)
        => Verify.HasNoFix<TrackerGetsText, TrackerGetsTextFix>(Around(body));

    [Fact]
    public Task Has_no_fix_where_the_id_of_a_repeated_text_is_used()
        => Verify.HasNoFix<TrackerGetsText, TrackerGetsTextFix>(
            Around("SentrySdk.CaptureException(ex); var id = [|SentrySdk.CaptureMessage(ex.Message)|];"), severity: DiagnosticSeverity.Info);
}
