using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivityNullDereferenceTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS3003 is not written yet: show with Verify.Reports<ActivityNullDereference> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS3003 is not written yet: show with Verify.IsSilent<ActivityNullDereference> near misses, at least as many as reports.");
}
