using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>What was read on public code names rules that exist: an id that is split or taken back is not left behind there.</summary>
public class CorpusRulesTests
{
    private static readonly HashSet<string> Known = [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    public static TheoryData<string> Lists
        => ["eng/Corpus/mended.tsv", .. Directory.EnumerateFiles(Repository.File("eng/Corpus/Labels"), "*.tsv").Select(file => $"eng/Corpus/Labels/{Path.GetFileName(file)}")];

    [Theory, MemberData(nameof(Lists))]
    public void Each_rule_of_a_list_is_in_the_catalog(string list)
    {
        string[][] rows = [.. File.ReadLines(Repository.File(list)).Select(line => line.Split('\t'))];
        int rule = Array.IndexOf(rows[0], "rule");
        Assert.True(rule >= 0, $"{list} has no column 'rule'");

        // A dash stands for a fault that no rule could know.
        Assert.All(rows.Skip(1), row => Assert.True(row[rule] == "-" || Known.Contains(row[rule]), $"{list} names {row[rule]}"));
    }
}
