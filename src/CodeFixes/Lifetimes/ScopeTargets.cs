using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>Recognises again, through the model, the call that a diagnostic points at.</summary>
internal static class ScopeTargets
{
    public static async Task<TelemetryScope?> FindAsync(FixSession session, FixTarget target, SemanticModel semantics)
        => await session.ModelAsync(target.Document.Project).ConfigureAwait(false) is { } model ? Find(target.Node, semantics, model, session.CancellationToken) : null;

    private static TelemetryScope? Find(SyntaxNode node, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
        => node is InvocationExpressionSyntax
            && semantics.GetOperation(node, cancellation) is IInvocationOperation call
            && model.Find(call.TargetMethod) is { } known
            ? TelemetryScope.TryCreate(call, known)
            : null;
}
