using Observability.Analyzers.Models.Contract;

namespace Observability.Tool.Registries;

/// <summary>A registry as the analyzers read it: a line for each name, the same text for the same registry.</summary>
internal static class RegistryText
{
    private const string Header = "# Made by 'observability registry'. What it says is in docs/registry.md of Observability.Analyzers.";

    public static string Of(SemanticConventions conventions)
    {
        Dictionary<string, string?> attributes = conventions.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Deprecated);
        Dictionary<string, string?> metrics = conventions.Metrics.ToDictionary(metric => metric.Name, metric => metric.Deprecated);
        IEnumerable<string> lines = conventions.Attributes
            .Select(attribute => Line("attribute", attribute.Name, ("type", attribute.Type),
                ("values", ContractText.WriteList(attribute.Members)), ("deprecated", Last(attribute.Deprecated, attributes))))
            .Concat(conventions.Metrics
                .Select(metric => Line("metric", metric.Name, ("instrument", metric.Instrument), ("unit", metric.Unit), ("deprecated", Last(metric.Deprecated, metrics)))));
        return Header + "\n" + string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n"));
    }

    // A replacement may be deprecated itself. Those that replace each other replace nothing.
    private static string? Last(string? replacement, Dictionary<string, string?> deprecated)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (replacement is { Length: > 0 } && deprecated.GetValueOrDefault(replacement) is { } next)
        {
            if (!seen.Add(replacement))
                return "";
            replacement = next;
        }

        return replacement;
    }

    private static string Line(string kind, string name, params ReadOnlySpan<(string Field, string? Value)> fields)
    {
        string line = $"{kind} {ContractText.Quote(name)}";
        foreach ((string field, string? value) in fields)
        {
            // A name that was given up says so, also where nothing replaces it.
            if (value is { Length: > 0 })
                line += $" {field}={ContractText.Quote(value)}";
            else if (value is not null && field == "deprecated")
                line += " deprecated=";
        }

        return line;
    }
}
