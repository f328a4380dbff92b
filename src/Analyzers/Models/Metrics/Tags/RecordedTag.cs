using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>One tag or label value of a metric, at the one place where it is given, whatever the library.</summary>
internal sealed class RecordedTag(TagSink sink, IOperation? key, IOperation value)
{
    private string? _key;
    private bool _isKeySought;

    public TagSink Sink { get; } = sink;

    /// <summary>The key as it is given; null for a label value, whose name stands elsewhere.</summary>
    public IOperation? KeyOperation { get; } = key;

    /// <summary>The value, below the conversions that the compiler added.</summary>
    public IOperation Value { get; } = value;

    /// <summary>The series that a label value belongs to; null for the libraries whose tags have keys.</summary>
    public LabelledSeries? Series { get; init; }

    /// <summary>The place of a label value among the others of its series.</summary>
    public int Position { get; init; }

    /// <summary>The key of a tag that a wrapper of another project gives, as that tells it; null for all others, and where it does not tell.</summary>
    public string? KeyElsewhere { get; init; }

    /// <summary>The name of the metric that such a wrapper measures with.</summary>
    public string? MetricElsewhere { get; init; }

    /// <summary>The tag list that the tag is added to; null where it is measured with at once.</summary>
    public IOperation? List { get; init; }

    /// <summary>Whether the tag becomes one of a metric: a tag list may also be handed to others.</summary>
    public bool IsForMetric => List is null || LocalTags.FeedMetric(List);

    /// <summary>The key where it is a constant in sight. Found when first asked for: it may stand where the metric is created.</summary>
    public string? Key
    {
        get
        {
            if (!_isKeySought)
            {
                _key = KeyElsewhere ?? (KeyOperation is not null ? KeyOperation.ConstantValue.Value as string : LabelName());
                _isKeySought = true;
            }

            return _key;
        }
    }

    /// <summary>The metric's name where its creation is in sight.</summary>
    public string? MetricName => MetricElsewhere ?? Series?.Instrument.Creation?.Name;

    private string? LabelName()
        => Series is { LabelNames: { IsDefault: false } names, Values: { IsDefault: false } values } && names.Length == values.Length
            ? names[Position]
            : null;
}
