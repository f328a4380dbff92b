using System;
using System.Collections.Immutable;
using System.Text;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>The names under which Prometheus has the series of a metric. A <c>*</c>, which stands for what only a run tells, is kept.</summary>
internal static class PrometheusSeries
{
    private const string Total = "_total";

    /// <summary>The series that OpenTelemetry's exporter makes of an instrument, in its text format; none of a name that the SDK refuses.</summary>
    public static ImmutableArray<string> Exported(InstrumentKind kind, string name, string? unit)
    {
        if (name.Length == 0 || !(IsLetter(name[0]) || name[0] == '*'))
            return ImmutableArray<string>.Empty;
        string exported = Sanitised(name);
        string word = unit is null ? "" : Word(unit);
        bool isCounter = kind is InstrumentKind.Counter or InstrumentKind.ObservableCounter;
        if (word.Length > 0 && !exported.EndsWith(word, StringComparison.Ordinal) && !(isCounter && exported.EndsWith(word + Total, StringComparison.Ordinal)))
            exported += "_" + word;
        if (isCounter && !exported.EndsWith(Total, StringComparison.Ordinal))
            exported += Total;
        return OfParts(kind, exported);
    }

    /// <summary>The series of a metric that a client of Prometheus' own serves under the name that is written.</summary>
    public static ImmutableArray<string> OfParts(InstrumentKind kind, string name) => kind switch
    {
        InstrumentKind.Histogram => ImmutableArray.Create(name + "_bucket", name + "_count", name + "_sum"),
        InstrumentKind.Summary => ImmutableArray.Create(name, name + "_count", name + "_sum"),
        _ => ImmutableArray.Create(name),
    };

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // What is no letter, digit or colon becomes an underscore; several are one.
    private static string Sanitised(string name)
    {
        var sanitised = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (IsLetter(c) || c is (>= '0' and <= '9') or ':' or '*')
                sanitised.Append(c);
            else if (sanitised.Length == 0 || sanitised[sanitised.Length - 1] != '_')
                sanitised.Append('_');
        }

        return sanitised.ToString();
    }

    private static string Word(string unit)
    {
        string bare = WithoutAnnotations(unit);
        int slash = bare.IndexOf('/');
        if (slash < 0)
            return Bare(PrometheusUnit.InName(bare));
        string per = Bare(Singular(bare.Substring(slash + 1)));

        // A rate of nothing is no rate, and its unit is not put into words.
        if (per.Length == 0)
            return Bare(bare.Substring(0, slash));
        string of = Bare(PrometheusUnit.InName(bare.Substring(0, slash)));
        return of.Length == 0 ? "per_" + per : $"{of}_per_{per}";
    }

    private static string Bare(string word) => Sanitised(word.Replace('*', '_')).Trim('_');

    private static string WithoutAnnotations(string unit)
    {
        var bare = new StringBuilder(unit.Length);
        for (int i = 0; i < unit.Length; i++)
        {
            if (unit[i] == '{' && unit.IndexOf('}', i) is var end and > 0)
                i = end;
            else
                bare.Append(unit[i]);
        }

        return bare.ToString();
    }

    private static string Singular(string unit) => unit switch
    {
        "s" => "second",
        "m" => "minute",
        "h" => "hour",
        "d" => "day",
        "w" => "week",
        "mo" => "month",
        "y" => "year",
        _ => unit,
    };
}
