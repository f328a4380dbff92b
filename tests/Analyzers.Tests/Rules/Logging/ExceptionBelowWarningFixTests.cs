using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionBelowWarningFixTests
{
    [Fact]
    public void Fixes()
        => Assert.Fail("The fix of OBS1106 is not written yet: show with Verify.Fixes<ExceptionBelowWarning, ExceptionBelowWarningFix> what it makes of a report, and with Verify.HasNoFix where it is not offered.");
}
