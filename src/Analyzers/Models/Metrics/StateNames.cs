using System;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Metric names that say how many there are, not how many there were.</summary>
internal static class StateNames
{
    private static readonly string[][] States =
    [
        ["active"], ["current"], ["pending"], ["in", "flight"], ["inflight"], ["queue", "length"], ["queue", "size"], ["queue", "depth"], ["depth"], ["usage"], ["temperature"],
    ];

    // What is used up is a sum all the same, and what follows "open" in open_total is no thing that is open.
    private static readonly string[] Sums = ["cpu", "seconds", "duration", "time"];

    /// <summary>The words of the name that say so; null where none do.</summary>
    public static string? StateIn(string name)
    {
        string[] words = name.ToLowerInvariant().Split('.', '_', '-', '/');
        foreach (string word in words)
        {
            if (Array.IndexOf(Sums, word) >= 0)
                return null;
        }

        for (int i = 0; i < words.Length; i++)
        {
            foreach (string[] state in States)
            {
                if (StandsAt(state, words, i))
                    return string.Join("_", state);
            }

            if (words[i] == "open" && i + 1 < words.Length && words[i + 1] != "total")
                return "open";
        }

        return null;
    }

    private static bool StandsAt(string[] state, string[] words, int index)
    {
        if (index + state.Length > words.Length)
            return false;
        for (int i = 0; i < state.Length; i++)
        {
            if (words[index + i] != state[i])
                return false;
        }

        return true;
    }
}
