using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class ScrapeEndpointMissingTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS2303 is not written yet: show with Verify.Reports<ScrapeEndpointMissing> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS2303 is not written yet: show with Verify.IsSilent<ScrapeEndpointMissing> near misses, at least as many as reports.");
}
