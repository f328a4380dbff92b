using System.Text.Json;
using Json.Schema;

namespace Tool.Tests.Support;

/// <summary>A schema that somebody has published, or that we do.</summary>
internal static class PublishedSchema
{
    public static void AssertFits(string schema, byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        List<string> faults = Faults(schema, document.RootElement);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>What does not fit: where, and why.</summary>
    public static List<string> Faults(string schema, JsonElement document)
    {
        EvaluationResults results = Known.GetOrAdd(schema, name => JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "Schemas", name)))
            .Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. results.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}").Append("It does not fit the schema")];
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, JsonSchema> Known = new();
}
