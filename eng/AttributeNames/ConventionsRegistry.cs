using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Observability.Analyzers.Eng.AttributeNames;

/// <summary>What the registry of OpenTelemetry's semantic conventions says of attributes that are not to be used any more.</summary>
internal sealed partial class ConventionsRegistry
{
    // A pool may be of anything, and so may its name: no convention's name, in most code.
    private static readonly HashSet<string> AnybodysOwn = ["pool.name"];

    private readonly SortedDictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _replaced = new(StringComparer.Ordinal);

    private ConventionsRegistry(string version) => Version = version;

    public string Version { get; }

    /// <summary>The names that have one other name now.</summary>
    public IReadOnlyDictionary<string, string> Renamed => _renamed;

    /// <summary>The names whose value belongs under another name, or several, with a condition; and the registry's own words for it.</summary>
    public IReadOnlyDictionary<string, string> Replaced => _replaced;

    /// <param name="folder">A checkout of the repository of the conventions.</param>
    public static ConventionsRegistry Read(string folder)
    {
        string model = Path.Combine(folder, "model");
        string manifest = Path.Combine(model, "manifest.yaml");
        if (!File.Exists(manifest) || SchemaVersion().Match(File.ReadAllText(manifest)) is not { Success: true } version)
            throw new RefusedException($"'{folder}' is no checkout of the semantic conventions: it has no model/manifest.yaml that names a schema");
        var registry = new ConventionsRegistry(version.Groups[1].Value);
        foreach (string file in Directory.EnumerateFiles(model, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            registry.Add(file);
        registry.FollowChains();
        return registry;
    }

    private void Add(string file)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(file);
            stream.Load(reader);
        }
        catch (YamlException wrong)
        {
            throw new RefusedException($"'{file}' cannot be read: {wrong.Message}");
        }

        // Attributes are listed at the top, or in groups; nothing else that may be deprecated is asked for.
        foreach (YamlMappingNode root in stream.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>())
        {
            foreach (YamlMappingNode holder in List(root, "groups").Prepend(root))
            {
                foreach (YamlMappingNode attribute in List(holder, "attributes"))
                    Add(attribute);
            }
        }
    }

    private void Add(YamlMappingNode attribute)
    {
        if ((Text(attribute, "id") ?? Text(attribute, "key")) is not { } name
            || Child(attribute, "deprecated") is not YamlMappingNode deprecated
            || !name.Contains('.', StringComparison.Ordinal)
            || AnybodysOwn.Contains(name)
            || Text(attribute, "type")?.StartsWith("template", StringComparison.Ordinal) == true)
            return;
        if (Text(deprecated, "renamed_to") is { } renamed)
            _renamed.TryAdd(name, renamed);
        else if (Text(deprecated, "note") is { } note && Advice(note) is { } advice)
            _replaced.TryAdd(name, advice);
    }

    // Only what names something to use instead: of the others nobody could act on a report.
    private static string? Advice(string note)
    {
        string text = Whitespace().Replace(Link().Replace(note, "$1"), " ").Trim().TrimEnd('.');
        if (!QuotedName().IsMatch(text) || text.StartsWith("Moved to", StringComparison.Ordinal)
            || text.Contains("no replacement", StringComparison.OrdinalIgnoreCase) || text.Contains("or example", StringComparison.Ordinal))
            return null;
        text = MovedElsewhere().Replace(text, "");
        return char.ToLowerInvariant(text[0]) + text[1..].Replace('`', '\'');
    }

    // What was renamed twice has the last name.
    private void FollowChains()
    {
        foreach (string name in _renamed.Keys.ToList())
        {
            while (_renamed.TryGetValue(_renamed[name], out string? next))
                _renamed[name] = next;
        }
    }

    private static IEnumerable<YamlMappingNode> List(YamlMappingNode node, string key)
        => Child(node, key) is YamlSequenceNode list ? list.OfType<YamlMappingNode>() : [];

    private static string? Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? child : null;

    [GeneratedRegex(@"schemas/([0-9.]+)")]
    private static partial Regex SchemaVersion();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"`[a-z_]+(\.[a-z_]+)+`")]
    private static partial Regex QuotedName();

    [GeneratedRegex(", which has moved to .*")]
    private static partial Regex MovedElsewhere();
}
