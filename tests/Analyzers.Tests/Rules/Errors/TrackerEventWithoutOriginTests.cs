using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.TrackerGetsTextTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class TrackerEventWithoutOriginTests
{
    [Theory]
    [InlineData("[|SentrySdk.CaptureMessage(ex.Message)|]; throw;")]
    [InlineData("SentrySdk.CaptureException(ex); [|SentrySdk.CaptureMessage(ex.Message)|];")]
    [InlineData("[|_client.TrackTrace(ex.Message)|]; _client.TrackException(ex);")]
    [InlineData("[|SentrySdk.CaptureException(new Exception(\"Import failed\"))|];")]
    [InlineData("[|SentrySdk.CaptureException(new InvalidOperationException($\"Import failed: {ex.Message}\"))|];")]
    [InlineData("[|_client.TrackException(new Exception(ex.Message))|];")]
    public Task Suggests_where_it_is_told_twice_or_another_exception_goes(string body)
        => Verify.ReportsAt<TrackerEventWithoutOrigin>(DiagnosticSeverity.Info, Around(body));

    [Fact]
    public Task Suggests_where_one_type_is_caught()
        => Verify.ReportsAt<TrackerEventWithoutOrigin>(DiagnosticSeverity.Info, Around("[|SentrySdk.CaptureMessage(ex.Message)|];").Replace("catch (Exception ex)", "catch (IOException ex)", StringComparison.Ordinal));

    [Theory]
    [InlineData("SentrySdk.CaptureMessage(ex.Message);")]
    [InlineData("SentrySdk.CaptureException(ex);")]
    [InlineData("SentrySdk.CaptureException(new Exception(\"Import failed\", ex));")]
    [InlineData("SentrySdk.CaptureException(new OrderFailure { Cause = ex });")]
    [InlineData("SentrySdk.CaptureException(ex); SentrySdk.CaptureMessage(\"Import failed\");")]
    [InlineData("SentrySdk.CaptureMessage($\"Import of {_name} failed\"); throw;")]
    [InlineData("_logger.LogError(\"{Message}\", ex.Message); SentrySdk.CaptureMessage(ex.Message); throw;")]
    [InlineData("_client.TrackTrace(ex.Message);")]
    public Task Is_silent_on_exceptions_other_texts_and_what_OBS4004_says(string body)
        => Verify.IsSilent<TrackerEventWithoutOrigin>(Around(body));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<TrackerEventWithoutOrigin>(
            Around("[|SentrySdk.CaptureException(new Exception(\"Import failed\"))|];"),
            null,
            "'CaptureException' gets a new exception instead of the caught one: the error tracker shows this line as its origin, and what failed is lost. Give it the caught exception, or make that the inner exception of the new one.");
}
