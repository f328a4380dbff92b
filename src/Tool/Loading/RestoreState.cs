using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Observability.Tool.Loading;

/// <summary>Whether NuGet has restored a project. One that it has not loads without complaint, but half of what it uses is unknown.</summary>
internal static class RestoreState
{
    private const string AssetsFile = "build_property.ProjectAssetsFile";

    /// <summary>Whether the build came as far as the compiler: what it hands over then is there.</summary>
    public static bool IsEvaluated(Project project)
        => project.MetadataReferences.Count > 0 && project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(AssetsFile, out _);

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Problem(Project project)
    {
        if (!project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(AssetsFile, out string? assets) || assets.Length == 0)
            return project.MetadataReferences.Count == 0 ? "none of its references is found; does it build on this machine?" : null;
        if (!File.Exists(assets))
            return "it is not restored; run `dotnet restore` first";
        return Error(assets) is { } error ? $"its packages cannot be restored: {error}" : null;
    }

    // A restore that fails leaves the file too, and says in it why.
    private static string? Error(string assets)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(assets));
            return document.RootElement.TryGetProperty("logs", out JsonElement logs)
                ? logs.EnumerateArray().Where(IsError).Select(log => $"{log.GetProperty("code")}: {log.GetProperty("message")}").FirstOrDefault()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidOperationException or KeyNotFoundException)
        {
            return $"'{assets}' is damaged; run `dotnet restore` again";
        }
    }

    private static bool IsError(JsonElement log) => log.GetProperty("level").ValueEquals("Error");
}
