using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProgram;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class LibraryMeterNotCollectedFixTests
{
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
    public Task Nothing_is_written_where_the_set_up_is_a_value()
        => Verify.HasNoFix<LibraryMeterNotCollected, LibraryMeterNotCollectedFix>(Startup("_ = builder.[|AddServiceDefaults|]().Build();"), Project);

    [Fact]
    public Task Nothing_is_written_into_a_line_of_several_statements()
        => Verify.HasNoFix<LibraryMeterNotCollected, LibraryMeterNotCollectedFix>(Startup("builder.[|AddServiceDefaults|](); builder.Services.AddOptions();"), Project);
}
