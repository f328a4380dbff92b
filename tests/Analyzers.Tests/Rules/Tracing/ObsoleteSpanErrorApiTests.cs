using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ObsoleteSpanErrorApiTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS3005 is not written yet: show with Verify.Reports<ObsoleteSpanErrorApi> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS3005 is not written yet: show with Verify.IsSilent<ObsoleteSpanErrorApi> near misses, at least as many as reports.");
}
