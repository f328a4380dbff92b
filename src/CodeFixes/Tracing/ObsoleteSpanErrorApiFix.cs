using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3005: the activity is told of the error by its own methods; a description that is dropped goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ObsoleteSpanErrorApiFix : RuleFix
{
    internal override string Id => "OBS3005";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3005", "Call the activity's own method"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node is not InvocationExpressionSyntax node
            || target.OperationOf(node) is not IInvocationOperation operation
            || target.Model.Find(operation.TargetMethod) is not SpanCallMethod method)
            return false;

        var call = new SpanCall(operation, method);
        if (SpanErrorCall.FaultOf(call, target.Model.Tracing) is not { } fault
            || SpanErrorRewriter.Rewrite(call, fault, target.Semantics) is not var (original, replacement)
            || !session.IsFree(document.Id, original))
            return false;
        session.Title = new FixTitle(fault switch
        {
            SpanErrorFault.SetStatus => "Call SetStatus of the activity",
            SpanErrorFault.DroppedDescription => "Remove the description",
            _ => "Call AddException",
        });
        session.AddUsing(document.Id, "System.Diagnostics");
        await session.ReplaceAsync(document.Id, original, replacement).ConfigureAwait(false);
        return true;
    }
}
