using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class FallbackHidesExceptionFixTests
{
    [Theory]
    [InlineData("", "", "logger.LogError(ex, \"Template failed\");")]
    [InlineData("OBS4011.Sentry", "using Sentry;\n", "SentrySdk.CaptureException(ex);")]
    public Task Tells_of_the_exception_and_falls_back(string variant, string import, string statement)
        => Verify.Fixes<FallbackHidesException, FallbackHidesExceptionFix>(
            Source("", "[|catch|]", ""),
            Source(import, "catch (Exception ex)", $"\n            {statement}"),
            variant: variant.Length == 0 ? null : variant,
            severity: DiagnosticSeverity.Info);

    private static string Source(string import, string clause, string statement) => $$"""
        using Microsoft.Extensions.Logging;
        {{import}}class Orders(ILogger<Orders> logger)
        {
            public string? Template(string path)
            {
                try
                {
                    logger.LogInformation("a");
                    return File.ReadAllText(path);
                }
                {{clause}}
                {{{statement}}
                    return null;
                }
            }
        }
        """.ReplaceLineEndings("\n");
}
