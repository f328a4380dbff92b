using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.NeverReportedToTrackerTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class NeverReportedToTrackerFixTests
{
    [Fact]
    public Task Captures_it_with_Sentry()
        => Verify.Fixes<NeverReportedToTracker, NeverReportedToTrackerFix>(
            Around("catch (Exception ex)\n        {\n            [|_logger.LogError(ex, \"a\")|];\n        }"),
            Around("catch (Exception ex)\n        {\n            SentrySdk.CaptureException(ex);\n            _logger.LogError(ex, \"a\");\n        }")
                .Replace("using Microsoft.Extensions.Logging;\n", "using Microsoft.Extensions.Logging;\nusing Sentry;\n", StringComparison.Ordinal),
            Bare);

    [Fact]
    public Task Tracks_it_with_a_client_in_reach()
        => Verify.Fixes<NeverReportedToTracker, NeverReportedToTrackerFix>(
            """
            using Microsoft.ApplicationInsights;
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, TelemetryClient client)
            {
                void Place()
                {
                    try { Place(); }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "a")|];
                    }
                }
                static void Main() { }
            }
            """,
            """
            using Microsoft.ApplicationInsights;
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, TelemetryClient client)
            {
                void Place()
                {
                    try { Place(); }
                    catch (Exception ex)
                    {
                        client.TrackException(ex);
                        logger.LogError(ex, "a");
                    }
                }
                static void Main() { }
            }
            """,
            BareInsights);

    [Fact]
    public Task Has_no_fix_where_no_client_is_in_reach()
        => Verify.HasNoFix<NeverReportedToTracker, NeverReportedToTrackerFix>(Around("catch (Exception ex) { [|_logger.LogError(ex, \"a\")|]; }"), BareInsights);
}
