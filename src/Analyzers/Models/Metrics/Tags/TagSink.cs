using System.Collections.Immutable;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>What takes the tags of a metric, as the library describes it.</summary>
internal sealed class TagSink(string whatBecomesOfMany)
{
    /// <summary>What becomes of values that never end, in words that follow "each value makes a series".</summary>
    public string WhatBecomesOfMany { get; } = whatBecomesOfMany;

    /// <summary>Whether each tag is a pair of key and value, named by OpenTelemetry's conventions, that can leave without the others.</summary>
    public bool TakesPairs { get; init; }
}

/// <summary>How a method takes tags that is neither a measurement nor chooses a series.</summary>
internal enum TagIntake
{
    /// <summary>A key and a value, or both in one, that are added to a list.</summary>
    ListAdd,

    /// <summary>Values whose keys were given when the metric was asked for.</summary>
    Dimensions,

    /// <summary>Parameters of a wrapper of another project, which gives each of them to a tag.</summary>
    Parameters,
}

/// <summary>A parameter that becomes a tag.</summary>
/// <param name="Ordinal">Its place.</param>
/// <param name="Key">The tag's key or the label's name; empty where that is not to be seen.</param>
internal readonly record struct TagParameter(int Ordinal, string Key);

/// <summary>A method that takes the tags of a metric.</summary>
internal sealed class TagMethod(TagSink sink, TagIntake intake) : KnownMethod
{
    public TagSink Sink { get; } = sink;

    public TagIntake Intake { get; } = intake;

    /// <summary>Which parameters become tags, where that is the intake.</summary>
    public ImmutableArray<TagParameter> Parameters { get; init; } = ImmutableArray<TagParameter>.Empty;

    /// <summary>The metric that gets them; null where it is in sight.</summary>
    public string? MetricElsewhere { get; init; }
}
