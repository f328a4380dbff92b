using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProjects;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class LibraryMeterNotCollectedTests
{
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

    [Fact]
    public Task Who_does_not_use_the_package_and_is_handed_nothing_registers_nothing()
        => Library.WithSilent("Shop.Requests", "public static class Requests { public static string? Tenant() => OpenTelemetry.Baggage.Current.GetBaggage(\"tenant\"); }").Reports<LibraryMeterNotCollected>(
            Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddMeter|]("Shop.Api"));"""));

    [Theory]
    [InlineData("library")]
    [InlineData("test")]
    public Task Only_programs_are_judged(string kind)
        => Library.IsSilent<LibraryMeterNotCollected>(
            Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Api"));"""),
            TestProject.Service with { Kind = kind });

    [Theory]
    [InlineData("public static void Add(IServiceCollection services, System.Action<MeterProviderBuilder> more) => services.AddOpenTelemetry().WithMetrics(more);")]
    [InlineData("public static void Add(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(); public static object Listen() => new System.Diagnostics.Metrics.MeterListener();")]
    public Task Another_project_may_collect_more_than_it_names(string member)
        => Library.With("Shop.ServiceDefaults", $"using Microsoft.Extensions.DependencyInjection; using OpenTelemetry.Metrics; public static class Defaults {{ {member} }}").IsSilent<LibraryMeterNotCollected>(
            Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Contoso"));"""));

    // OBS2308 says so at the name.
    [Fact]
    public Task A_meter_that_is_registered_misspelt()
        => Library.IsSilent<LibraryMeterNotCollected>(Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Payment"));"""));
}
