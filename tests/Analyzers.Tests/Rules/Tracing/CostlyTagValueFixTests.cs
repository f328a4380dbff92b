using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class CostlyTagValueFixTests
{
    private static string Class(string statements) => CostlyTagValueTests.Class(statements.ReplaceLineEndings("\n        "));

    [Fact]
    public Task The_call_is_guarded()
        => Verify.Fixes<CostlyTagValue, CostlyTagValueFix>(
            Class("""
                // What came in.
                activity?.SetTag("items", [|JsonSerializer.Serialize(items)|]); // all
                """),
            Class("""
                // What came in.
                if (activity?.IsAllDataRequested == true)
                {
                    activity?.SetTag("items", JsonSerializer.Serialize(items)); // all
                }
                """),
            CostlyTagValueTests.Project);

    [Fact]
    public Task A_span_that_is_there_is_asked_plainly()
        => Verify.Fixes<CostlyTagValue, CostlyTagValueFix>(
            Class("""given.SetTag("items", [|string.Join(",", items)|]);"""),
            Class("""
                if (given.IsAllDataRequested)
                {
                    given.SetTag("items", string.Join(",", items));
                }
                """),
            CostlyTagValueTests.Project);

    [Theory]
    // The rest of the chain has to run.
    [InlineData("""given.SetTag("items", [|string.Join(",", items)|]).SetTag("text", text);""")]
    [InlineData("""_ = given.SetTag("items", [|string.Join(",", items)|]);""")]
    [InlineData("""Activity.Current?.Parent?.SetTag("items", [|string.Join(",", items)|]);""")]
    public Task There_is_no_fix(string statement) => Verify.HasNoFix<CostlyTagValue, CostlyTagValueFix>(Class(statement), CostlyTagValueTests.Project);
}
