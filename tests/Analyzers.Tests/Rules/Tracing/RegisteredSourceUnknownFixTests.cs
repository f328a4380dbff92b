using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProgram;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class RegisteredSourceUnknownFixTests
{
    [Fact]
    public Task A_slip_of_a_source_is_put_right()
        => Verify.Fixes<RegisteredSourceUnknown, RegisteredSourceUnknownFix>(
            Startup("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource([|"Shop.Payment"|]));"""),
            Startup("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Payments"));"""),
            Project);
}
