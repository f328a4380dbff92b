using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Libraries;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>
/// Reads the tags that one call or object creation gives a metric. Each is told once: those of a tag list where they are added to it,
/// label values where the series is chosen, and not again where either is measured with.
/// </summary>
internal static class RecordedTags
{
    public static ImmutableArray<RecordedTag> Of(Measurement measurement)
    {
        if (measurement.Method.Tags is { } told)
            return OfParameters(measurement.Operation, told);
        if (measurement.Library.FixesLabels || measurement.IsThroughWrapper || measurement.Operation.Arguments.Length < 2)
            return ImmutableArray<RecordedTag>.Empty;
        return InArguments(measurement.Operation.Arguments, except: measurement.Method.Value, SystemMetrics.Sink);
    }

    public static ImmutableArray<RecordedTag> Of(LabelledSeries series)
    {
        if (series.Values is not { IsDefaultOrEmpty: false } values)
            return ImmutableArray<RecordedTag>.Empty;
        ImmutableArray<RecordedTag>.Builder tags = ImmutableArray.CreateBuilder<RecordedTag>(values.Length);
        for (int i = 0; i < values.Length; i++)
            tags.Add(new RecordedTag(PrometheusNet.Sink, null, values[i].WithoutImplicitConversions()) { Series = series, Position = i });
        return tags.MoveToImmutable();
    }

    public static ImmutableArray<RecordedTag> Of(IInvocationOperation call, TagMethod method)
        => method.Intake switch
        {
            TagIntake.ListAdd => OfAdd(call, method.Sink),
            TagIntake.Parameters => OfParameters(call, method),
            _ => OfDimensions(call, method.Sink),
        };

    /// <summary>The tags of an observed value, of a tag list that is made from others, of App.Metrics.</summary>
    public static ImmutableArray<RecordedTag> Of(IObjectCreationOperation creation, MetricsModel model)
    {
        if (creation.Arguments.IsEmpty)
            return ImmutableArray<RecordedTag>.Empty;
        if (creation.Type.Is(model.AppMetrics?.Tags))
            return OfAppMetrics(creation);
        if (creation.Arguments.Length == 2 && TagCollections.ListAround(creation, model.SystemMetrics?.TagList) is { } collected)
            return InArguments(creation, collected);
        if (creation.Type.Is(model.SystemMetrics?.TagList))
            return InArguments(creation.Arguments, except: -1, SystemMetrics.Sink, creation);
        return creation.Type.Is(model.SystemMetrics?.Observed) ? InArguments(creation.Arguments, except: 0, SystemMetrics.Sink) : ImmutableArray<RecordedTag>.Empty;
    }

    private static ImmutableArray<RecordedTag> InArguments(ImmutableArray<IArgumentOperation> arguments, int except, TagSink sink, IOperation? list = null)
    {
        var pairs = new TagPairs { EachOnce = true };
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Ordinal != except)
                pairs.Read(argument.Value);
        }

        return Tell(pairs, sink, list);
    }

    // TagList tags = [new("k", v)];
    private static ImmutableArray<RecordedTag> InArguments(IObjectCreationOperation pair, IOperation list)
    {
        var pairs = new TagPairs { EachOnce = true };
        pairs.Read(pair);
        return Tell(pairs, SystemMetrics.Sink, list);
    }

    private static ImmutableArray<RecordedTag> OfAdd(IInvocationOperation call, TagSink sink)
    {
        var pairs = new TagPairs { EachOnce = true };
        pairs.ReadAdd(call);
        IOperation? list = call.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } ? call.Parent?.Parent : call.Instance;
        return Tell(pairs, sink, list);
    }

    private static ImmutableArray<RecordedTag> Tell(TagPairs pairs, TagSink sink, IOperation? list)
    {
        ImmutableArray<MetricTag> read = pairs.ToImmutable();
        ImmutableArray<RecordedTag>.Builder tags = ImmutableArray.CreateBuilder<RecordedTag>(read.Length);
        foreach (MetricTag tag in read)
            tags.Add(new RecordedTag(sink, tag.Key, tag.Value) { List = list });
        return tags.MoveToImmutable();
    }

    private static ImmutableArray<RecordedTag> OfParameters(IInvocationOperation call, TagMethod method)
    {
        ImmutableArray<RecordedTag>.Builder tags = ImmutableArray.CreateBuilder<RecordedTag>(method.Parameters.Length);
        foreach (TagParameter parameter in method.Parameters)
        {
            if (call.ArgumentAt(parameter.Ordinal) is not { ArgumentKind: ArgumentKind.Explicit, Value: { } value })
                continue;
            tags.Add(new RecordedTag(method.Sink, null, value.WithoutImplicitConversions())
            {
                KeyElsewhere = parameter.Key.Length > 0 ? parameter.Key : null,
                MetricElsewhere = method.MetricElsewhere,
            });
        }

        return tags.ToImmutable();
    }

    private static ImmutableArray<RecordedTag> OfDimensions(IInvocationOperation call, TagSink sink)
    {
        ImmutableArray<RecordedTag>.Builder tags = ImmutableArray.CreateBuilder<RecordedTag>();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (ApplicationInsightsMetrics.IsDimensionValue(argument.Parameter) && call.Instance is { } metric)
                tags.Add(new RecordedTag(sink, ApplicationInsightsMetrics.DimensionName(metric, argument.Parameter!), argument.Value.WithoutImplicitConversions()));
        }

        return tags.ToImmutable();
    }

    private static ImmutableArray<RecordedTag> OfAppMetrics(IObjectCreationOperation creation)
    {
        ImmutableArray<RecordedTag>.Builder tags = ImmutableArray.CreateBuilder<RecordedTag>();
        if (creation.Arguments.Length != 2)
            return tags.ToImmutable();
        bool inOrder = AppMetrics.IsKey(creation.Arguments[0].Parameter);
        IOperation keys = creation.Arguments[inOrder ? 0 : 1].Value;
        IOperation values = creation.Arguments[inOrder ? 1 : 0].Value;
        if (keys.Type?.SpecialType == SpecialType.System_String)
        {
            tags.Add(new RecordedTag(AppMetrics.Sink, keys, values.WithoutImplicitConversions()));
        }
        else if (WrittenElements.In(values) is { IsDefault: false } all)
        {
            ImmutableArray<IOperation> names = WrittenElements.In(keys);
            for (int i = 0; i < all.Length; i++)
                tags.Add(new RecordedTag(AppMetrics.Sink, !names.IsDefault && names.Length == all.Length ? names[i] : null, all[i].WithoutImplicitConversions()));
        }

        return tags.ToImmutable();
    }
}
