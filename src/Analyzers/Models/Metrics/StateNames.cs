using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Metric names that say how many there are, not how many there were.</summary>
internal static class StateNames
{
    /// <summary>The words of the name that say so; null where none do.</summary>
    public static string? StateIn(string name)
    {
        if (MetricsVocabulary.UsedUp.IsIn(name))
            return null;
        if (MetricsVocabulary.States.TryFindFirst(name, out int start, out int end))
            return string.Join("_", Words.Written(name.Substring(start, end - start))).ToLowerInvariant();

        // What follows "open" in open_total is no thing that is open.
        bool isOpen = false;
        foreach (Word word in Words.In(name))
        {
            if (isOpen && !word.Is("total"))
                return "open";
            isOpen = word.Is("open");
        }

        return null;
    }
}
