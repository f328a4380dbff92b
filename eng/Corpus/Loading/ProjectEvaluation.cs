using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>
/// A project file with the Directory.Build and Directory.Packages files above it, read as MSBuild would as far as
/// properties, items, conditions on them and imports inside the checkout go. Nothing of it is run.
/// </summary>
internal sealed partial class ProjectEvaluation
{
    private const int DeepestImport = 20;

    private readonly ProjectFiles _files;
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(XElement Item, string File)> _items = [];

    private ProjectEvaluation(string path, XElement project, ProjectFiles files, string? framework)
    {
        _files = files;
        Path = path;
        Sdk = SdkOf(project);
        _properties["MSBuildProjectDirectory"] = Folder;
        _properties["MSBuildProjectName"] = Name;
        _properties["MSBuildProjectFile"] = System.IO.Path.GetFileName(path);
        _properties["MSBuildProjectFullPath"] = path;
        _properties["MSBuildProjectExtension"] = System.IO.Path.GetExtension(path);
        _properties["Configuration"] = "Release";
        _properties["Platform"] = "AnyCPU";
        _properties["OS"] = "Unix";
        _properties["MSBuildRuntimeType"] = "Core";
        if (framework is not null)
            _properties["TargetFramework"] = framework;

        ReadAbove("Directory.Build.props");
        ReadAbove("Directory.Packages.props");
        ReadParts(project, path, 0);
        ReadAbove("Directory.Build.targets");
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The SDKs that the project names; empty for a project of the time before them.</summary>
    public string Sdk { get; }

    /// <summary>Null where the file is no XML, which has been told.</summary>
    public static ProjectEvaluation? Read(string path, ProjectFiles files)
    {
        if (files.Read(path) is not { } project)
            return null;
        var evaluation = new ProjectEvaluation(path, project, files, null);
        string? framework = evaluation["TargetFramework"] is { Length: > 0 } one ? one : TargetFrameworkChoice.Best(evaluation["TargetFrameworks"]);
        // As a build does: what depends on the framework is only known once one of several is chosen.
        return framework is null ? evaluation : new ProjectEvaluation(path, project, files, framework);
    }

    /// <summary>The property's value, empty where nobody set it.</summary>
    public string this[string property] => _properties.GetValueOrDefault(property, "");

    public bool IsTrue(string property) => this[property].Equals("true", StringComparison.OrdinalIgnoreCase);

    public bool Uses(string sdk) => Sdk.Split(';').Any(name => name.Split('/')[0].Equals(sdk, StringComparison.OrdinalIgnoreCase));

    /// <summary>The items of a kind that are in force, each with what it includes, which may be several names.</summary>
    public IEnumerable<BuildItem> Items(string kind)
    {
        foreach ((XElement item, string file) in _items)
        {
            if (item.Name.LocalName != kind || !item.AncestorsAndSelf().TakeWhile(part => part.Name.LocalName != "Project").All(part => Holds(part, file)))
                continue;
            yield return new BuildItem(
                Names(item, "Include", file),
                Names(item, "Remove", file),
                name => Expand(item.Attribute(name)?.Value ?? item.Elements().FirstOrDefault(part => part.Name.LocalName == name)?.Value ?? "", file));
        }
    }

    private static string SdkOf(XElement project)
    {
        IEnumerable<string?> named = project.Elements().Where(part => part.Name.LocalName == "Sdk").Select(part => part.Attribute("Name")?.Value)
            .Concat(project.Elements().Where(part => part.Name.LocalName == "Import").Select(part => part.Attribute("Sdk")?.Value));
        return project.Attribute("Sdk")?.Value ?? string.Join(';', named.OfType<string>());
    }

    private void ReadAbove(string name)
    {
        if (_files.Above(Folder, name) is { } file)
            ReadFile(file, 0);
    }

    private void ReadFile(string file, int depth)
    {
        if (depth < DeepestImport && _files.Read(file) is { } project)
            ReadParts(project, file, depth);
    }

    private void ReadParts(XElement parent, string file, int depth)
    {
        foreach (XElement part in parent.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "PropertyGroup" when Holds(part, file):
                    foreach (XElement property in part.Elements().Where(property => Holds(property, file)))
                        _properties[property.Name.LocalName] = Expand(property.Value, file).Trim();
                    break;
                case "ItemGroup":
                    _items.AddRange(part.Elements().Select(item => (item, file)));
                    break;
                case "Import" when part.Attribute("Project") is { } imported && Holds(part, file):
                    if (Imported(Expand(imported.Value, file), file) is { } other)
                        ReadFile(other, depth + 1);
                    break;
                case "Choose":
                    XElement? chosen = part.Elements().FirstOrDefault(branch => branch.Name.LocalName == "Otherwise" || Holds(branch, file));
                    if (chosen is not null)
                        ReadParts(chosen, file, depth);
                    break;
                case "ImportGroup" when Holds(part, file):
                    ReadParts(part, file, depth);
                    break;
            }
        }
    }

