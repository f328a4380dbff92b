using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3003: every plain dot behind the activity becomes <c>?.</c>; an assignment gets a question around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ActivityNullDereferenceFix : RuleFix
{
    internal override string Id => "OBS3003";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3003", "Do nothing where there is no activity"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node is not ExpressionSyntax node
            || target.OperationOf(node) is not { } operation)
            return false;

        NullConditional[] edits = Places(operation, target.Model, session.CancellationToken)
            .Select(place => place.Syntax is ExpressionSyntax expression ? NullConditional.TryCreate(expression, target.Semantics) : null)
            .OfType<NullConditional>()
            .ToArray();
        NullConditional[] outer = edits.Where(edit => !edits.Any(other => other != edit && other.Original.Span.Contains(edit.Original.Span))).ToArray();
        if (outer.Length == 0 || !outer.All(edit => session.IsFree(document.Id, edit.Original)))
            return false;
        foreach (NullConditional edit in outer)
            await session.ReplaceAsync(document.Id, edit.Original, edit.Replacement).ConfigureAwait(false);
        return true;
    }

    private static IReadOnlyList<IOperation> Places(IOperation reported, TelemetryModel model, CancellationToken cancellation) => reported switch
    {
        IInvocationOperation call when model.Find(call.TargetMethod) is SpanStartMethod method => ActivityDereferences.Of(new SpanStart(call, method)),
        IMemberReferenceOperation { Parent: IInvocationOperation call } when model.Find(call.TargetMethod) is SpanCallMethod method
            => ActivityDereferences.Of(new SpanCall(call, method), cancellation) is { } span ? [span] : [],
        _ => [],
    };
}
