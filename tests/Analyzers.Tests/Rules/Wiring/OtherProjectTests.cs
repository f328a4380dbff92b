using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Wiring;

/// <summary>Faults that need two projects: what a library creates, and what the program that runs it collects.</summary>
public class OtherProjectTests
{
    private const string Payments = """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        namespace Shop.Payments;

        public sealed class PaymentMetrics
        {
            private const string Name = "Shop.Payments";
            private static readonly Meter Meter = new(Name);
            private static readonly ActivitySource Source = new("Shop.Payments.Source");
            private static readonly Counter<long> Paid = Meter.CreateCounter<long>("shop.payments");

            public static void Pay()
            {
                using var activity = Source.StartActivity("pay");
                Paid.Add(1);
            }
        }
        """;

    private const string Defaults = """
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using OpenTelemetry;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;

        namespace Shop.ServiceDefaults;

        public static class Extensions
        {
            public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
            {
                builder.ConfigureOpenTelemetry();
                return builder;
            }

            public static IHostApplicationBuilder ConfigureOpenTelemetry(this IHostApplicationBuilder builder)
            {
                builder.Services.AddOpenTelemetry()
                    .WithMetrics(metrics => metrics.AddView("a", "b")METERS)
                    .WithTracing(tracing => tracing.SetErrorStatusOnException()SOURCES);
                return builder;
            }
        }
        """;

    private static string DefaultsWith(string meters = "", string sources = "")
        => Defaults.Replace("METERS", meters, StringComparison.Ordinal).Replace("SOURCES", sources, StringComparison.Ordinal);

    private static string Program(string wiring) => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;

        namespace Shop.Api;

