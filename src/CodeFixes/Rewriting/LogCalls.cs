using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Rewriting;

/// <summary>Finds the log call that a diagnostic speaks of.</summary>
internal static class LogCalls
{
    /// <summary>The call whose template is at <paramref name="template"/>.</summary>
    public static LogCall? WithTemplate(SyntaxNode template, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        foreach (InvocationExpressionSyntax invocation in template.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (semantics.GetOperation(invocation, cancellation) is IInvocationOperation operation
                && model.Find(operation.TargetMethod) is LogMethod method
                && LogCall.TryCreate(operation, method) is { TemplateArgument.Syntax: { } argument } call
                && argument.Span.Contains(template.Span))
                return call;
        }

        return null;
    }
}
