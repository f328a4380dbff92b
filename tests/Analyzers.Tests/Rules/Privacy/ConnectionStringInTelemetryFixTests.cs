using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Privacy;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Privacy.SecretInTelemetryTests;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class ConnectionStringInTelemetryFixTests
{
    [Theory]
    [InlineData("""string connStr = name; logger.LogInformation("Connecting to {Value}", [|connStr|]);""", """string connStr = name; logger.LogInformation("Connecting to {Value}", "[redacted]");""")]
    [InlineData("""string connStr = name; serilog.Information($"connecting to {[|connStr|]}");""", """string connStr = name; serilog.Information($"connecting to [redacted]");""")]
    public Task Writes_that_it_is_left_out(string before, string after)
        => Verify.Fixes<ConnectionStringInTelemetry, ConnectionStringInTelemetryFix>(Around(before), Around(after), severity: DiagnosticSeverity.Info);
}
