using System.Text.Json;

namespace Package.Tests.Support;

/// <summary>Reads the compiler's log of diagnostics.</summary>
internal static class Sarif
{
    /// <summary>All warnings and errors, sorted; those of others too, so that an analyzer that cannot be loaded or that crashes is seen.</summary>
    public static IReadOnlyList<string> Warnings(string file)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(file));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("level").GetString() is "warning" or "error")
            .Select(result => $"{result.GetProperty("ruleId").GetString()} {Place(result)}")
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static string Place(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out JsonElement locations) || locations.GetArrayLength() == 0)
            return "(project)";
        JsonElement place = locations[0].GetProperty("physicalLocation");
        string file = Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        return $"{file}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}";
    }
}
