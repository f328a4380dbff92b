using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2201: the tag gets a value that is one of few, or goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HighCardinalityTagFix : RuleFix
{
    internal const string Remove = "OBS2201.Remove";

    internal override string Id => "OBS2201";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(
        new FixVariant("OBS2201", "Tag with a value that is one of few"),
        new FixVariant(Remove, "Remove the tag", "series are no longer told apart by it"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        DocumentId document = target.Document.Id;
        if (RecordedTagSites.At(target.Node, target.Semantics, target.Model, session.CancellationToken) is not { } tag
            || UnboundedValue.In(tag.Value, target.Model.Metrics.Unbounded) is not { } value)
            return false;
        if (variant == Remove)
            return await TagRemoval.TryRemoveAsync(session, document, tag).ConfigureAwait(false);

        if (BoundedTagValue.For(tag, value, target.Model.Metrics.Unbounded) is not { } bounded || !session.IsFree(document, bounded.Original))
            return false;
        bool isPath = value.Kind == UnboundedKind.RequestPath;
        await session.ReplaceAsync(document, bounded.Original, bounded.Replacement).ConfigureAwait(false);
        if (isPath)
        {
            session.AddUsing(document, "Microsoft.AspNetCore.Http");
            session.AddUsing(document, "Microsoft.AspNetCore.Routing");
        }

        session.Title ??= new FixTitle(isPath ? "Tag with the route's template" : "Tag with the exception's type");
        return true;
    }
}
