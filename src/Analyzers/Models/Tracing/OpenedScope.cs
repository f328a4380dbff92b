using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>The scope that a method opens, on its only way through, and leaves to its caller.</summary>
internal static class OpenedScope
{
    /// <summary>Reads a method's code; null where it opens none, keeps it too, or its type ends spans by hand.</summary>
    public static TelemetryScope? In(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        if (method.IsAbstract || method.IsVirtual || method.IsOverride || method.IsAsync
            || Returned(declaration) is not { } written || semantics.GetOperation(written, cancellation) is not { } returned)
            return null;
        IOperation? value = returned.WithoutConversions();
        if (value is ILocalReferenceOperation local)
            value = IsOnlyFilled(local.Local, declaration) ? LocalWrites.SingleValue(local.Local, local)?.WithoutConversions() : null;
        if (value is null || HandMadeEnds.Exist(method.ContainingType))
            return null;
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation call
                && model.Find(call.TargetMethod) is { } known
                && TelemetryScope.TryCreate(call, known) is { } scope
                && ScopeResult.Of(call).Whole.WithoutConversions() == value)
                return scope;
        }

        return null;
    }

    // => source.StartActivity("a"), or one return at the end and nothing that leaves before.
    private static ExpressionSyntax? Returned(MethodDeclarationSyntax method)
    {
        if (method.ExpressionBody is { Expression: var expression })
            return expression;
        return method.Body is { Statements: { Count: > 0 } statements } body
            && statements.Last() is ReturnStatementSyntax { Expression: { } last } only
            && !body.DescendantNodes().Any(node => (node is ReturnStatementSyntax && node != only) || node is UsingStatementSyntax or TryStatementSyntax)
                ? last
                : null;
    }

    // activity?.SetTag("shop", shop): what it is handed to, or is kept in, may end it. So does a using.
    private static bool IsOnlyFilled(ILocalSymbol local, MethodDeclarationSyntax declaration)
    {
        foreach (IdentifierNameSyntax name in declaration.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name)
                continue;
            bool isFilled = name.Parent switch
            {
                ReturnStatementSyntax => true,
                ConditionalAccessExpressionSyntax access => access.Expression == name,
                MemberAccessExpressionSyntax access => access.Expression == name,
                BinaryExpressionSyntax or IsPatternExpressionSyntax => true,
                _ => false,
            };
            if (!isFilled)
                return false;
        }

        return !declaration.DescendantNodes().OfType<LocalDeclarationStatementSyntax>().Any(static statement => statement.UsingKeyword.IsKind(SyntaxKind.UsingKeyword));
    }
}
