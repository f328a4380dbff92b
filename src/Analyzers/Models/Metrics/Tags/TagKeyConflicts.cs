using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>A measurement whose tag keys are not those of the others: one is spelled otherwise, or they are others.</summary>
internal readonly struct TagKeyConflict(Location place, ImmutableArray<string> keys, ImmutableArray<string> usualKeys)
{
    public Location Place { get; } = place;

    public ImmutableArray<string> Keys { get; } = keys;

    public ImmutableArray<string> UsualKeys { get; } = usualKeys;

    /// <summary>The key that is spelled otherwise here; null where the keys are others.</summary>
    public string? Spelling { get; init; }

    public string? UsualSpelling { get; init; }
}

/// <summary>Compares the tag keys with which one instrument is measured. Their order does not matter to what is exported.</summary>
internal static class TagKeyConflicts
{
    public static IEnumerable<TagKeyConflict> Among(ImmutableArray<InstrumentUse> uses)
    {
        ImmutableArray<string> usual = UsualKeys(uses);
        foreach (InstrumentUse use in uses)
        {
            if (IsSame(use.TagKeys, usual))
                continue;
            if (OtherSpelling(use.TagKeys, usual) is { } spelling)
            {
                yield return new TagKeyConflict(use.Syntax.GetLocation(), use.TagKeys, usual) { Spelling = spelling.Here, UsualSpelling = spelling.Usual };
            }
            else if (!TellsMoreOfFailure(use.TagKeys, usual) && !TellsMoreOfFailure(usual, use.TagKeys) && !TellsOtherwiseOfOutcome(use.TagKeys, usual))
            {
                yield return new TagKeyConflict(use.Syntax.GetLocation(), use.TagKeys, usual);
            }
        }
    }

    // Those of most places; of as many, the longer ones, then the first.
    private static ImmutableArray<string> UsualKeys(ImmutableArray<InstrumentUse> uses)
    {
        ImmutableArray<string> usual = default;
        int most = 0;
        foreach (InstrumentUse candidate in uses)
        {
            int count = 0;
            foreach (InstrumentUse use in uses)
            {
                if (IsSame(use.TagKeys, candidate.TagKeys))
                    count++;
            }

            if (count > most || (count == most && candidate.TagKeys.Length > usual.Length))
            {
                usual = candidate.TagKeys;
                most = count;
            }
        }

        return usual;
    }

    private static bool IsSame(ImmutableArray<string> first, ImmutableArray<string> second) => first.Length == second.Length && Includes(first, second);

    private static bool Includes(ImmutableArray<string> all, ImmutableArray<string> some)
    {
        foreach (string key in some)
        {
            if (!all.Contains(key))
                return false;
        }

        return true;
    }

    private static (string Here, string Usual)? OtherSpelling(ImmutableArray<string> keys, ImmutableArray<string> usual)
    {
        foreach (string key in keys)
        {
            if (usual.Contains(key))
                continue;
            foreach (string other in usual)
            {
                if (Words.Folded(other) == Words.Folded(key))
                    return (key, other);
            }
        }

        return null;
    }

    // { "outcome", "reason" } where it was refused and { "outcome", "basis" } where it was not: each outcome has what belongs to it.
    private static bool TellsOtherwiseOfOutcome(ImmutableArray<string> keys, ImmutableArray<string> others)
    {
        bool sharesOutcome = false, hasReason = false, hasOwn = false, lacksSome = false;
        foreach (string key in keys)
        {
            bool isShared = others.Contains(key);
            sharesOutcome |= isShared && TagVocabulary.Outcomes.Ends(key);
            hasOwn |= !isShared;
            hasReason |= !isShared && TagVocabulary.Failures.IsIn(key);
        }

        foreach (string key in others)
        {
            lacksSome |= !keys.Contains(key);
            hasReason |= !keys.Contains(key) && TagVocabulary.Failures.IsIn(key);
        }

        return sharesOutcome && hasOwn && lacksSome && hasReason;
    }

    // OpenTelemetry's conventions set error.type only where there is an error.
    private static bool TellsMoreOfFailure(ImmutableArray<string> keys, ImmutableArray<string> others)
    {
        if (keys.Length <= others.Length || !Includes(keys, others))
            return false;
        foreach (string key in keys)
        {
            if (!others.Contains(key) && !TagVocabulary.Failures.IsIn(key))
                return false;
        }

        return true;
    }
}
