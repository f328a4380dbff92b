namespace Observability.Analyzers.Tests.Robustness;

public class BrokenTracingTests : BrokenCodeTests
{
    public static TheoryData<string> Files => FilesOf("Tracing");

    [Theory, MemberData(nameof(Files))]
    public Task No_rule_minds(string file) => NoRuleMindsAsync(file);
}
