using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>Methods that hand a parameter on, unchanged and unseen, as the value of a tag. One that another may override promises nothing.</summary>
internal sealed class TagWrapper
{
    private TagWrapper(MetricsLibrary library, string? metric, ImmutableArray<TagParameter> parameters)
    {
        Library = library;
        Metric = metric;
        Parameters = parameters;
    }

    public MetricsLibrary Library { get; }

    /// <summary>The metric's name, where it is in sight.</summary>
    public string? Metric { get; }

    public ImmutableArray<TagParameter> Parameters { get; }

    /// <summary>Reads a method's code; null where no parameter becomes a tag.</summary>
    public static TagWrapper? TryCreate(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel semantics, MetricsModel model, CancellationToken cancellation)
    {
        if (method.IsAbstract || method.IsVirtual || method.IsOverride)
            return null;
        ImmutableArray<TagParameter>.Builder parameters = ImmutableArray.CreateBuilder<TagParameter>();
        (MetricsLibrary Library, string? Metric)? first = null;
        foreach (InvocationExpressionSyntax invocation in declaration.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (invocation.CalledName() is not { } name || !MetricsModel.TaggingMethods.Contains(name) || semantics.GetOperation(invocation, cancellation) is not IInvocationOperation call)
                continue;
            foreach (RecordedTag tag in TagsOf(call, model, out (MetricsLibrary Library, string? Metric)? measured))
            {
                if (tag.Value.WithoutConversions() is IParameterReferenceOperation { Parameter: { } parameter }
                    && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary }
                    // Whoever compares it, writes it or asks for it may let only few values through.
                    && TokensInSource.IsMentionedOnce(MethodBody.Of(declaration), parameter.Name))
                {
                    first ??= measured;
                    parameters.Add(new TagParameter(parameter.Ordinal, tag.Key ?? ""));
                }
            }
        }

        return first is { } wrapped ? new TagWrapper(wrapped.Library, wrapped.Metric, parameters.ToImmutable()) : null;
    }

    private static ImmutableArray<RecordedTag> TagsOf(IInvocationOperation call, MetricsModel model, out (MetricsLibrary Library, string? Metric)? measured)
    {
        IMethodSymbol definition = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        switch (model.Classify(definition) ?? model.ClassifyOther(definition))
        {
            case MeasurementMethod { IsWrapper: false } method when Measurement.TryCreate(call, method) is { } measurement:
                measured = (method.Library, measurement.Instrument.Creation?.Name);
                return RecordedTags.Of(measurement);
            case SeriesMethod method when LabelledSeries.TryCreate(call, method) is { } series:
                measured = (method.Library, series.Instrument.Creation?.Name);
                return RecordedTags.Of(series);
            default:
                measured = null;
                return ImmutableArray<RecordedTag>.Empty;
        }
    }
}
