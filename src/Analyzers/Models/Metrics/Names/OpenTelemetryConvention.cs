using System.Collections.Immutable;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Names as OpenTelemetry's semantic conventions want them: small letters, dots between namespaces, underscores between words.</summary>
internal static class OpenTelemetryConvention
{
    public static NameVerdict? Judge(string name, string? unit)
    {
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        bool isNamable = true;
        string conventional = name;
        if (MetricsVocabulary.Reserved.Begins(name) && name.IndexOf('.') == 4)
        {
            faults.Add("begins with 'otel.', which is kept for OpenTelemetry itself");
            isNamable = false;
        }

        if (!IsConventional(name))
        {
            faults.Add("is not in small letters with '.' between namespaces and '_' between words");
            conventional = InSmallLetters(name);
        }

        if (unit is not null && UnitIn(conventional, unit) is { } word && !IsWrittenForPrometheus(name, word, unit))
        {
            faults.Add($"has its unit in the name ('{word}'), which the unit \"{unit}\" says");
            conventional = conventional.Substring(0, conventional.Length - word.Length - 1);
            isNamable &= NameVocabulary.Quantities.Ends(conventional);
        }

        return faults.Count == 0 ? null : new NameVerdict(faults.ToImmutable(), isNamable && conventional != name && IsConventional(conventional) ? conventional : null);
    }

    // A brand is one word, whatever its capitals: BookWorm.orders is bookworm.orders.
    private static string InSmallLetters(string name)
    {
        int dot = name.IndexOf('.');
        return dot > 0 && IsOneWord(name, dot)
            ? name.Substring(0, dot).ToLowerInvariant() + "." + NameSegments.InSnakeCase(name.Substring(dot + 1), keepsDots: true)
            : NameSegments.InSnakeCase(name, keepsDots: true);
    }

    private static bool IsOneWord(string name, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (!char.IsLetterOrDigit(name[i]))
                return false;
        }

        return true;
    }

    // The exporter for Prometheus appends the unit in full, where the name does not end in it: this one is read as it stands.
    private static bool IsWrittenForPrometheus(string name, string word, string unit)
        => name.IndexOf('.') < 0 && name.IndexOf('_') > 0 && name == name.ToLowerInvariant() && word == PrometheusUnit.InName(UcumUnit.Meant(unit) ?? unit);

    // ^[a-z][a-z0-9]*([._-][a-z0-9]+)*$. Hyphens are what whole projects have settled on: every exporter takes them.
    private static bool IsConventional(string name)
    {
        if (name.Length == 0 || name[0] is not (>= 'a' and <= 'z'))
            return false;
        for (int i = 1; i < name.Length; i++)
        {
            bool isSeparator = name[i] is '.' or '_' or '-';
            if (isSeparator ? i + 1 == name.Length || name[i - 1] is '.' or '_' or '-' : name[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
                return false;
        }

        return true;
    }

    private static string? UnitIn(string name, string unit)
    {
        if (!NameVocabulary.Units.TryGetValue(UcumUnit.Meant(unit) ?? unit, out WordSet? spellings))
            return null;
        foreach (Word word in Words.In(name))
        {
            if (word.End == name.Length && word.Start > 1 && name[word.Start - 1] is '.' or '_' && spellings.Has(word))
                return name.Substring(word.Start);
        }

        return null;
    }
}
