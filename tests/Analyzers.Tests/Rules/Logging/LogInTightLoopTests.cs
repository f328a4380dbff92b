using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LogInTightLoopTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS1303 is not written yet: show with Verify.Reports<LogInTightLoop> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS1303 is not written yet: show with Verify.IsSilent<LogInTightLoop> near misses, at least as many as reports.");
}
