using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.TrackerGetsTextTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class TrackerEventWithoutOriginFixTests
{
    [Fact]
    public Task Gives_the_tracker_the_exception_in_place_of_a_new_one()
        => Verify.Fixes<TrackerEventWithoutOrigin, TrackerEventWithoutOriginFix>(
            Around("[|SentrySdk.CaptureException(new Exception(\"Import failed\"))|];"),
            Around("SentrySdk.CaptureException(ex);"),
            severity: DiagnosticSeverity.Info);

    // What the new exception says of its own arrives with the caught one.
    [Fact]
    public Task Keeps_what_the_new_exception_says()
        => Verify.Fixes<TrackerEventWithoutOrigin, TrackerEventWithoutOriginFix>(
            Around("[|SentrySdk.CaptureException(new Exception($\"Import of {_name} failed\"))|];"),
            Around("SentrySdk.CaptureException(new Exception($\"Import of {_name} failed\", ex));"),
            severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Drops_a_repeated_text()
        => Verify.Fixes<TrackerEventWithoutOrigin, TrackerEventWithoutOriginFix>(
            Around("SentrySdk.CaptureException(ex);\n            [|SentrySdk.CaptureMessage(ex.Message)|];\n            _failed = true;"),
            Around("SentrySdk.CaptureException(ex);\n            _failed = true;"),
            severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Names_the_exception_where_it_has_no_name()
        => Verify.Fixes<TrackerEventWithoutOrigin, TrackerEventWithoutOriginFix>(
            Around("[|SentrySdk.CaptureException(new Exception(\"a\"))|];").Replace("catch (Exception ex)", "catch", StringComparison.Ordinal),
            Around("SentrySdk.CaptureException(ex);"),
            severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Has_no_fix_where_the_id_of_a_repeated_text_is_used()
        => Verify.HasNoFix<TrackerEventWithoutOrigin, TrackerEventWithoutOriginFix>(
            Around("SentrySdk.CaptureException(ex); var id = [|SentrySdk.CaptureMessage(ex.Message)|];"), severity: DiagnosticSeverity.Info);
}
