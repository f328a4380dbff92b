using System;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>What formats leave of a point in time: an hour and a weekday are few, a day with a time is one of any number.</summary>
internal static class TimeFormats
{
    /// <summary>Whether the text tells moments of different days apart, down to the minute at least; false also where the format is not known.</summary>
    public static bool KeepMoments(string? format) => format switch
    {
        null => false,
        "O" or "o" or "R" or "r" or "s" or "u" or "U" or "F" or "f" or "G" or "g" => true,
        { Length: > 2 } => format.IndexOf('d') >= 0 && format.IndexOf("mm", StringComparison.Ordinal) >= 0 && format.IndexOf('y') >= 0,
        _ => false,
    };
}
