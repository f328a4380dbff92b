namespace Observability.Analyzers.Tests.Robustness;

public class BrokenContractTests : BrokenCodeTests
{
    public static TheoryData<string> Files => FilesOf("Contract");

    [Theory, MemberData(nameof(Files))]
    public Task No_rule_minds(string file) => NoRuleMindsAsync(file);
}
