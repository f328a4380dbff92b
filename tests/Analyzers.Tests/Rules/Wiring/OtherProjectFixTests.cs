using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Wiring;

/// <summary>What the fixes write into a program whose projects create, or set up, what it does not collect.</summary>
public class OtherProjectFixTests
{
    private static readonly TestProject Project = TestProject.Service with
    {
        References =
        [
            .. TestReferences.All,
            .. ProjectGraph.References(
            [
                (
                    "Shop.Payments",
                    """
                    namespace Shop.Payments;

                    public static class Telemetry
                    {
                        private static readonly System.Diagnostics.Metrics.Meter Cards = new("Shop.Cards");
                        private static readonly System.Diagnostics.Metrics.Meter Payments = new("Shop.Payments");
                        private static readonly System.Diagnostics.ActivitySource Source = new("Shop.Payments");
                    }
                    """),
                (
                    "Shop.ServiceDefaults",
                    """
                    using Microsoft.Extensions.DependencyInjection;
                    using Microsoft.Extensions.Hosting;
                    using OpenTelemetry;
                    using OpenTelemetry.Metrics;
                    using OpenTelemetry.Trace;

                    namespace Shop.ServiceDefaults;

                    public static class Extensions
                    {
                        public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
                            where TBuilder : IHostApplicationBuilder
                        {
                            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddPrometheusExporter()).WithTracing(tracing => tracing.SetErrorStatusOnException());
                            return builder;
                        }
                    }
                    """),
            ]),
        ],
    };

    private static string Startup(string statement, string usings = "") => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        {{usings}}using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        using Shop.ServiceDefaults;

        public static class Startup
        {
            public static void Build(WebApplicationBuilder builder)
            {
                // What all services have.
                {{statement}}
                builder.Services.AddControllers();
            }
        }
        """;

    [Theory]
    [InlineData(
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddMeter|]("Shop.Api"));""",
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Api", "Shop.Cards", "Shop.Payments"));""")]
    [InlineData(
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddMeter|]("Shop.Cards"));""",
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Cards", "Shop.Payments"));""")]
    [InlineData(
        """builder.Services.AddOpenTelemetry().[|WithMetrics|](metrics => metrics.AddView("a", "b"));""",
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Cards", "Shop.Payments").AddView("a", "b"));""")]
    public Task Meters_are_registered_where_metrics_are_set_up(string before, string after)
        => Verify.Fixes<LibraryMeterNotCollected, LibraryMeterNotCollectedFix>(Startup(before), Startup(after), Project);

    [Fact]
    public Task Meters_are_registered_behind_what_all_services_set_up()
        => Verify.Fixes<LibraryMeterNotCollected, LibraryMeterNotCollectedFix>(
            Startup("builder.[|AddServiceDefaults|]();"),
            Startup(
                """
                builder.AddServiceDefaults();
                        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Cards", "Shop.Payments"));
                """,
                "using OpenTelemetry;\n"),
            Project);

    [Fact]
    public Task Sources_are_registered_behind_what_all_services_set_up()
        => Verify.Fixes<LibrarySourceNotCollected, LibrarySourceNotCollectedFix>(
            Startup("Shop.ServiceDefaults.Extensions.[|AddServiceDefaults|](builder);"),
            Startup(
                """
                Shop.ServiceDefaults.Extensions.AddServiceDefaults(builder);
                        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Payments"));
                """,
                "using OpenTelemetry;\n"),
            Project);

    [Fact]
    public Task Nothing_is_written_where_the_set_up_is_a_value()
        => Verify.HasNoFix<LibraryMeterNotCollected, LibraryMeterNotCollectedFix>(Startup("_ = builder.[|AddServiceDefaults|]().Build();"), Project);

    [Theory]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter([|"Shop.Payment"|]));""", """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Payments"));""")]
    [InlineData(
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter([|"System.Net.Htp"|] /* kept */));""",
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("System.Net.Http" /* kept */));""")]
    public Task A_slip_is_put_right(string before, string after)
        => Verify.Fixes<RegisteredMeterUnknown, RegisteredMeterUnknownFix>(Startup(before), Startup(after), Project);

    [Fact]
    public Task A_slip_of_a_source_is_put_right()
        => Verify.Fixes<RegisteredSourceUnknown, RegisteredSourceUnknownFix>(
            Startup("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource([|"Shop.Payment"|]));"""),
            Startup("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Payments"));"""),
            Project);

    [Fact]
    public Task A_meter_of_the_programs_own_is_registered_behind_what_all_services_set_up()
        => Verify.Fixes<MeterNotRegistered, MeterNotRegisteredFix>(
            Startup("""builder.AddServiceDefaults(); _ = new System.Diagnostics.Metrics.Meter([|"Shop.Api"|]);"""),
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
