using Observability.Analyzers.CodeFixes.Privacy;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class SecretInTelemetryFixTests
{
    [Fact]
    public void Fixes()
        => Assert.Fail("The fix of OBS5001 is not written yet: show with Verify.Fixes<SecretInTelemetry, SecretInTelemetryFix> what it makes of a report, and with Verify.HasNoFix where it is not offered.");
}
