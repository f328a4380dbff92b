using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.WorkerSwallowsExceptionTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class WorkerHidesCauseFixTests
{
    [Fact]
    public Task Logs_the_cause_beside_the_count()
        => Verify.Fixes<WorkerHidesCause, WorkerHidesCauseFix>(
            Worker("while (true) { try { await Sync(); } [|catch (Exception)|] { _failures.Add(1); } }"),
            Worker("while (true) { try { await Sync(); }\n            catch (Exception ex)\n            {\n                _logger.LogError(ex, \"ExecuteAsync failed\");\n                _failures.Add(1);\n            }\n        }"),
            severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Captures_with_a_tracker()
        => Verify.Fixes<WorkerHidesCause, WorkerHidesCauseFix>(
            Worker("while (true) { try { await Sync(); } [|catch (HttpRequestException)|] { } }"),
            Worker("while (true) { try { await Sync(); }\n            catch (HttpRequestException ex)\n            {\n                SentrySdk.CaptureException(ex);\n            }\n        }")
                .Replace("using System.Diagnostics.Metrics;\n", "using System.Diagnostics.Metrics;\nusing Sentry;\n", StringComparison.Ordinal),
            variant: "OBS4012.Sentry",
            severity: DiagnosticSeverity.Info);
}
