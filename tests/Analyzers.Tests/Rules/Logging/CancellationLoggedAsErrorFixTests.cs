using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class CancellationLoggedAsErrorFixTests
{
    [Fact]
    public void Fixes()
        => Assert.Fail("The fix of OBS1105 is not written yet: show with Verify.Fixes<CancellationLoggedAsError, CancellationLoggedAsErrorFix> what it makes of a report, and with Verify.HasNoFix where it is not offered.");
}
