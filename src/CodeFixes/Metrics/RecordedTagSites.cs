using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Finds a tag of a metric again by the place of its value.</summary>
internal static class RecordedTagSites
{
    /// <summary>The tag whose value is the node; null where the call that takes it stands elsewhere.</summary>
    public static RecordedTag? At(SyntaxNode value, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in value.AncestorsAndSelf().TakeWhile(node => node is not MemberDeclarationSyntax))
        {
            if (node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) || semantics.GetOperation(node, cancellation) is not { } operation)
                continue;
            if (In(operation, model).FirstOrDefault(tag => tag.Value.Syntax.Span == value.Span) is { } tag)
                return tag;
        }

        return null;
    }

    private static ImmutableArray<RecordedTag> In(IOperation operation, TelemetryModel model) => operation switch
    {
        IInvocationOperation call => InCall(call, model),
        IObjectCreationOperation creation => InCreation(creation, model),
        _ => ImmutableArray<RecordedTag>.Empty,
    };

    private static ImmutableArray<RecordedTag> InCall(IInvocationOperation call, TelemetryModel model) => model.Find(call.TargetMethod) switch
    {
        MeasurementMethod method when Measurement.TryCreate(call, method) is { } measurement => RecordedTags.Of(measurement),
        SeriesMethod method when LabelledSeries.TryCreate(call, method) is { } series => RecordedTags.Of(series),
        TagMethod method => RecordedTags.Of(call, method),
        _ => ImmutableArray<RecordedTag>.Empty,
    };

    // new TagList { { "k", v } }: the calls that add to it have no syntax of their own.
    private static ImmutableArray<RecordedTag> InCreation(IObjectCreationOperation creation, TelemetryModel model)
    {
        if (!model.Metrics.MayMean(creation.Type))
            return ImmutableArray<RecordedTag>.Empty;
        ImmutableArray<RecordedTag> tags = RecordedTags.Of(creation, model.Metrics);
        return creation.Initializer is { } initializer
            ? tags.AddRange(initializer.Initializers.OfType<IInvocationOperation>().SelectMany(add => InCall(add, model)))
            : tags;
    }
}
