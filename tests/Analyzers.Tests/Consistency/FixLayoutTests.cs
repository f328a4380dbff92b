using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>A fix indents what it writes as the file does, settings or not, and moves nothing else.</summary>
public class FixLayoutTests
{
    public static TheoryData<string, string> Fixed
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string id in Fixes.All.Select(fix => fix.Id).Where(id => PageExample.Of(id).Any(example => example.Kind == "fixed")).Order())
            {
                data.Add(id, "  ");
                data.Add(id, "\t");
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Fixed))]
    public async Task Writes_as_the_file_is_indented(string id, string step)
    {
        PageExample[] examples = [.. PageExample.Of(id)];
        int repaired = Array.FindIndex(examples, example => example.Kind == "fixed");
        Assert.Equal(Indented(examples[repaired].Code, step), await RepairedAsync(id, examples[repaired - 1].Project, Indented(examples[repaired - 1].Code, step)));
    }

    [Fact]
    public async Task A_line_that_stands_elsewhere_than_its_neighbours_stays_there()
    {
        const string Source = """
            using Microsoft.Extensions.Logging;

            public partial class Checkout(ILogger<Checkout> logger)
            {
                public void Place(int orderId)
                {
                  if (orderId > 0)
                  {
                        // big
                      logger.LogInformation("Order {OrderId} placed", orderId);
                  }
                }
            }
            """;
        string after = (await Repair.AllAsync<NotSourceGenerated, NotSourceGeneratedFix>(TestProject.Service with { RunsLoggerGenerator = true }, Source))[0];
        Assert.Contains("\n            // big\n          LogOrderPlaced(logger, orderId);\n", after, StringComparison.Ordinal);
    }

    private static async Task<string> RepairedAsync(string id, TestProject kind, string source)
    {
        Project project = await Repair.ProjectAsync(kind, source);
        Solution repaired = await Repair.FixAllAsync(project.Solution, kind, RuleCatalog.All.Single(rule => rule.Descriptor.Id == id), Fixes.All.Single(fix => fix.Id == id));
        return (await Repair.TextsAsync(repaired.GetProject(project.Id)!, 1))[0];
    }

    private static string Indented(string code, string step)
        => string.Join('\n', code.Split('\n').Select(line =>
        {
            int width = line.Length - line.TrimStart().Length;
            return string.Concat(Enumerable.Repeat(step, width / 4)) + new string(' ', width % 4) + line.TrimStart();
        }));
}
