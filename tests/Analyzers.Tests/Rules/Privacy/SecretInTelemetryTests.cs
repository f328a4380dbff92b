using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class SecretInTelemetryTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS5001 is not written yet: show with Verify.Reports<SecretInTelemetry> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS5001 is not written yet: show with Verify.IsSilent<SecretInTelemetry> near misses, at least as many as reports.");
}
