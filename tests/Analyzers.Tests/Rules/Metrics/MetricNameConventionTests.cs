using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MetricNameConventionTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS2106 is not written yet: show with Verify.Reports<MetricNameConvention> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS2106 is not written yet: show with Verify.IsSilent<MetricNameConvention> near misses, at least as many as reports.");
}
