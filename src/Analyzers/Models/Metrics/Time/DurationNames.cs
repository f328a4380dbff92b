using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>What the name of a metric of time says about how the times are meant, read by whole words: <c>age</c> is one in <c>cache.age</c>, not in <c>storage</c>.</summary>
internal static class DurationNames
{
    /// <summary>Whether the name speaks of one value at a time.</summary>
    public static bool SayLevel(string name) => TimeVocabulary.Levels.IsIn(name) || TimeVocabulary.Once.IsIn(name);

    /// <summary>Whether the name speaks of times that are long, or not those of operations.</summary>
    public static bool SayLong(string name) => TimeVocabulary.Levels.IsIn(name) || TimeVocabulary.Long.IsIn(name);

    /// <summary>Whether the name speaks of a sum of time: <c>gc_pause_seconds_total</c>, <c>cpu.time</c>.</summary>
    public static bool SaySum(string metric)
    {
        int count = 0;
        Word before = default, last = default;
        foreach (Word word in Words.In(metric))
        {
            (before, last) = (last, word);
            count++;
        }

        if (count == 0)
            return false;

        // A counter's name ends in total by convention: before it stands what is summed.
        if (!TimeVocabulary.Total.Has(last))
            return TimeVocabulary.Sums.Has(last);
        return count > 1 && (TimeUnits.OfWord(before) is not null || TimeVocabulary.Sums.Has(before));
    }
}
