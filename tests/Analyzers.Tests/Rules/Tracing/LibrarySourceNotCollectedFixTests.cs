using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProgram;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class LibrarySourceNotCollectedFixTests
{
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
}
