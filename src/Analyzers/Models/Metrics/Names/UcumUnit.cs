using System;
using System.Collections.Generic;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>
/// UCUM, the code for units that OpenTelemetry speaks, as far as people write something else for it: "seconds" for "s", "requests" for "{request}".
/// What might be a code is left alone: <c>B</c> is bel, <c>S</c> is siemens, and nobody knows which of the two kilobytes <c>KB</c> is.
/// </summary>
internal static class UcumUnit
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = "s", ["seconds"] = "s", ["sec"] = "s", ["secs"] = "s",
        ["millisecond"] = "ms", ["milliseconds"] = "ms", ["millis"] = "ms", ["msec"] = "ms", ["msecs"] = "ms", ["milliSeconds"] = "ms",
        ["microsecond"] = "us", ["microseconds"] = "us", ["micros"] = "us", ["usec"] = "us", ["usecs"] = "us",
        ["nanosecond"] = "ns", ["nanoseconds"] = "ns", ["nanos"] = "ns", ["nsec"] = "ns", ["nsecs"] = "ns",
        ["minute"] = "min", ["minutes"] = "min", ["mins"] = "min",
        ["hour"] = "h", ["hours"] = "h", ["hr"] = "h", ["hrs"] = "h",
        ["day"] = "d", ["days"] = "d", ["week"] = "wk", ["weeks"] = "wk",
        ["byte"] = "By", ["bytes"] = "By", ["bits"] = "bit",
        ["percent"] = "%", ["percentage"] = "%", ["percents"] = "%", ["ratio"] = "1",
        ["celsius"] = "Cel", ["fahrenheit"] = "[degF]", ["hertz"] = "Hz",
        ["meters"] = "m", ["metres"] = "m", ["grams"] = "g", ["watts"] = "W", ["volts"] = "V", ["joules"] = "J", ["amperes"] = "A",
        ["count"] = "{count}", ["counts"] = "{count}", ["nb"] = "{item}",
    };

    // The signs for micro, and for degrees, that keyboards have.
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["\u00B5s"] = "us",
        ["\u03BCs"] = "us",
        ["\u00B0C"] = "Cel",
        ["\u00B0F"] = "[degF]",
    };

    /// <summary>The code that is meant; null where the text may be one itself, or what it means is not certain.</summary>
    public static string? Meant(string unit)
    {
        string trimmed = unit.Trim();
        if (trimmed.Length == 0)
            return null;
        string? code = Of(trimmed) ?? Rate(trimmed);
        if (code is null && trimmed.Length != unit.Length && !HasWhiteSpace(trimmed))
            code = trimmed;
        return code == unit ? null : code;
    }

    /// <summary>Whether the code only says what is counted, and measures nothing: <c>{request}</c>.</summary>
    public static bool IsAnnotation(string code) => code.Length > 2 && code[0] == '{' && code.IndexOf('}') == code.Length - 1;

    /// <summary>Whether there is white space outside of annotations, which may have any text.</summary>
    public static bool HasWhiteSpace(string unit)
    {
        int depth = 0;
        foreach (char c in unit)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0 && char.IsWhiteSpace(c))
                return true;
        }

        return false;
    }

    private static string? Of(string word)
    {
        if (Signs.TryGetValue(word, out string? code) || Codes.TryGetValue(word, out code))
            return code;
        return CountedNouns.SingularOf(word) is { } noun ? $"{{{noun}}}" : null;
    }

    // "requests per second", "bytes/sec".
    private static string? Rate(string text)
    {
        int slash = text.IndexOf('/');
        int per = text.IndexOf(" per ", StringComparison.OrdinalIgnoreCase);
        int end = slash >= 0 ? slash : per;
        if (end <= 0)
            return null;
        string counted = text.Substring(0, end).Trim();
        string time = text.Substring(end + (slash >= 0 ? 1 : 5)).Trim();
        string? over = time is "s" or "min" or "h" ? time : Codes.TryGetValue(time, out string? code) && code is "s" or "min" or "h" or "d" ? code : null;
        return over is null ? null : Of(counted) is { } unit ? $"{unit}/{over}" : over != time && IsCode(counted) ? $"{counted}/{over}" : null;
    }

    private static bool IsCode(string text) => text is "By" or "bit" or "1" || IsAnnotation(text);
}
