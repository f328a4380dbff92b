using System.Text.Json;

namespace Package.Tests.Support;

/// <summary>Reads the compiler's log of diagnostics.</summary>
internal static class Sarif
{
    /// <summary>All warnings and errors, sorted; those of others too, so that an analyzer that cannot be loaded or that crashes is seen.</summary>
    public static IReadOnlyList<string> Warnings(string file) => Results(file, result => !IsSuppressed(result) && IsWarning(result));

    /// <summary>What is no warning, sorted.</summary>
    public static IReadOnlyList<string> Suggestions(string file) => Results(file, result => !IsSuppressed(result) && !IsWarning(result));

    /// <summary>All that does not count, sorted.</summary>
    public static IReadOnlyList<string> Suppressed(string file) => Results(file, IsSuppressed);

    private static List<string> Results(string file, Func<JsonElement, bool> isMeant)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(file));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(isMeant)
            .Select(result => $"{result.GetProperty("ruleId").GetString()} {Place(result)}")
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static bool IsWarning(JsonElement result) => result.GetProperty("level").GetString() is "warning" or "error";

    private static bool IsSuppressed(JsonElement result) => result.TryGetProperty("suppressions", out JsonElement suppressions) && suppressions.GetArrayLength() > 0;

    private static string Place(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out JsonElement locations) || locations.GetArrayLength() == 0)
            return "(project)";
        JsonElement place = locations[0].GetProperty("physicalLocation");
        string file = Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        return $"{file}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}";
    }
}
