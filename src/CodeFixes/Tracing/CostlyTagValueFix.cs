using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3009: the call runs only for spans whose tags somebody gets.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CostlyTagValueFix : RuleFix
{
    internal override string Id => "OBS3009";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3009", "Ask whether the span's data is requested"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.CallAround((call, known) => known is SpanCallMethod { Step: SpanStep.Tag } && IsGiven(target.Node, call) ? call : null) is not { } tag
            || target.Model.Find(tag.TargetMethod) is not SpanCallMethod method
            || ConditionFor(new SpanCall(tag, method)) is not { } condition
            || StatementOf((InvocationExpressionSyntax)tag.Syntax) is not { } statement
            || !session.IsFree(document.Id, statement))
            return false;
        await session.ReplaceAsync(document.Id, statement, GuardedBlock.Around([statement], condition)).ConfigureAwait(false);
        return true;
    }

    private static bool IsGiven(SyntaxNode value, IInvocationOperation call)
        => ((InvocationExpressionSyntax)call.Syntax).ArgumentList.Arguments.Any(argument => argument.Expression.Contains(value));

    // A span that is computed would be computed twice.
    private static string? ConditionFor(SpanCall call)
    {
        if (call.Span is not { } span || !span.IsSameReference(span) || span is IInstanceReferenceOperation)
            return null;
        string source = span.Syntax.WithoutTrivia().ToString();
        return call.Operation.Instance is IConditionalAccessInstanceOperation ? $"{source}?.IsAllDataRequested == true" : $"{source}.IsAllDataRequested";
    }

    // activity.SetTag(…); and activity?.SetTag(…); alone in a statement: of a chain of calls the rest has to run.
    private static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax invocation)
    {
        SyntaxNode whole = invocation.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == invocation ? access : invocation;
        return whole.Parent is ExpressionStatementSyntax { ContainsDirectives: false } statement ? statement : null;
    }
}
