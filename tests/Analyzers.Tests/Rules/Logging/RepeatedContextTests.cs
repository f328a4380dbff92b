using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class RepeatedContextTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS1015 is not written yet: show with Verify.Reports<RepeatedContext> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS1015 is not written yet: show with Verify.IsSilent<RepeatedContext> near misses, at least as many as reports.");
}
