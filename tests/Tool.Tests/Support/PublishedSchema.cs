using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Tool.Tests.Support;

/// <summary>A schema that somebody has published, or that we do.</summary>
internal static class PublishedSchema
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Known = new();

    public static void AssertFits(string schema, byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        List<string> faults = Faults(schema, document.RootElement);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>What does not fit: where, and why.</summary>
    public static List<string> Faults(string schema, JsonElement document)
    {
        EvaluationResults results = Known.GetOrAdd(schema, Read)
            .Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. results.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}").Append("It does not fit the schema")];
    }

    private static JsonSchema Read(string name)
    {
        string file = Path.Combine(AppContext.BaseDirectory, "Schemas", name);
        return name == "semconv.schema.json" ? ByType(JsonNode.Parse(File.ReadAllText(file))!) : JsonSchema.FromFile(file);
    }

    // As published, a group need fit only one of the types, whichever its own says: each is held to its own here.
    private static JsonSchema ByType(JsonNode schema)
    {
        (string Type, string Definition)[] types =
        [
            ("attribute_group", "SemanticConvention"), ("metric", "MetricSemanticConvention"), ("span", "SpanSemanticConvention"), ("event", "EventSemanticConvention"),
        ];
        var conditions = new JsonArray([.. types.Select(type => JsonNode.Parse(
            $$"""{ "if": { "properties": { "type": { "const": "{{type.Type}}" } } }, "then": { "$ref": "#/$defs/{{type.Definition}}" } }"""))]);
        schema["properties"]!["groups"]!["items"]!["allOf"] = conditions;
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
