using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProjects;

namespace Observability.Analyzers.Tests.Models.Facts;

/// <summary>Rules that are about one project, where another one sets up or registers.</summary>
public class OtherProjectTests
{
    [Fact]
    public Task A_meter_of_the_programs_own_that_the_shared_defaults_leave_out()
        => new ProjectGraph().With("Shop.Payments", Payments).With("Shop.ServiceDefaults", DefaultsWith(""".AddMeter("Shop.Payments")""")).Reports<MeterNotRegistered>(
            Program("""Shop.ServiceDefaults.Extensions.AddServiceDefaults(builder); _ = new System.Diagnostics.Metrics.Meter([|"Shop.Api"|]);"""));

    [Fact]
    public Task A_library_that_registers_its_own_meter_beside_one_that_the_host_registers()
        => Verify.IsSilent<MeterNotRegistered>(
            """
            using System.Diagnostics.Metrics;
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Metrics;

            public static class Telemetry
            {
                private static readonly Meter Payments = new("Shop.Payments");
                private static readonly Meter Stock = new("Shop.Stock");

                public static void AddPayments(IServiceCollection services) => services.ConfigureOpenTelemetryMeterProvider(m => m.AddMeter("Shop.Payments"));
            }
            """,
            TestProject.Library);

    [Fact]
    public Task The_shared_defaults_keep_metrics_for_a_scrape_and_nothing_serves_them()
        => Library.With("Shop.ServiceDefaults", DefaultsWith(".AddPrometheusExporter()")).Reports<ScrapeEndpointMissing>(
            Program("Shop.ServiceDefaults.Extensions.[|AddServiceDefaults|](builder);"),
            TestProject.Service with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, MayNotCompile = true });

    [Theory]
    [InlineData("Shop.ServiceDefaults.Extensions.AddServiceDefaults(builder); builder.Build().MapPrometheusScrapingEndpoint();")]
    [InlineData("Shop.ServiceDefaults.Extensions.AddServiceDefaults(builder); Shop.Endpoints.Endpoints.MapDefaultEndpoints(builder.Build());")]
    public Task The_metrics_are_served(string wiring)
        => Library.With("Shop.ServiceDefaults", DefaultsWith(".AddPrometheusExporter()")).With(
            "Shop.Endpoints",
            """
            namespace Shop.Endpoints;

            public static class Endpoints
            {
                public static void MapDefaultEndpoints(Microsoft.AspNetCore.Builder.WebApplication app) => Microsoft.AspNetCore.Builder.PrometheusExporterEndpointRouteBuilderExtensions.MapPrometheusScrapingEndpoint(app);
            }
            """)
            .IsSilent<ScrapeEndpointMissing>(Program(wiring), TestProject.Service with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, MayNotCompile = true });
}
