using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Registry;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>Judges the attributes of spans and the tags of metrics by the company's registry.</summary>
internal abstract class RegisteredAttributeRule : Rule, IJudges<SpanCall>, IJudges<SpanStart>, IJudges<RecordedTag>
{
    public void Check(SpanCall call, in RuleContext context)
    {
        if (context.Model.Registry is { } registry && call is { Step: SpanStep.Tag, Library.FollowsConventions: true, Key: { } key, Value: { } value })
            Check(registry, key, value, context);
    }

    public void Check(SpanStart start, in RuleContext context)
    {
        if (context.Model.Registry is not { } registry || start is not { Library.FollowsConventions: true, Tags: { } tags })
            return;
        var pairs = new TagPairs();
        pairs.Read(tags);
        foreach (MetricTag pair in pairs.ToImmutable())
        {
            if (pair.Key is { } key)
                Check(registry, key, pair.Value, context);
        }
    }

    // Labels of the other libraries cannot have dots.
    public void Check(RecordedTag tag, in RuleContext context)
    {
        if (context.Model.Registry is { } registry && tag is { Sink.TakesPairs: true, KeyOperation: { } key })
            Check(registry, key, tag.Value, context);
    }

    /// <summary>Judges a value under a name that is a constant.</summary>
    protected abstract void Judge(RegistryFile registry, string name, IOperation key, IOperation value, in RuleContext context);

    private void Check(RegistryFile registry, IOperation key, IOperation value, in RuleContext context)
    {
        if (key.ConstantValue.Value is string { Length: > 0 } name)
            Judge(registry, name, key, value, context);
    }
}
