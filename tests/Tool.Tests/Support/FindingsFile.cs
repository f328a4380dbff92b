using System.Text.Json;

namespace Tool.Tests.Support;

/// <summary>Reads what `--json` and `--sarif` write, and what a compiler writes.</summary>
internal static class FindingsFile
{
    /// <summary>`OBS1001 Shop/Orders.cs:7`, with paths below a folder.</summary>
    public static List<string> FromJson(string file)
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. report.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => $"{finding.GetProperty("rule")} {finding.GetProperty("path")}:{finding.GetProperty("line")}")
            .Order(StringComparer.Ordinal)];
    }

    public static List<string> FromSarif(string file, string folder)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("OBS", StringComparison.Ordinal))
            .Select(result => $"{result.GetProperty("ruleId")} {Place(result.GetProperty("locations")[0].GetProperty("physicalLocation"), folder)}")
            .Order(StringComparer.Ordinal)];
    }

    private static string Place(JsonElement location, string folder)
    {
        string path = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        return $"{Path.GetRelativePath(folder, path).Replace('\\', '/')}:{location.GetProperty("region").GetProperty("startLine")}";
    }
}
