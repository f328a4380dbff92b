namespace Observability.Analyzers.Tests.Robustness;

public class BrokenLoggingTests : BrokenCodeTests
{
    public static TheoryData<string> Files => FilesOf("Logging");

    [Theory, MemberData(nameof(Files))]
    public Task No_rule_minds(string file) => NoRuleMindsAsync(file);
}
