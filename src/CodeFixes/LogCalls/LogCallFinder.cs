using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>Finds the log call that a diagnostic speaks of.</summary>
internal static class LogCallFinder
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

    /// <summary>The call or the <c>[LoggerMessage]</c> declaration whose template is at <paramref name="node"/>.</summary>
    public static LoggedTemplate? Template(SyntaxNode node, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: MethodDeclarationSyntax method })
            return semantics.GetDeclaredSymbol(method, cancellation) is { } symbol ? LogDeclaration.TryCreate(symbol, model.Logging, cancellation) : null;
        return WithTemplate(node, semantics, model, cancellation);
    }

    /// <summary>The nearest log call around <paramref name="node"/> that has it in its arguments or is it.</summary>
    public static LogCall? Around(SyntaxNode node, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        foreach (InvocationExpressionSyntax invocation in node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (semantics.GetOperation(invocation, cancellation) is IInvocationOperation operation
                && model.Find(operation.TargetMethod) is LogMethod method
                && LogCall.TryCreate(operation, method) is { } call)
                return call;
        }

        return null;
    }
}
