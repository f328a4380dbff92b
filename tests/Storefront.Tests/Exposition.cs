using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Storefront.Tests;

/// <summary>Metrics in Prometheus' text format.</summary>
internal sealed partial class Exposition
{
    private readonly string _text;

    private Exposition(string text)
    {
        _text = text;
        Types = Type().Matches(text).ToDictionary(type => type.Groups["name"].Value, type => type.Groups["type"].Value);
    }

    /// <summary>The type of each metric, by name.</summary>
    public IReadOnlyDictionary<string, string> Types { get; }

    public static Exposition Parse(string text) => new(text);

    /// <summary>The sum over all series of that name, or null where there is none.</summary>
    public double? Sum(string name)
    {
        var values = Sample().Matches(_text)
            .Where(sample => sample.Groups["name"].Value == name)
            .Select(sample => double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture))
            .ToList();
        return values.Count == 0 ? null : values.Sum();
    }

    public override string ToString() => _text;

    [GeneratedRegex(@"^# TYPE (?<name>\S+) (?<type>\S+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"^(?<name>[A-Za-z_:][A-Za-z0-9_:]*)(\{.*\})? (?<value>[^\s]+)", RegexOptions.Multiline)]
    private static partial Regex Sample();
}
