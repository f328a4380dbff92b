using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>Recognises again, through the model, the call that a diagnostic points at.</summary>
internal static class ScopeTargets
{
    public static TelemetryScope? Find(FixTarget target)
        => target.Node is InvocationExpressionSyntax
            && target.OperationOf(target.Node) is IInvocationOperation call
            && target.Model.Find(call.TargetMethod) is { } known
            ? TelemetryScope.TryCreate(call, known)
            : null;
}
