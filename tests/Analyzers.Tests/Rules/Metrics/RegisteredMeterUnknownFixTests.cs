using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProgram;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class RegisteredMeterUnknownFixTests
{
    [Theory]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter([|"Shop.Payment"|]));""", """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Payments"));""")]
    [InlineData(
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter([|"System.Net.Htp"|] /* kept */));""",
        """builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("System.Net.Http" /* kept */));""")]
    public Task A_slip_is_put_right(string before, string after)
        => Verify.Fixes<RegisteredMeterUnknown, RegisteredMeterUnknownFix>(Startup(before), Startup(after), Project);
}
