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
    private static readonly string[] OfAttribute = ["type", "values", "deprecated"];
    private static readonly string[] OfMetric = ["instrument", "unit", "deprecated"];
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
        var parts = new LineParts(text.ToString());
        foreach (TextLine line in text.Lines)
        {
            if (parts.MoveTo(line.Span) && Read(parts) is { } fault)
                problems.Add(new ContractProblem(fault, parts.Word, line.Span));
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

    // The texts of fields in the order of their words.
    private LineFault? Read(LineParts line)
    {
        if (line.Fault == LineFault.ConflictMarker)
            return line.Fault;
        string[]? words = line.IsKind("attribute") ? OfAttribute : line.IsKind("metric") ? OfMetric : null;
        if (words is null)
        {
            line.BlameKind();
            return line.Fault;
        }

        var values = new string?[words.Length];
        while (line.MoveToField())
        {
            int field = line.FieldAmong(words);
            if (field < 0)
                line.Blame(LineFault.UnknownField);
            else if (values[field] is not null)
                line.Blame(LineFault.RepeatedField);
            else
                values[field] = line.Value;
        }

        if (line.Fault is null && !Add(line.Name, values, isMetric: words == OfMetric))
            line.BlameName(LineFault.Duplicate);
        return line.Fault;
    }

    private bool Add(string name, string?[] values, bool isMetric)
        => isMetric ? Add(new RegisteredMetric(name, values[0], values[1], values[2])) : Add(new RegisteredAttribute(name, values[0], ContractText.ReadList(values[1]), values[2]));

    private bool Add(RegisteredMetric metric)
    {
        if (_metrics.ContainsKey(metric.Name))
            return false;
        _metrics.Add(metric.Name, metric);
        return true;
    }

    private bool Add(RegisteredAttribute attribute)
    {
        if (_attributes.ContainsKey(attribute.Name))
            return false;
        _attributes.Add(attribute.Name, attribute);
        if (SpaceOf(attribute.Name) is { } space)
            _spaces.Add(space);
        if (attribute.IsTemplate)
            _templates.Add(attribute);
        return true;
    }

    private static string? SpaceOf(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : null;

    private static string NameIn(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);

    // Another style of writing, or a slip of the fingers.
    private static bool IsAlike(string registered, string name) => Bare(registered) == Bare(name) || EditDistance.IsSlip(registered, name);

    private static string Bare(string name) => name.Replace(".", "").Replace("_", "").Replace("-", "").ToUpperInvariant();
}
