using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivityNullDereferenceFixTests
{
    [Fact]
    public void Fixes()
        => Assert.Fail("The fix of OBS3003 is not written yet: show with Verify.Fixes<ActivityNullDereference, ActivityNullDereferenceFix> what it makes of a report, and with Verify.HasNoFix where it is not offered.");
}
