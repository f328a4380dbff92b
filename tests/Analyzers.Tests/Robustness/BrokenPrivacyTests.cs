namespace Observability.Analyzers.Tests.Robustness;

public class BrokenPrivacyTests : BrokenCodeTests
{
    public static TheoryData<string> Files => FilesOf("Privacy");

    [Theory, MemberData(nameof(Files))]
    public Task No_rule_minds(string file) => NoRuleMindsAsync(file);
}
