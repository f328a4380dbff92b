namespace Observability.Analyzers.Tests.Robustness;

public class BrokenMetricsTests : BrokenCodeTests
{
    public static TheoryData<string> Files => FilesOf("Metrics");

    [Theory, MemberData(nameof(Files))]
    public Task No_rule_minds(string file) => NoRuleMindsAsync(file);
}