    private string? Imported(string path, string from)
    {
        string folder = System.IO.Path.GetDirectoryName(from)!;
        Match above = PathAbove().Match(path);
        if (above.Success)
            return _files.Above(System.IO.Path.Combine(folder, above.Groups["folder"].Success ? above.Groups["folder"].Value : ".."), above.Groups["name"].Value);
        Match root = FolderAbove().Match(path);
        if (root.Success && _files.Above(System.IO.Path.Combine(folder, root.Groups["folder"].Value), root.Groups["name"].Value) is { } marker)
            path = System.IO.Path.GetDirectoryName(marker) + path[root.Length..];
        if (path.Contains("$(", StringComparison.Ordinal) || path.Contains('*', StringComparison.Ordinal))
            return null;
        string full = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, path.Replace('\\', '/')));
        return full.StartsWith(_files.Root, StringComparison.Ordinal) && File.Exists(full) ? full : null;
    }

    private bool Holds(XElement part, string file)
        => MsBuildCondition.Holds(part.Attribute("Condition")?.Value, text => Expand(text, file), System.IO.Path.GetDirectoryName(file)!);

    private string[] Names(XElement item, string attribute, string file)
        => Expand(item.Attribute(attribute)?.Value ?? "", file).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Expand(string text, string file)
    {
        string expanded = PropertyUse().Replace(text, use => Value(use.Groups[1].Value, file));
        return PropertyQuestion().Replace(expanded, use => IsSo(Value(use.Groups["name"].Value, file), use.Groups["question"].Value, use.Groups["part"].Value) ? "true" : "false");
    }

    private string Value(string name, string file) => name switch
    {
        "MSBuildThisFileDirectory" => System.IO.Path.GetDirectoryName(file) + "/",
        "MSBuildThisFileName" => System.IO.Path.GetFileNameWithoutExtension(file),
        _ => this[name],
    };

    private static bool IsSo(string value, string question, string part) => question switch
    {
        "Contains" => value.Contains(part, StringComparison.Ordinal),
        "StartsWith" => value.StartsWith(part, StringComparison.Ordinal),
        _ => value.EndsWith(part, StringComparison.Ordinal),
    };

    [GeneratedRegex(@"\$\((\w+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyUse();

    [GeneratedRegex(@"\$\((?<name>\w+)\.(?<question>Contains|StartsWith|EndsWith)\(\s*(?<quote>['""`]?)(?<part>[^'""`()]*)\k<quote>\s*\)\)", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyQuestion();

    [GeneratedRegex(@"\$\(\[MSBuild\]::GetPathOfFileAbove\(\s*'?(?<name>[\w.]+)'?\s*(,\s*'?(?<folder>[^')]*)'?)?\s*\)\)", RegexOptions.CultureInvariant)]
    private static partial Regex PathAbove();

    [GeneratedRegex(@"^\$\(\[MSBuild\]::GetDirectoryNameOfFileAbove\(\s*'?(?<folder>[^',]*)'?\s*,\s*'?(?<name>[^')]+?)'?\s*\)\)", RegexOptions.CultureInvariant)]
    private static partial Regex FolderAbove();
}

/// <summary>One item of a project file.</summary>
internal sealed record BuildItem(string[] Include, string[] Remove, Func<string, string> Metadata);
