using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class InconsistentTagKeysTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS2203 is not written yet: show with Verify.Reports<InconsistentTagKeys> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS2203 is not written yet: show with Verify.IsSilent<InconsistentTagKeys> near misses, at least as many as reports.");
}