        public static class Startup
        {
            public static void Build(WebApplicationBuilder builder)
            {
                {{wiring}}
                Shop.Payments.PaymentMetrics.Pay();
            }
        }
        """;

    private static ProjectGraph Library => new ProjectGraph().With("Shop.Payments", Payments);

    [Theory]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddMeter|]("Shop.Api"));""")]
    [InlineData("""builder.Services.AddOpenTelemetry().[|WithMetrics|](metrics => metrics.AddView("a", "b"));""")]
    public Task A_librarys_meter_that_the_program_does_not_register(string wiring)
        => Library.Reports<LibraryMeterNotCollected>(
            Program(wiring),
            project: null,
            """This program never collects the meter 'Shop.Payments' (Shop.Payments): OpenTelemetry collects registered meters only, so everything measured with it is dropped here. Add AddMeter("Shop.Payments") where metrics are set up.""");

    [Theory]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Payments"));""")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("shop.*"));""")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Api")); builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter("Shop.Payments"));""")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(builder.Configuration["Meters"]!));""")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Payments"));""")]
    [InlineData("")]
    public Task A_meter_that_is_registered_or_may_be(string wiring)
        => Library.IsSilent<LibraryMeterNotCollected>(Program(wiring));

    [Fact]
    public Task A_librarys_source_that_the_program_does_not_register()
        => Library.Reports<LibrarySourceNotCollected>(
            Program("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.[|AddSource|]("Shop.Api"));"""),
            project: null,
            """This program never listens to the activity source 'Shop.Payments.Source' (Shop.Payments): OpenTelemetry listens to registered sources only, so none of its spans is made here. Add AddSource("Shop.Payments.Source") where tracing is set up.""");

    [Fact]
    public Task A_source_that_is_registered()
        => Library.IsSilent<LibrarySourceNotCollected>(Program("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Payments.Source"));"""));

    [Fact]
    public Task The_shared_defaults_set_up_and_do_not_register()
        => Library.With("Shop.ServiceDefaults", DefaultsWith()).Reports<LibraryMeterNotCollected>(
            Program("Shop.ServiceDefaults.Extensions.[|AddServiceDefaults|](builder);"));

    [Fact]
    public Task The_shared_defaults_register()
        => Library.With("Shop.ServiceDefaults", DefaultsWith(""".AddMeter("Shop.*")""")).IsSilent<LibraryMeterNotCollected>(
            Program("Shop.ServiceDefaults.Extensions.AddServiceDefaults(builder);"));

    [Fact]
    public Task The_shared_defaults_are_not_called()
        => Library.With("Shop.ServiceDefaults", DefaultsWith()).IsSilent<LibraryMeterNotCollected>(Program(""));

    [Fact]
    public Task The_shared_defaults_register_what_only_a_run_tells()
        => Library.With("Shop.ServiceDefaults", DefaultsWith(""".AddMeter(System.Environment.MachineName)""")).IsSilent<LibraryMeterNotCollected>(
            Program("Shop.ServiceDefaults.Extensions.AddServiceDefaults(builder);"));

    [Fact]
    public Task Who_does_not_use_the_package_may_register()
        => Library.WithSilent("Shop.ServiceDefaults", DefaultsWith()).IsSilent<LibraryMeterNotCollected>(
            Program("Shop.ServiceDefaults.Extensions.AddServiceDefaults(builder);"));

    [Fact]
    public Task A_library_that_does_not_use_the_package_is_unknown()
        => new ProjectGraph().WithSilent("Shop.Payments", Payments).IsSilent<LibraryMeterNotCollected>(
            Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Api"));"""));

    [Theory]
    [InlineData("library")]
    [InlineData("test")]
    public Task Only_programs_are_judged(string kind)
        => Library.IsSilent<LibraryMeterNotCollected>(
            Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Api"));"""),
            TestProject.Service with { Kind = kind });

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
    public Task A_registered_name_that_is_a_slip_of_a_librarys()
        => Library.Reports<RegisteredMeterUnknown>(
            Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Contoso.Api", [|"Shop.Payment"|]));"""),
            project: null,
            "No meter is called 'Shop.Payment'; one is called 'Shop.Payments': nothing is collected under it: what it was meant for is dropped without a word. Register 'Shop.Payments'.");

    [Fact]
    public Task A_registered_name_that_is_a_slip_of_a_well_known_one()
        => new ProjectGraph().With("Shop.Payments", Payments).Reports<RegisteredSourceUnknown>(
            Program("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Payments.Source", [|"Npqsql"|]));"""));

    [Fact]
    public Task A_registered_name_of_the_family_that_nothing_has()
        => Library.Reports<RegisteredMeterUnknown>(
            Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter([|"Shop.Warehouse"|], "Shop.Payments"));"""));

    [Theory]
    [InlineData("\"Shop.Payments\"")]
    [InlineData("\"SHOP.payments\"")]
    [InlineData("\"Shop.Payments\", \"Npgsql\"")]
    [InlineData("\"Shop.Payments\", \"Contoso.Warehouse\"")]
    [InlineData("\"Shop.Payments\", \"Shop.Ware*\"")]
    public Task A_registered_name_that_fits_or_may_be_anybodys(string names)
        => Library.IsSilent<RegisteredMeterUnknown>(Program($"builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter({names}));"));

    [Fact]
    public Task A_project_of_the_family_that_does_not_tell()
        => Library.WithSilent("Shop.Warehouse", """public static class W { public static readonly System.Diagnostics.Metrics.Meter M = new(System.Environment.MachineName); }""")
            .IsSilent<RegisteredMeterUnknown>(Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Warehouse", "Shop.Payments"));"""));

    [Fact]
    public Task A_project_of_the_family_whose_meter_is_named_by_a_run()
        => Library.With("Shop.Warehouse", """public static class W { public static readonly System.Diagnostics.Metrics.Meter M = new(System.Environment.MachineName); }""")
            .IsSilent<RegisteredMeterUnknown>(Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Warehouse", "Shop.Payments"));"""));

    [Fact]
    public Task The_shared_defaults_name_what_another_program_has()
        => Library.With("Shop.ServiceDefaults", DefaultsWith(""".AddMeter("Shop.Payments", "Shop.Backoffice")""")).IsSilent<RegisteredMeterUnknown>(
            Program("Shop.ServiceDefaults.Extensions.AddServiceDefaults(builder);"));

    [Fact]
    public Task A_slip_that_another_project_registers()
        => Library.With("Shop.ServiceDefaults", DefaultsWith(""".AddMeter("Shop.Payment")""")).Reports<RegisteredMeterUnknown>(
            Program("Shop.ServiceDefaults.Extensions.[|AddServiceDefaults|](builder);"),
            project: null,
            "No meter is called 'Shop.Payment', which Shop.ServiceDefaults registers; one is called 'Shop.Payments': nothing is collected under it: what it was meant for is dropped without a word. Register 'Shop.Payments'.");

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
