using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class HardCodedDsnTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS5004 is not written yet: show with Verify.Reports<HardCodedDsn> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS5004 is not written yet: show with Verify.IsSilent<HardCodedDsn> near misses, at least as many as reports.");
}
