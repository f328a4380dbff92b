using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MetricNameConventionFixTests
{
    [Fact]
    public void Fixes()
        => Assert.Fail("The fix of OBS2106 is not written yet: show with Verify.Fixes<MetricNameConvention, MetricNameConventionFix> what it makes of a report, and with Verify.HasNoFix where it is not offered.");
}
