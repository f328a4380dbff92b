using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Names as Prometheus wants them: the list that its own linter (<c>promtool check metrics</c>) goes through.</summary>
internal static class PrometheusConvention
{
    private const string Total = "total";

    public static NameVerdict? Judge(string name, InstrumentKind kind, string? help, ImmutableArray<string> labels)
    {
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        string snake = name;
        bool isNamable = true;
        if (NameSegments.AreInCamelCase(name))
        {
            faults.Add("is in camelCase");
            snake = NameSegments.InSnakeCase(name, keepsDots: false);
        }

        List<string> words = NameSegments.Of(snake);
        bool endsInTotal = words[words.Count - 1] == Total;
        if (endsInTotal)
            words.RemoveAt(words.Count - 1);

        // total_orders says the same at the wrong end.
        if (kind == InstrumentKind.Counter && words.Count > 1 && words[0] == Total)
            words.RemoveAt(0);
        JudgeType(words, kind, faults);
        JudgeEnding(words, kind, endsInTotal, faults);
        JudgeUnit(words, faults, ref isNamable);
        if (kind == InstrumentKind.Counter && !endsInTotal)
            faults.Add("is a counter and does not end in '_total'");
        else if (kind != InstrumentKind.Counter && endsInTotal)
            faults.Add("ends in '_total', which is for counters");
        if (kind == InstrumentKind.Counter)
            words.Add(Total);
        if (help is { Length: 0 })
            faults.Add("has no help text");
        if (InCamelCase(labels) is { } label)
            faults.Add($"has a label in camelCase ('{label}')");
        if (faults.Count == 0)
            return null;

        string conventional = string.Join("_", words);
        return new NameVerdict(faults.ToImmutable(), isNamable && conventional != name && MetricNameSyntax.Prometheus.Accepts(conventional) ? conventional : null);
    }

    // order_counter_placed, latency_summary of a summary: what the metric is, its type says. "summary" is also a word for other things.
    private static void JudgeType(List<string> words, InstrumentKind kind, ImmutableArray<string>.Builder faults)
    {
        for (int i = 1; i < words.Count; i++)
        {
            bool isType = words[i] is "gauge" or "histogram" || (words[i] == "counter" && kind == InstrumentKind.Counter) || (words[i] == "summary" && kind == InstrumentKind.Summary);
            if (!isType || (i == words.Count - 1 && words[i] != "summary"))
                continue;
            faults.Add(i == words.Count - 1 ? $"has its type in the name ('_{words[i]}')" : $"has its type in the name ('_{words[i]}_')");
            words.RemoveAt(i);
            return;
        }
    }

    private static string? InCamelCase(ImmutableArray<string> labels)
    {
        if (labels.IsDefault)
            return null;
        foreach (string label in labels)
        {
            if (NameSegments.AreInCamelCase(label))
                return label;
        }

        return null;
    }

    // The type, and what Prometheus itself appends to the series of a histogram or summary.
    private static void JudgeEnding(List<string> words, InstrumentKind kind, bool endsInTotal, ImmutableArray<string>.Builder faults)
    {
        if (words.Count < 2)
            return;
        int last = words.Count - 1;
        switch (words[last])
        {
            case "counter" or "gauge" or "histogram":
                faults.Add($"has its type in the name ('_{words[last]}')");
                words.RemoveAt(last);
                break;
            case "bucket" when kind != InstrumentKind.Histogram && !endsInTotal:
            case "count" or "sum" when kind is not (InstrumentKind.Histogram or InstrumentKind.Summary) && !endsInTotal:
                faults.Add($"ends in '_{words[last]}', which Prometheus appends to histograms and summaries");
                if (words[last] == "count" && !words[last - 1].EndsWith("s", StringComparison.Ordinal))
                    words[last - 1] = Plural(words[last - 1]);
                words.RemoveAt(last);
                break;
        }
    }

    private static void JudgeUnit(List<string> words, ImmutableArray<string>.Builder faults, ref bool isNamable)
    {
        int last = words.Count - 1;
        if (last < 1)
            return;
        if (NonBaseUnits.AbbreviationOf(words, last) is { } meant)
        {
            faults.Add($"abbreviates its unit ('_{words[last]}' for '_{meant}')");
            isNamable &= NonBaseUnits.AbbreviatesBase(words[last]);
            words[last] = meant;
        }
        else if (NonBaseUnits.BaseOf(words[last].ToLowerInvariant()) is { } unit)
        {
            faults.Add($"measures in {words[last]}, where Prometheus has {unit}");

            // Another unit is another value: the name alone must not change.
            isNamable = false;
        }
    }

    private static string Plural(string word)
        => word.EndsWith("y", StringComparison.Ordinal) && word.Length > 2 && "aeiou".IndexOf(word[word.Length - 2]) < 0 ? word.Substring(0, word.Length - 1) + "ies"
            : word.EndsWith("x", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
            : word + "s";
}
