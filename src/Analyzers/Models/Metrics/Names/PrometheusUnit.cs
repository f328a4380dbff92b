using System.Collections.Generic;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>What OpenTelemetry's exporter for Prometheus appends to a name for a unit.</summary>
internal static class PrometheusUnit
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["s"] = "seconds", ["ms"] = "milliseconds", ["us"] = "microseconds", ["ns"] = "nanoseconds", ["min"] = "minutes", ["h"] = "hours", ["d"] = "days",
        ["By"] = "bytes", ["%"] = "percent", ["m"] = "meters", ["V"] = "volts", ["A"] = "amperes", ["J"] = "joules", ["W"] = "watts", ["g"] = "grams", ["Cel"] = "celsius", ["Hz"] = "hertz",
        ["KBy"] = "kilobytes", ["MBy"] = "megabytes", ["GBy"] = "gigabytes", ["TBy"] = "terabytes",

        // As the exporter has it: a slip of its own is in the names of series.
        ["KiBy"] = "kibibytes", ["MiBy"] = "mebibytes", ["GiBy"] = "gibibytes", ["TiBy"] = "tibibytes",
        ["1"] = "",
    };

    /// <summary>The word; empty for an annotation, the unit itself where the exporter does not know it.</summary>
    public static string InName(string unit)
        => Words.TryGetValue(unit, out string? word) ? word : unit.StartsWith("{", System.StringComparison.Ordinal) && unit.IndexOf('}') == unit.Length - 1 ? "" : unit;
}
