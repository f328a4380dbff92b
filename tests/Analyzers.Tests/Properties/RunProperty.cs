using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>
/// What <see cref="FixProperty"/> is for log calls, for measurements and spans: many generated classes stand in one source, which runs before
/// and after the fix with the real library, and what arrives is the same. In a class <c>#</c> is its number, which its instruments and spans
/// have in their names, so that what differs tells whose it is.
/// </summary>
internal static class RunProperty
{
    private const int CasesOfABatch = 40;

    private static readonly int Batches = int.Parse(Environment.GetEnvironmentVariable("OBS_CASES") ?? "1", CultureInfo.InvariantCulture);

    /// <param name="usings">What the source begins with.</param>
    /// <param name="members">The members of a class; <c>Do(int n)</c> is called with 1, 2 and 3.</param>
    /// <param name="run">Runs the source; what arrives, a line each.</param>
    public static async Task HoldsAsync<TRule, TFix>(string usings, Gen<string> members, Func<string, Task<IEnumerable<string>>> run)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var failures = new StringBuilder();
        int changed = 0;
        for (int batch = 0; batch < Batches; batch++)
        {
            var random = new PCG((uint)batch, 20240203);
            string[] classes = [.. Enumerable.Range(0, CasesOfABatch).Select(_ => members.Generate(random, null, out Size _))];
            string before = Source(usings, classes);
            string after = (await Repair.AllAsync<TRule, TFix>(TestProject.Service, before))[0];
            string[] written = Cases(before), became = Cases(after);
            changed += written.Zip(became).Count(pair => pair.First != pair.Second);
            List<string> expected = [.. await run(before)], actual = [.. await run(after)];
            foreach (string line in expected.Except(actual).Select(line => "- " + line).Concat(actual.Except(expected).Select(line => "+ " + line)))
                failures.AppendLine(line);
            if (failures.Length > 0)
                Assert.Fail($"{failures}{Different(written, became, failures.ToString())}");
            Assert.Equal(expected.Count, actual.Count);
        }

        Assert.True(changed * 4 > Batches * CasesOfABatch, $"Only {changed} of {Batches * CasesOfABatch} were mended: that proves little.");
    }

    private static string Source(string usings, string[] classes)
        => $$"""
            {{usings}}

            {{string.Join("\n\n", classes.Select((members, index) => $$"""
            public sealed class Case{{index}}
            {
            {{members.Replace("#", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}}
            }
            """))}}

            public static class Run
            {
                public static void Main()
                {
                    for (int n = 1; n <= 3; n++)
                    {
            {{string.Concat(classes.Select((_, index) => $"            new Case{index}().Do(n);\n"))}}
                    }
                }
            }
            """;

    private static string[] Cases(string source)
        => [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.Parent is CompilationUnitSyntax && type.Identifier.ValueText.StartsWith("Case", StringComparison.Ordinal)).Select(type => type.ToString())];

    // The classes whose numbers the lines name.
    private static string Different(string[] written, string[] became, string lines)
    {
        var text = new StringBuilder();
        foreach (int index in Enumerable.Range(0, written.Length).Where(index => lines.Contains($"c{index}.", StringComparison.Ordinal) || lines.Contains($"c{index}_", StringComparison.Ordinal)).Take(10))
            text.AppendLine("-----").AppendLine(written[index]).AppendLine(became[index]);
        return text.ToString();
    }
}
