using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggedAndRethrownFixTests
{
    [Fact]
    public void Fixes()
        => Assert.Fail("The fix of OBS1104 is not written yet: show with Verify.Fixes<LoggedAndRethrown, LoggedAndRethrownFix> what it makes of a report, and with Verify.HasNoFix where it is not offered.");
}
