namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>The assemblies of the shared frameworks, from the installation that this tool runs on or from restored packages.</summary>
internal static class ReferencePacks
{
    public const string Core = "Microsoft.NETCore.App";
    public const string AspNetCore = "Microsoft.AspNetCore.App";
    public const string Desktop = "Microsoft.WindowsDesktop.App";

    private static readonly Dictionary<string, string[]> Found = new(StringComparer.Ordinal);

    /// <summary>The files of a framework; none where it is not installed.</summary>
    public static IReadOnlyList<string> Files(string framework)
    {
        lock (Found)
        {
            if (!Found.TryGetValue(framework, out string[]? files))
                Found.Add(framework, files = Newest(framework) is { } folder ? [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)] : []);
            return files;
        }
    }

    private static string? Newest(string framework)
    {
        string dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string pack = $"{framework}.Ref";
        return new[] { Path.Combine(dotnet, "packs", pack), Path.Combine(packages, pack.ToLowerInvariant()) }
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .OrderByDescending(folder => Version.TryParse(Path.GetFileName(folder), out Version? version) ? version : new Version())
            .Select(folder => Path.Combine(folder, "ref", $"net{Environment.Version.Major}.0"))
            .FirstOrDefault(Directory.Exists);
    }
}
