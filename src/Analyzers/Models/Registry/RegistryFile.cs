using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Models.Registry;

/// <summary>
/// The company's registry of attributes and metrics, in the form that <c>observability registry</c> makes of the YAML: a line for each. It is read once
/// for as long as the file lives.
/// </summary>
internal sealed class RegistryFile
{
    private const string Property = "build_property.ObservabilityRegistry";

    private static readonly char[] Separators = ['/', '\\'];
    private static readonly ConditionalWeakTable<AdditionalText, RegistryFile> Known = new();

    private readonly Dictionary<string, RegisteredAttribute> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisteredMetric> _metrics = new(StringComparer.Ordinal);
    private readonly List<RegisteredAttribute> _templates = [];
    private readonly HashSet<string> _spaces = new(StringComparer.Ordinal);

    private RegistryFile(string path, SourceText text)
    {
        Path = path;
        Text = text;
        ImmutableArray<ContractProblem>.Builder problems = ImmutableArray.CreateBuilder<ContractProblem>();
        foreach (TextLine line in text.Lines)
        {
            string written = line.ToString().Trim();
            if (written.Length == 0 || written[0] == '#')
                continue;
            if (Read(written, out string word) is { } fault)
                problems.Add(new ContractProblem(fault, word, line.Span));
        }

        Problems = problems.ToImmutable();
    }

    public string Path { get; }

    public SourceText Text { get; }

    public ImmutableArray<ContractProblem> Problems { get; }

    /// <summary>The registry that the project names; null where it names none.</summary>
    public static RegistryFile? Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        if (options.AdditionalFiles.IsEmpty
            || !options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out string? named)
            || string.IsNullOrWhiteSpace(named))
            return null;
        string name = NameIn(named!);
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (string.Equals(NameIn(file.Path), name, StringComparison.OrdinalIgnoreCase) && Read(file, cancellation) is { } registry)
                return registry;
        }

        return null;
    }

    /// <summary>A registry of which only the text is at hand.</summary>
    public static RegistryFile Parse(string path, SourceText text) => new(path, text);

    /// <summary>The attribute of this name; null where the registry has none.</summary>
    public RegisteredAttribute? Attribute(string name)
        => _attributes.TryGetValue(name, out RegisteredAttribute? attribute) ? attribute : _templates.FirstOrDefault(template => name.StartsWith(template.Prefix, StringComparison.Ordinal));

    /// <summary>The metric of this name; null where the registry has none.</summary>
    public RegisteredMetric? Metric(string name) => _metrics.TryGetValue(name, out RegisteredMetric? metric) ? metric : null;

    /// <summary>
    /// Whether a name is for this registry to know: it stands in a namespace of the registry. What stands in another is somebody else's, and what stands in none
    /// may be a name of the code around.
    /// </summary>
    public bool Owns(string name) => SpaceOf(name) is { } space && _spaces.Contains(space);

    /// <summary>The attribute that a name was meant to be; null where none is like it.</summary>
    public RegisteredAttribute? Meant(string name)
    {
        RegisteredAttribute? meant = null;
        foreach (RegisteredAttribute attribute in _attributes.Values)
        {
            if (attribute.Replacement is not null || !IsAlike(attribute.Name, name))
                continue;
            if (meant is not null)
                return null;
            meant = attribute;
        }

        return meant;
    }

    private static RegistryFile? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (Known.TryGetValue(file, out RegistryFile? known))
            return known;
        return file.GetText(cancellation) is { } text ? Known.GetValue(file, _ => new RegistryFile(file.Path, text)) : null;
    }

    private LineFault? Read(string line, out string word)
    {
        LineFault? fault = LineParts.Read(line, out LineParts parts, out word);
        if (fault == LineFault.ConflictMarker)
            return fault;
        if (parts.Kind is not ("attribute" or "metric"))
        {
            word = parts.Kind;
            return LineFault.UnknownKind;
        }

        if (fault is not null)
            return fault;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value, string written) in parts.Fields)
        {
            word = written;
            if (!IsField(parts.Kind, name))
                return LineFault.UnknownField;
            if (fields.ContainsKey(name))
                return LineFault.RepeatedField;
            fields.Add(name, value);
        }

        word = parts.Name;
        return Add(parts, fields) ? null : LineFault.Duplicate;
    }

    private bool Add(LineParts parts, Dictionary<string, string> fields)
    {
        if (parts.Kind == "metric")
        {
            if (_metrics.ContainsKey(parts.Name))
                return false;
            _metrics.Add(parts.Name, new RegisteredMetric(parts.Name, Value(fields, "instrument"), Value(fields, "unit"), Value(fields, "deprecated")));
            return true;
        }

        if (_attributes.ContainsKey(parts.Name))
            return false;
        var attribute = new RegisteredAttribute(parts.Name, Value(fields, "type"), ContractText.ReadList(Value(fields, "values")), Value(fields, "deprecated"));
        _attributes.Add(parts.Name, attribute);
        if (SpaceOf(parts.Name) is { } space)
            _spaces.Add(space);
        if (attribute.IsTemplate)
            _templates.Add(attribute);
        return true;
    }

    private static bool IsField(string kind, string name) => name switch
    {
        "deprecated" => true,
        "type" or "values" => kind == "attribute",
        "instrument" or "unit" => kind == "metric",
        _ => false,
    };

    private static string? Value(Dictionary<string, string> fields, string name) => fields.TryGetValue(name, out string? value) ? value : null;

    private static string? SpaceOf(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : null;

    private static string NameIn(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);

    // Another style of writing, or a slip of the fingers.
    private static bool IsAlike(string registered, string name) => Bare(registered) == Bare(name) || EditDistance.IsSlip(registered, name);

    private static string Bare(string name) => name.Replace(".", "").Replace("_", "").Replace("-", "").ToUpperInvariant();
}
