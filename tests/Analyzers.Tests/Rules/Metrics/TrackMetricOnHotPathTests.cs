using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class TrackMetricOnHotPathTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS2011 is not written yet: show with Verify.Reports<TrackMetricOnHotPath> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS2011 is not written yet: show with Verify.IsSilent<TrackMetricOnHotPath> near misses, at least as many as reports.");
}
