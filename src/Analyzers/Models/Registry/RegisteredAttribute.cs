using System;
using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Registry;

/// <summary>An attribute of the company's registry.</summary>
/// <param name="Name">Its name; ends in <c>.*</c> where it is a template, of which each name that begins so is one.</param>
/// <param name="Type">The type in OpenTelemetry's words: <c>string</c>, <c>int</c>, <c>double</c>, <c>boolean</c>, with <c>[]</c> for a list; null where any will do.</param>
/// <param name="Members">The values that it may have; empty where there is no list of them.</param>
/// <param name="Replacement">What is to be used in its place; empty where nothing is named, null where it is in use.</param>
internal sealed record RegisteredAttribute(string Name, string? Type, ImmutableArray<string> Members, string? Replacement)
{
    private const string Any = ".*";

    public bool IsTemplate => Name.EndsWith(Any, StringComparison.Ordinal);

    /// <summary>What the names of a template begin with, the dot with it.</summary>
    public string Prefix => Name.Substring(0, Name.Length - 1);
}

/// <summary>A metric of the company's registry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Instrument">In OpenTelemetry's words: <c>counter</c>, <c>updowncounter</c>, <c>gauge</c>, <c>histogram</c>; null where any will do.</param>
/// <param name="Unit">Its unit; null where any will do.</param>
/// <param name="Replacement">What is to be used in its place; empty where nothing is named, null where it is in use.</param>
internal sealed record RegisteredMetric(string Name, string? Instrument, string? Unit, string? Replacement);
