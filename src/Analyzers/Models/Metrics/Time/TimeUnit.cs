using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>The units in which code measures time, the finest first.</summary>
internal enum TimeUnit
{
    Nanoseconds,

    Microseconds,

    Milliseconds,

    Seconds,

    Minutes,

    Hours,

    Days,
}

/// <summary>Units by their names in code, in metric names and as units of an instrument.</summary>
internal static class TimeUnits
{
    /// <summary>The unit in <c>TotalSeconds</c>, <c>Milliseconds</c> and their kind.</summary>
    public static TimeUnit? OfProperty(string name) => name switch
    {
        "TotalNanoseconds" or "Nanoseconds" => TimeUnit.Nanoseconds,
        "TotalMicroseconds" or "Microseconds" => TimeUnit.Microseconds,
        "TotalMilliseconds" or "Milliseconds" => TimeUnit.Milliseconds,
        "TotalSeconds" or "Seconds" => TimeUnit.Seconds,
        "TotalMinutes" or "Minutes" => TimeUnit.Minutes,
        "TotalHours" or "Hours" => TimeUnit.Hours,
        "TotalDays" or "Days" => TimeUnit.Days,
        _ => null,
    };

    /// <summary>The unit that an instrument declares: UCUM's, or its name as a word.</summary>
    public static TimeUnit? OfUnit(string unit) => unit switch
    {
        "ns" => TimeUnit.Nanoseconds,
        "us" => TimeUnit.Microseconds,
        "ms" => TimeUnit.Milliseconds,
        "s" => TimeUnit.Seconds,
        "min" => TimeUnit.Minutes,
        "h" => TimeUnit.Hours,
        "d" => TimeUnit.Days,
        _ => NamedBy(unit),
    };

    /// <summary>The unit that a word of a metric's name stands for.</summary>
    public static TimeUnit? OfWord(Word word)
    {
        foreach ((TimeUnit unit, WordSet names) in TimeVocabulary.Units)
        {
            if (names.Has(word))
                return unit;
        }

        return null;
    }

    private static TimeUnit? NamedBy(string text)
    {
        foreach ((TimeUnit unit, WordSet names) in TimeVocabulary.Units)
        {
            if (names.Is(text))
                return unit;
        }

        return null;
    }

    /// <summary>The property of a time span that tells all of it in this unit.</summary>
    public static string TotalProperty(this TimeUnit unit) => "Total" + unit;

    /// <summary>The unit as messages write it.</summary>
    public static string InWords(this TimeUnit unit) => unit.ToString().ToLowerInvariant();
}
