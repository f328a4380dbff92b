using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>The unit of time that a metric promises: in its unit, or in its name.</summary>
internal static class MetricTimeUnit
{
    /// <summary>The unit; null where the metric promises none, or contradicts itself.</summary>
    public static TimeUnit? Of(InstrumentCreation creation)
    {
        TimeUnit? byUnit = creation.Unit is { } unit ? TimeUnits.OfUnit(unit) : null;
        TimeUnit? byName = creation.Name is { } name ? InName(name) : null;
        if (byUnit is not null && byName is not null)
            return byUnit == byName ? byUnit : null;

        // A unit that is none of time, or not to be seen, leaves the name to say it only where no unit is given.
        return byUnit ?? (creation.UnitArgument is { ConstantValue: not { HasValue: true, Value: null } } ? null : byName);
    }

    /// <summary>The unit that the last word of a name says, before <c>total</c>.</summary>
    public static TimeUnit? InName(string name)
    {
        Word last = default;
        int before = 0;
        foreach (Word word in Words.In(name))
        {
            if (before > 0 && word.End == name.Length && TimeVocabulary.Total.Has(word))
                break;
            last = word;
            before++;
        }

        // A word alone is no suffix: "seconds" may be anything.
        return before > 1 ? TimeUnits.OfWord(last) : null;
    }
}
