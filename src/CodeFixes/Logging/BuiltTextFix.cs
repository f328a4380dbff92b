using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>A text that is built at the call becomes a constant, its values become arguments.</summary>
public abstract class BuiltTextFix : LogCallRewriteFix
{
    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    private protected override LogCall? Recognise(FixTarget target) => LogCallFinder.WithTemplate(target);

    private protected override InvocationExpressionSyntax? Rewrite(FixTarget target, LogCall call)
        => new LogCallRewriter(call, target.Model, target.Semantics, target.CancellationToken).Rewrite() is { } rewritten
            ? LongCall.Wrapped(target.Document, (InvocationExpressionSyntax)call.Operation.Syntax, rewritten)
            : null;
}
