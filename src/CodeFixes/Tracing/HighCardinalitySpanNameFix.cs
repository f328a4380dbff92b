using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Tracing.Names;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3006: the values leave the span's name and become tags of the span.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HighCardinalitySpanNameFix : RuleFix
{
    internal override string Id => "OBS3006";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3006", "Name the span after the operation, and tag it with the value"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (SpanNameSite.Around(target.Node, target.Semantics, target.Model, session.CancellationToken) is not { } site
            || site.Name is ILocalReferenceOperation
            || SpanNameParts.Of(site.Name) is not { IsDefault: false } parts)
            return false;

        ImmutableArray<IOperation> moved = parts.Where(part => part.Value is { } value && ManyValued.Is(value, target.Model.Metrics.Unbounded)).Select(part => part.Value!).ToImmutableArray();
        if (moved.IsEmpty
            || SpanNameText.Without(parts, moved.Contains) is not { IsDefault: false } left
            || SpanNameRewriter.Tags(site, moved) is not { IsDefault: false } tags
            || !session.IsFree(document.Id, site.Name.Syntax))
            return false;
        await session.ReplaceAsync(document.Id, site.Name.Syntax, SpanNameRewriter.Name(left).WithTriviaFrom(site.Name.Syntax)).ConfigureAwait(false);
        await SpanNameRewriter.InsertAsync(session, document.Id, site, tags).ConfigureAwait(false);
        session.Title ??= new FixTitle($"Name the span '{SpanNameText.Show(left)}', and tag it");
        return true;
    }
}
