using System.Text.Json;
using Json.Schema;

namespace Tool.Tests.Support;

/// <summary>SARIF as OASIS has it.</summary>
internal static class SarifSchema
{
    public static void AssertFits(byte[] sarif)
    {
        JsonSchema schema = JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "Schemas/sarif-schema-2.1.0.json"));
        using JsonDocument log = JsonDocument.Parse(sarif);

        EvaluationResults results = schema.Evaluate(log.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(results.IsValid, string.Join('\n', results.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }
}
