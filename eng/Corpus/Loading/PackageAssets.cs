using System.Text.Json;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>The packages of a restored project, as NuGet wrote them into its project.assets.json.</summary>
internal sealed class PackageAssets
{
    private readonly Dictionary<string, Package> _packages;

    private PackageAssets(Dictionary<string, Package> packages, IEnumerable<string> frameworks)
    {
        _packages = packages;
        Frameworks = [.. frameworks];
    }

    /// <summary>The shared frameworks that the project itself refers to.</summary>
    public IReadOnlyList<string> Frameworks { get; }

    public IEnumerable<string> Names => _packages.Keys;

    /// <summary>The packages of the target framework, or of the first where that is not among them. Null, which is told, for what is no such file.</summary>
    public static PackageAssets? Read(string path, string framework, Problems problems)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(json.RootElement, framework);
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException)
        {
            problems.Tell($"{path} is no project.assets.json of NuGet: {wrong.Message}");
            return null;
        }
    }

    public Package? Find(string name) => _packages.GetValueOrDefault(name);

    private static PackageAssets Read(JsonElement root, string framework)
    {
        List<string> folders = [.. root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        JsonElement libraries = root.GetProperty("libraries");
        var packages = new Dictionary<string, Package>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty library in Of(root.GetProperty("targets"), framework))
        {
            string name = library.Name.Split('/')[0];
            if (!libraries.GetProperty(library.Name).TryGetProperty("path", out JsonElement path))
                continue;
            IEnumerable<string> files = Members(library.Value, "compile").Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
            packages[name] = new Package(
                [.. Members(library.Value, "dependencies")],
                [.. files.Select(file => folders.Select(folder => Path.Combine(folder, path.GetString()!, file)).FirstOrDefault(File.Exists)).OfType<string>()],
                library.Value.TryGetProperty("frameworkReferences", out JsonElement shared) ? [.. shared.EnumerateArray().Select(one => one.GetString()!)] : []);
        }

        return new PackageAssets(packages, Of(root.GetProperty("project").GetProperty("frameworks"), framework)
            .Where(part => part.Name == "frameworkReferences").SelectMany(part => part.Value.EnumerateObject()).Select(one => one.Name));
    }

    private static IEnumerable<JsonProperty> Of(JsonElement byFramework, string framework)
    {
        List<JsonProperty> all = [.. byFramework.EnumerateObject()];
        JsonProperty chosen = all.FirstOrDefault(one => one.Name.Equals(framework, StringComparison.OrdinalIgnoreCase), all.FirstOrDefault());
        return chosen.Value.ValueKind == JsonValueKind.Object ? chosen.Value.EnumerateObject() : [];
    }

    private static IEnumerable<string> Members(JsonElement library, string name)
        => library.TryGetProperty(name, out JsonElement members) ? members.EnumerateObject().Select(member => member.Name) : [];

    /// <summary>One package: what it needs, what is compiled against, and the shared frameworks it is built on.</summary>
    internal sealed record Package(string[] Needs, string[] Files, string[] Frameworks);
}
