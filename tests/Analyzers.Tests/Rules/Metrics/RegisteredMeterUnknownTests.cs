using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProjects;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class RegisteredMeterUnknownTests
{
    [Fact]
    public Task A_registered_name_that_is_a_slip_of_a_librarys()
        => Library.Reports<RegisteredMeterUnknown>(
            Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Contoso.Api", [|"Shop.Payment"|]));"""),
            project: null,
            "No meter is called 'Shop.Payment'; one is called 'Shop.Payments': nothing is collected under it: what it was meant for is dropped without a word. Register 'Shop.Payments'.");

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
}
