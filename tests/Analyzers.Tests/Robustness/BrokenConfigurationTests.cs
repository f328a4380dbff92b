namespace Observability.Analyzers.Tests.Robustness;

public class BrokenConfigurationTests : BrokenCodeTests
{
    public static TheoryData<string> Files => FilesOf("Configuration");

    [Theory, MemberData(nameof(Files))]
    public Task No_rule_minds(string file) => NoRuleMindsAsync(file);
}
