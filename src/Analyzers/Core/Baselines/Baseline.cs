using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>What a baseline file says: the findings that are known, and the lines that cannot be read.</summary>
internal sealed class Baseline
{
    private readonly string _text;
    private readonly BaselineRow[] _rows;

    // A table of our own: one of the framework's would run slowly until it has run often, and a build reads a baseline once.
    private readonly int[] _last;
    private readonly bool[] _rules;

    private Baseline(string text, BaselineRow[] rows, int count, int[] last, bool[] rules, ImmutableArray<BaselineProblem> problems)
    {
        _text = text;
        _rows = rows;
        Count = count;
        _last = last;
        _rules = rules;
        Problems = problems;
    }

    /// <summary>How many entries there are; they are numbered from 0 in the order of the file.</summary>
    public int Count { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<BaselineProblem> Problems { get; }

    [MethodImpl(Jit.OptimizedAtOnce)]
    public static Baseline Parse(string text)
    {
        var reader = new BaselineReader(text);
        reader.Read();
        if (reader.IsOfOtherVersion)
            return new Baseline(text, [], 0, [0], new bool[BaselineReader.Rules], reader.Problems);

        int[] last = new int[SizeFor(reader.Count)];
        var rules = new bool[BaselineReader.Rules];
        int kept = 0;
        for (int i = 0; i < reader.Count; i++)
        {
            ref BaselineRow row = ref reader.Rows[i];
            ref int head = ref last[row.Key & (ulong)(last.Length - 1)];
            row.Next = head - 1;

            // Whoever resolves a merge by taking both has a line twice, of findings that both sides know: the larger count is that of either, the sum of none.
            if (Same(text, reader.Rows, row) is var same and >= 0)
            {
                reader.Rows[same].Findings = Math.Max(reader.Rows[same].Findings, row.Findings);
                continue;
            }

            reader.Rows[kept] = row;
            head = ++kept;
            rules[row.Rule] = true;
        }

        return new Baseline(text, reader.Rows, kept, last, rules, reader.Problems);
    }

    /// <summary>Whether any finding of the rule is known.</summary>
    public bool Knows(string rule) => BaselineReader.RuleNumber(rule) is var number and >= 0 && _rules[number];

    /// <summary>How many findings of one project the entry covers.</summary>
    public int FindingsOf(int entry) => _rows[entry].Findings;

    /// <summary>
    /// The entry for a finding, or -1. That of its own project; else one of any other, since a type may have moved, and a file may belong to
    /// several projects of which one alone was asked.
    /// </summary>
    public int Find(Fingerprint finding)
    {
        int other = -1;
        ulong key = BaselineReader.Key(finding);
        for (int entry = _last[key & (ulong)(_last.Length - 1)] - 1; entry >= 0; entry = _rows[entry].Next)
        {
            BaselineRow row = _rows[entry];
            if (row.Key != key || row.Text != finding.Text || row.Rule != BaselineReader.RuleNumber(finding.Rule) || !Is(row.Member, finding.Member))
                continue;
            if (Is(row.Project, finding.Project))
                return entry;
            if (other < 0 || row.Findings > _rows[other].Findings)
                other = entry;
        }

        return other;
    }

    /// <summary>Whether the entry is of this project.</summary>
    public bool IsOf(int entry, string project) => Is(_rows[entry].Project, project);

    public BaselineEntry Entry(int number)
    {
        BaselineRow row = _rows[number];
        return new BaselineEntry(
            new Fingerprint(_text.Substring(row.Line.Start, BaselineReader.RuleLength), TextOf(row.Project), TextOf(row.Member), row.Text),
            row.Findings,
            row.Line);
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    private static int Same(string text, BaselineRow[] rows, in BaselineRow row)
    {
        for (int other = row.Next; other >= 0; other = rows[other].Next)
        {
            if (rows[other].Key == row.Key && rows[other].Rule == row.Rule && rows[other].Text == row.Text
                && AreEqual(text, rows[other].Project, row.Project) && AreEqual(text, rows[other].Member, row.Member))
                return other;
        }

        return -1;
    }

    // A power of two, so that the lower bits of a key are a place.
    private static int SizeFor(int count)
    {
        int size = 1;
        while (size < count * 2)
            size *= 2;
        return size;
    }

    private static bool AreEqual(string text, TextSpan first, TextSpan second)
        => first.Length == second.Length && string.CompareOrdinal(text, first.Start, text, second.Start, first.Length) == 0;

    private bool Is(TextSpan part, string word)
        => part.Length == word.Length && string.CompareOrdinal(_text, part.Start, word, 0, word.Length) == 0;

    private string TextOf(TextSpan part) => _text.Substring(part.Start, part.Length);
}
