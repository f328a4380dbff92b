using System.Collections.Generic;
using System.Collections.Immutable;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>The findings of one project held against its baselines: an entry covers as many as it says, and no more.</summary>
internal sealed class KnownFindings(ImmutableArray<Baseline> baselines)
{
    private readonly Dictionary<(int Baseline, int Entry), int> _covered = [];

    /// <summary>Whether any finding of the rule is known: others need no fingerprint.</summary>
    public bool HaveSome(string rule)
    {
        foreach (Baseline baseline in baselines)
        {
            if (baseline.Knows(rule))
                return true;
        }

        return false;
    }

    /// <summary>Whether the finding is known. It is counted: who wants the first ones covered asks in their order.</summary>
    public bool Cover(Fingerprint finding)
    {
        bool isCovered = false;
        for (int number = 0; number < baselines.Length && !isCovered; number++)
        {
            int entry = baselines[number].Find(finding);
            if (entry < 0)
                continue;
            int before = Covered(number, entry);
            _covered[(number, entry)] = before + 1;
            isCovered = before < baselines[number].FindingsOf(entry);
        }

        return isCovered;
    }

    /// <summary>How many findings asked for the entry: more than it says, where new ones were added.</summary>
    public int Covered(int baseline, int entry) => _covered.TryGetValue((baseline, entry), out int count) ? count : 0;
}
