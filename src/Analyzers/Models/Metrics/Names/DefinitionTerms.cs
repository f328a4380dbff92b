using System.Globalization;
using Observability.Analyzers.Core.Baselines;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>What a definition says of a metric, as far as two of one name are compared. What is null nobody knows.</summary>
internal sealed class DefinitionTerms
{
    private readonly string? _describedAs;

    /// <param name="kind">The kind.</param>
    /// <param name="numberType">The type of its values as C# writes it.</param>
    /// <param name="unit">The unit; empty where it has none.</param>
    /// <param name="description">The description; empty where it has none.</param>
    public DefinitionTerms(InstrumentKind kind, string? numberType, string? unit, string? description)
        : this(kind, numberType, unit)
    {
        Description = description;
        _describedAs = description is null ? null : HashOf(description);
    }

    private DefinitionTerms(InstrumentKind kind, string? numberType, string? unit)
    {
        Kind = kind;
        NumberType = numberType;
        Unit = unit;
    }

    public InstrumentKind Kind { get; }

    public string? NumberType { get; }

    public string? Unit { get; }

    /// <summary>The description's text, where it did not come as a hash.</summary>
    public string? Description { get; }

    /// <summary>What tells one description from another: it may be long, and need not be read by anybody.</summary>
    public string? DescribedAs
    {
        get => _describedAs;
        private init => _describedAs = value;
    }

    private string Type => NumberType is null ? Kind.ToString() : $"{Kind}<{NumberType}>";

    /// <summary>Terms that arrive with the hash of a description.</summary>
    public static DefinitionTerms Told(InstrumentKind kind, string? numberType, string? unit, string? describedAs)
        => new(kind, numberType, unit) { DescribedAs = describedAs };

    /// <summary>What these say otherwise than earlier ones, in words: "here a Histogram&lt;double&gt;, there a Counter&lt;long&gt;"; null where they agree as far as is known.</summary>
    /// <param name="earlier">The others.</param>
    /// <param name="comparesAll">Whether to the library unit and description make another metric, too.</param>
    /// <param name="here">Where these are given, as the sentence has it.</param>
    /// <param name="there">Where the others are.</param>
    public string? DifferenceFrom(DefinitionTerms earlier, bool comparesAll, string here = "here", string there = "there")
    {
        if (Kind != earlier.Kind || Differ(NumberType, earlier.NumberType))
            return $"{here} {WithArticle(Type)}, {there} {WithArticle(earlier.Type)}";
        if (!comparesAll)
            return null;
        if (Differ(Unit, earlier.Unit))
            return $"{here} with {InWords("unit", Unit)}, {there} with {InWords("unit", earlier.Unit)}";
        return Differ(DescribedAs, earlier.DescribedAs) ? $"{here} with {DescriptionInWords()}, {there} with {earlier.DescriptionInWords()}" : null;
    }

    /// <summary>What two spellings of one name say otherwise: OpenTelemetry tells no case apart, and makes two streams of them. Null where they are equal.</summary>
    public static string? DifferenceOfNames(string name, string earlier, string here = "here", string there = "there")
        => name == earlier ? null : $"{here} as \"{name}\", {there} as \"{earlier}\"";

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static string HashOf(string description) => description.Length == 0 ? "" : TextHash.Of(description).ToString("x8", CultureInfo.InvariantCulture);

    private static string InWords(string what, string? text) => text is { Length: > 0 } ? $"the {what} \"{text}\"" : $"no {what}";

    private static string WithArticle(string type) => (type[0] is 'O' or 'U' ? "an " : "a ") + type;

    private string DescriptionInWords() => Description is null && DescribedAs is { Length: > 0 } ? "another description" : InWords("description", Description);
}
