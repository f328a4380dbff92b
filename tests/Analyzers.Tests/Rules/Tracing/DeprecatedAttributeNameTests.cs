using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class DeprecatedAttributeNameTests
{
    [Fact]
    public void Reports()
        => Assert.Fail("OBS3011 is not written yet: show with Verify.Reports<DeprecatedAttributeName> what it reports, and its message once.");

    [Fact]
    public void Is_silent()
        => Assert.Fail("OBS3011 is not written yet: show with Verify.IsSilent<DeprecatedAttributeName> near misses, at least as many as reports.");
}
