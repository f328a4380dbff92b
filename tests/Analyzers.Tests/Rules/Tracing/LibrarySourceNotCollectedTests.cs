using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProjects;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class LibrarySourceNotCollectedTests
{
    [Fact]
    public Task A_librarys_source_that_the_program_does_not_register()
        => Library.Reports<LibrarySourceNotCollected>(
            Program("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.[|AddSource|]("Shop.Api"));"""),
            project: null,
            """This program never listens to the activity source 'Shop.Payments.Source' (Shop.Payments): OpenTelemetry listens to registered sources only, so none of its spans is made here. Add AddSource("Shop.Payments.Source") where tracing is set up.""");

    [Fact]
    public Task A_source_that_is_registered()
        => Library.IsSilent<LibrarySourceNotCollected>(Program("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Payments.Source"));"""));

    [Theory]
    [InlineData("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.*"));""")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(builder.Configuration["Sources"]!));""")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Api"));""")]
    [InlineData("")]
    public Task A_source_that_may_be_registered(string wiring)
        => Library.IsSilent<LibrarySourceNotCollected>(Program(wiring));

    [Fact]
    public Task The_shared_defaults_set_up_and_do_not_register()
        => Library.With("Shop.ServiceDefaults", DefaultsWith()).Reports<LibrarySourceNotCollected>(
            Program("Shop.ServiceDefaults.Extensions.[|AddServiceDefaults|](builder);"));
}
