using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Observability.Tool.Registries;

/// <summary>
/// Attributes and metrics of a registry in OpenTelemetry's YAML (<c>groups</c>, or <c>file_format: definition/2</c>), or as weaver resolves it, in YAML or
/// JSON. Read wherever they stand: what is one tells itself by its type, or by its instrument.
/// </summary>
internal sealed class SemanticConventions
{
    private const int Deepest = 100;

    private static readonly string[] Simple = ["string", "int", "double", "boolean", "any", "string[]", "int[]", "double[]", "boolean[]"];

    // What stands in these has fields of its own, which are no attributes.
    private static readonly HashSet<string> Elsewhere = ["body", "fields", "members", "annotations", "examples", "note", "brief"];

    private readonly SortedDictionary<string, ConventionAttribute> _attributes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ConventionMetric> _metrics = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ConventionAttribute> Attributes => _attributes.Values;

    public IReadOnlyCollection<ConventionMetric> Metrics => _metrics.Values;

    /// <summary>Reads a file, or all YAML files of a folder.</summary>
    public static SemanticConventions Read(IEnumerable<string> paths)
    {
        var conventions = new SemanticConventions();
        foreach (string file in paths.SelectMany(FilesOf))
            conventions.ReadFile(file);
        if (conventions._attributes.Count + conventions._metrics.Count == 0)
            throw new BadInputException($"There is no attribute and no metric in {string.Join(", ", paths.Select(path => $"'{path}'"))}. A registry is YAML with 'groups', or with 'attributes' and 'metrics'.");
        return conventions;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new BadInputException($"There is no file and no folder '{path}'. Name the folder of the registry's YAML files, or one of them.");
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal);
    }

    private void ReadFile(string file)
    {
        var stream = new YamlStream();
        try
        {
            using StreamReader reader = File.OpenText(file);
            stream.Load(reader);
        }
        catch (YamlException exception)
        {
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"'{file}', line {exception.Start.Line}: {exception.Message}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{file}' cannot be read: {exception.Message}");
        }

        foreach (YamlDocument document in stream.Documents)
            Read(document.RootNode, file, depth: 0);
    }

    private void Read(YamlNode node, string file, int depth)
    {
        if (depth > Deepest)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"'{file}', line {node.Start.Line}: it is nested too deep, or holds itself by an anchor"));
        switch (node)
        {
            case YamlSequenceNode list:
                foreach (YamlNode element in list)
                    Read(element, file, depth + 1);
                break;
            case YamlMappingNode map:
                AddAttribute(map);
                AddMetric(map);
                foreach ((YamlNode key, YamlNode value) in map)
                {
                    if (!Elsewhere.Contains(key.ToString()))
                        Read(value, file, depth + 1);
                }

                break;
        }
    }

    private void AddAttribute(YamlMappingNode map)
    {
        if (Find(map, "type") is not { } type || (Text(map, "key") ?? Text(map, "name") ?? Text(map, "id")) is not { Length: > 0 } name)
            return;
        if (type is YamlScalarNode { Value: { } written })
        {
            bool isTemplate = written.StartsWith("template[", StringComparison.Ordinal) && written.EndsWith(']');
            string simple = isTemplate ? written["template[".Length..^1] : written;
            if (Simple.Contains(simple))
                Add(new ConventionAttribute(isTemplate ? name + ".*" : name, simple, [], Deprecated(map)));
        }
        else if (type is YamlMappingNode members && Find(members, "members") is YamlSequenceNode values)
        {
            string[] all = [.. values.OfType<YamlMappingNode>().Select(member => Text(member, "value") ?? Text(member, "id")).OfType<string>()];
            bool isOpen = Text(members, "allow_custom_values") == "true";
            bool isNumber = all.Length > 0 && all.All(value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
            Add(new ConventionAttribute(name, isNumber ? "int" : "string", isOpen || isNumber ? [] : all, Deprecated(map)));
        }
    }

    private void Add(ConventionAttribute attribute) => _attributes.TryAdd(attribute.Name, attribute);

    private void AddMetric(YamlMappingNode map)
    {
        if (Text(map, "instrument") is { } instrument && (Text(map, "metric_name") ?? Text(map, "name")) is { Length: > 0 } name)
            _metrics.TryAdd(name, new ConventionMetric(name, instrument, Text(map, "unit"), Deprecated(map)));
    }

    // Older registries say in words what replaces it, if anything.
    private static string? Deprecated(YamlMappingNode map) => Find(map, "deprecated") switch
    {
        YamlMappingNode how => Text(how, "renamed_to") ?? "",
        YamlScalarNode { Value: { Length: > 0 } words } when words is not ("false" or "null" or "~") => "",
        _ => null,
    };

    private static YamlNode? Find(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    private static string? Text(YamlMappingNode map, string key) => (Find(map, key) as YamlScalarNode)?.Value;
}

/// <summary>An attribute of a registry.</summary>
/// <param name="Deprecated">What replaces it, empty where nothing does; null where it is in use.</param>
internal sealed record ConventionAttribute(string Name, string Type, string[] Members, string? Deprecated);

/// <summary>A metric of a registry.</summary>
/// <param name="Deprecated">What replaces it, empty where nothing does; null where it is in use.</param>
internal sealed record ConventionMetric(string Name, string Instrument, string? Unit, string? Deprecated);
