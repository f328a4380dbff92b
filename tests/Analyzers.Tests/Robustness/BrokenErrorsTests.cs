namespace Observability.Analyzers.Tests.Robustness;

public class BrokenErrorsTests : BrokenCodeTests
{
    public static TheoryData<string> Files => FilesOf("Errors");

    [Theory, MemberData(nameof(Files))]
    public Task No_rule_minds(string file) => NoRuleMindsAsync(file);
}
