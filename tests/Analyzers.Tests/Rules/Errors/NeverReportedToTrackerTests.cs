using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class NeverReportedToTrackerTests
{
    // Sentry, whose integration makes events of logged errors.
    private static readonly TestProject WithIntegration = TestProject.Service with { References = TestReferences.Everything };

    // Sentry alone, in a program: no log reaches it.
    internal static readonly TestProject Bare = TestProject.Service with { Output = OutputKind.ConsoleApplication, References = TestReferences.With("Microsoft.Extensions", "Sentry.dll") };

    internal static readonly TestProject BareInsights = Bare with { References = TestReferences.With("Microsoft.Extensions", "Microsoft.ApplicationInsights") };

    [Theory]
    [InlineData("[|_logger.LogWarning(ex, \"a\")|];")]
    [InlineData("[|_logger.LogWarning(ex, \"a\")|]; return;")]
    public Task Reports_what_is_below_the_level_of_the_integration(string body)
        => Verify.ReportsAt<NeverReportedToTracker>(DiagnosticSeverity.Info, Around($"catch (Exception ex) {{ {body} }}"), WithIntegration);

    [Theory]
    [InlineData("[|_logger.LogWarning(ex, \"a\")|];")]
    [InlineData("[|_logger.LogError(ex, \"a\")|];")]
    [InlineData("[|_logger.LogCritical(ex, \"a\")|];")]
    public async Task Reports_every_log_where_there_is_no_integration(string body)
    {
        await Verify.Reports<NeverReportedToTracker>(Around($"catch (Exception ex) {{ {body} }}"), Bare);
        await Verify.Reports<NeverReportedToTracker>(Around($"catch (Exception ex) {{ {body} }}"), BareInsights);
    }

    // A library of the solution with a target of its own.
    [Fact]
    public async Task Is_silent_where_a_referenced_library_hands_logs_on()
    {
        const string Target = "public class Target : NLog.Targets.TargetWithLayout { protected override void Write(NLog.LogEventInfo e) => Sentry.SentrySdk.CaptureMessage(e.Message); }";
        TestProject library = TestProject.Library with { References = TestReferences.With("NLog.dll", "Sentry.dll") };
        MetadataReference bridge = Findings.Compile(library, Target).WithAssemblyName("Shop.Logging").ToMetadataReference();
        MetadataReference other = Findings.Compile(TestProject.Library with { References = TestReferences.Base }, "public class Order;").WithAssemblyName("Shop.Orders").ToMetadataReference();

        await Verify.IsSilent<NeverReportedToTracker>(Around("catch (Exception ex) { _logger.LogError(ex, \"a\"); }"), Bare with { References = [.. Bare.References, bridge] });
        await Verify.Reports<NeverReportedToTracker>(Around("catch (Exception ex) { [|_logger.LogError(ex, \"a\")|]; }"), Bare with { References = [.. Bare.References, other] });
    }

    // What the configuration of production says; of other environments it says nothing.
    [Theory]
    [InlineData("appsettings.json", """{ "Sentry": { "MinimumEventLevel": "Warning" } }""")]
    [InlineData("AppSettings.json", """{ "sentry": { "minimumEventLevel": "warning", /* all of them */ }, }""")]
    [InlineData("appsettings.Production.json", """{ "Sentry": { "MinimumEventLevel": "Warning" } }""")]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ "Console", { "Name": "Sentry", "Args": { "minimumEventLevel": "Warning" } } ] } }""")]
    public Task Is_silent_where_the_configuration_moves_the_level(string file, string text)
        => Verify.IsSilent<NeverReportedToTracker>(Around("catch (Exception ex) { _logger.LogWarning(ex, \"a\"); }"), WithIntegration with { OtherFiles = [(file, text)] });

    [Theory]
    [InlineData("appsettings.Development.json", """{ "Sentry": { "MinimumEventLevel": "Warning" } }""")]
    [InlineData("settings.json", """{ "Sentry": { "MinimumEventLevel": "Warning" } }""")]
    [InlineData("appsettings.json", """{ "Sentry": { "MinimumEventLevel": "Error", "MinimumBreadcrumbLevel": "Warning" } }""")]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "Console" }, { "Name": "Sentry" } ] } }""")]
    [InlineData("appsettings.json", """{ "Sentry": { "MinimumEventLevel": "Warning" }""")]
    [InlineData("appsettings.json", """{ "Sentry": { "MinimumEventLevel": "Warning", "MinimumEventLevel": "Error" } }""")]
    public Task Reports_where_the_configuration_says_nothing_of_it(string file, string text)
        => Verify.Reports<NeverReportedToTracker>(Around("catch (Exception ex) { [|_logger.LogWarning(ex, \"a\")|]; }"), WithIntegration with { OtherFiles = [(file, text)] });

    [Fact]
    public async Task The_configuration_of_production_wins()
    {
        TestProject project = WithIntegration with { OtherFiles = [("appsettings.json", """{ "Sentry": { "MinimumEventLevel": "Warning" } }"""), ("appsettings.Production.json", """{ "Sentry": { "MinimumEventLevel": "Error" } }""")] };

        await Verify.Reports<NeverReportedToTracker>(Around("catch (Exception ex) { [|_logger.LogWarning(ex, \"a\")|]; }"), project);
    }

    [Fact]
    public async Task Is_silent_where_the_configuration_hands_logs_on()
    {
        TestProject connected = Bare with { OtherFiles = [("appsettings.json", """{ "Serilog": { "WriteTo": { "Errors": { "Name": "Sentry" } } } }""")] };

        await Verify.IsSilent<NeverReportedToTracker>(Around("catch (Exception ex) { _logger.LogError(ex, \"a\"); }"), connected);
        await Verify.IsSilent<NeverReportedToTracker>(Around("catch (Exception ex) { _logger.LogError(ex, \"a\"); }"), BareInsights with { OtherFiles = [("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "ApplicationInsights" } ] } }""")] });
        await Verify.Reports<NeverReportedToTracker>(Around("catch (Exception ex) { [|_logger.LogError(ex, \"a\")|]; }"), Bare with { OtherFiles = [("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "Console" } ] } }""")] });
    }

    [Theory]
    [InlineData("catch (Exception ex) { _logger.LogError(ex, \"a\"); }")]
    [InlineData("catch (Exception ex) { _logger.LogInformation(ex, \"a\"); }")]
    [InlineData("catch (Exception) { _logger.LogWarning(\"a\"); }")]
    [InlineData("catch (Exception ex) { _logger.LogWarning(ex, \"a\"); throw; }")]
    [InlineData("catch (Exception ex) { _logger.LogWarning(ex, \"a\"); Sentry.SentrySdk.CaptureException(ex); }")]
    [InlineData("catch (Exception ex) { _logger.LogWarning(ex, \"a\"); Keep(ex); }")]
    [InlineData("catch (Exception ex) { _logger.LogWarning(ex, \"a\"); _failed = true; }")]
    [InlineData("catch (Exception ex) { _logger.LogWarning(ex, \"a\"); /* the cache is optional */ }")]
    [InlineData("catch (Exception ex) when (_failed) { _logger.LogWarning(ex, \"a\"); }")]
    [InlineData("catch (IOException ex) { _logger.LogWarning(ex, \"a\"); }")]
    [InlineData("catch (Exception ex) { if (ex is OperationCanceledException) return; _logger.LogWarning(ex, \"a\"); }")]
    public Task Is_silent_where_it_arrives_or_is_meant(string clause)
        => Verify.IsSilent<NeverReportedToTracker>(Around(clause), WithIntegration);

    [Fact]
    public Task Is_silent_in_clean_up_and_where_a_later_error_tells()
        => Verify.IsSilent<NeverReportedToTracker>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger) : IDisposable
            {
                public void Dispose() { try { Load(); } catch (Exception ex) { logger.LogWarning(ex, "a"); } }
                public void Retry()
                {
                    for (int i = 0; i < 3; i++) { try { Load(); return; } catch (Exception ex) { logger.LogWarning(ex, "a"); } }
                    throw new InvalidOperationException("gave up");
                }
                void Load() { }
            }
            """, WithIntegration);

    [Fact]
    public async Task Is_silent_where_it_is_not_known_what_the_tracker_gets()
    {
        const string Clause = "catch (Exception ex) { _logger.LogError(ex, \"a\"); }";
        await Verify.IsSilent<NeverReportedToTracker>(Around(Clause), Bare with { Output = OutputKind.DynamicallyLinkedLibrary });
        await Verify.IsSilent<NeverReportedToTracker>(Around(Clause), Bare with { References = TestReferences.With("Microsoft.Extensions") });
        await Verify.IsSilent<NeverReportedToTracker>(
            Around("catch (Exception ex) { _logger.LogWarning(ex, \"a\"); }") + "static class Setup { static void Set(Sentry.Extensions.Logging.SentryLoggingOptions options) => options.MinimumEventLevel = LogLevel.Warning; }",
            WithIntegration);
    }

    [Fact]
    public async Task Says_what_is_wrong_why_and_what_to_do()
    {
        await Verify.Reports<NeverReportedToTracker>(
            Around("catch (Exception ex) { [|_logger.LogWarning(ex, \"a\")|]; }"),
            WithIntegration,
            "'LogWarning' is the only trace of every exception that is caught here, and Sentry takes logged errors and above: no issue will be opened for it. Log it as an error, or give it to Sentry as well.");
        await Verify.Reports<NeverReportedToTracker>(
            Around("catch (Exception ex) { [|_logger.LogError(ex, \"a\")|]; }"),
            BareInsights,
            "'LogError' is the only trace of every exception that is caught here, and nothing in this project hands logs to Application Insights: no issue will be opened for it. Give the exception to Application Insights as well, or add its logging integration.");
    }

    internal static string Around(string clause)
        => $$"""
            using Microsoft.Extensions.Logging;
            public class Orders(ILogger<Orders> _logger)
            {
                private bool _failed;
                private object? _last;

                public void Place()
                {
                    try { Load(); }
                    {{clause}}
                }

                private void Load() { }
                private void Keep(object value) { _last = value; }
                public static void Main() { }
            }

            """.ReplaceLineEndings("\n");
}
