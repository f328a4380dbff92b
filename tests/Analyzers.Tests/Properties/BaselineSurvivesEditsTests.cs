using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>
/// A baseline written from any code still knows all of it after edits that change nothing about the faults; one more fault is the one that is told.
/// The cases are the same in each run; <c>OBS_CASES=20</c> in the environment makes twenty times as many.
/// </summary>
public class BaselineSurvivesEditsTests
{
    private const int Cases = 10;

    private static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("OBS_CASES") ?? "1", CultureInfo.InvariantCulture);
    private static readonly ImmutableArray<Rule> Rules = [new TemplateNotConstant(), new ConsoleInService(), new ExceptionSwallowed()];

    private static readonly Gen<ShopFile[]> Shops = Gen.Int[0, 9].Array[0, 5]
        .Select(statements => new ShopMember(statements)).Array[1, 4]
        .Select(members => new ShopType(members)).Array[1, 3]
        .Select(types => new ShopFile(types)).Array[1, 3];

    [Fact]
    public async Task What_is_known_stays_known_and_one_more_is_told()
    {
        int findings = 0, added = 0;
        for (int number = 0; number < Cases * Times; number++)
        {
            var random = new PCG((uint)number, 20261128);
            GeneratedShop shop = GeneratedShop.Of(Shops.Generate(random, null, out Size _));
            var edits = new SourceEdits(number);
            ImmutableArray<Diagnostic> before = await FindAsync(null, shop.Sources);
            string baseline = BaselineRun.Of(before);
            findings += before.Length;

            string[] edited = edits.Apply(shop);
            Assert.True((await FindAsync(baseline, edited)).All(finding => finding.IsSuppressed), Told(baseline, shop.Sources, edited));

            // Whether a statement is a fault may depend on those around it: what the rules say without a baseline decides.
            GeneratedShop worse = edits.AddStatement(shop);
            ImmutableArray<Diagnostic> after = await FindAsync(null, worse.Sources);
            if (after.Length != before.Length + 1)
                continue;
            added++;
            string[] editedAndWorse = edits.Apply(worse);
            IEnumerable<string> told = (await FindAsync(baseline, editedAndWorse)).Where(finding => !finding.IsSuppressed).Select(finding => finding.Id);
            Assert.True(told.SequenceEqual(More(before, after)), $"{string.Join(' ', told)}\n{Told(baseline, shop.Sources, editedAndWorse)}");
        }

        Assert.True(findings > 5 * Cases * Times && added > Cases * Times / 2, $"Only {findings} findings, and {added} more: that proves little.");
    }

    private static IEnumerable<string> More(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
        => after.CountBy(finding => finding.Id).Except(before.CountBy(finding => finding.Id)).Select(rule => rule.Key);

    private static Task<ImmutableArray<Diagnostic>> FindAsync(string? baseline, string[] sources)
        => BaselineRun.OfAsync(TestProject.Service, baseline, Findings.Compile(TestProject.Service, sources), Rules);

    private static string Told(string baseline, string[] before, string[] after)
        => $"{baseline}\n--- before\n{string.Join("\n---\n", before)}\n--- after\n{string.Join("\n---\n", after)}";
}
