using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProgram;

namespace Observability.Analyzers.Tests.Models.Facts;

/// <summary>Fixes of rules that are about one project, where another one sets up.</summary>
public class OtherProjectFixTests
{
    [Fact]
    public Task A_meter_of_the_programs_own_is_registered_behind_what_all_services_set_up()
        => Verify.Fixes<MeterNotRegistered, MeterNotRegisteredFix>(
            Startup(
                """
                builder.AddServiceDefaults();
                        _ = new System.Diagnostics.Metrics.Meter([|"Shop.Api"|]);
                """),
            Startup(
                """
                builder.AddServiceDefaults();
                        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Api"));
                        _ = new System.Diagnostics.Metrics.Meter("Shop.Api");
                """,
                "using OpenTelemetry;\n"),
            Project);

    [Fact]
    public Task The_endpoint_is_mapped_in_the_program()
        => Verify.Fixes<ScrapeEndpointMissing, ScrapeEndpointMissingFix>(
            """
            using Microsoft.AspNetCore.Builder;
            using Shop.ServiceDefaults;

            var builder = WebApplication.CreateBuilder(args);
            builder.[|AddServiceDefaults|]();
            var app = builder.Build();
            app.Run();
            """,
            """
            using Microsoft.AspNetCore.Builder;
            using Shop.ServiceDefaults;

            var builder = WebApplication.CreateBuilder(args);
            builder.AddServiceDefaults();
            var app = builder.Build();
            app.MapPrometheusScrapingEndpoint();
            app.Run();
            """,
            Project with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });
}
