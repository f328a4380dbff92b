using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Whether a cancellation leaves a method of the user's own as an exception, or ends inside of it.</summary>
internal static class CancellationOutlet
{
    /// <summary>Whether the body shows that it does not: the token is only polled, or handed on under a catch that keeps the cancellation.</summary>
    public static bool IsClosed(IMethodSymbol method, IParameterSymbol? token, TelemetryModel model, CancellationToken cancellation)
    {
        if (token is null || method.IsVirtual || method.IsAbstract || method.IsOverride || method.DeclaringSyntaxReferences.Length != 1)
            return false;
        SyntaxNode declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        bool isUsed = false;
        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != token.Name)
                continue;
            isUsed = true;
            if (!IsPolled(name) && !IsKept(name, declaration, model, cancellation))
                return false;
        }

        return isUsed;
    }

    // while (!token.IsCancellationRequested)
    private static bool IsPolled(IdentifierNameSyntax name)
        => name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCancellationRequested" } access && access.Expression == name;

    private static bool IsKept(SyntaxNode use, SyntaxNode declaration, TelemetryModel model, CancellationToken cancellation)
    {
        for (SyntaxNode child = use; child != declaration && child.Parent is { } parent; child = parent)
        {
            if (parent is TryStatementSyntax attempt && attempt.Block == child && KeepsCancellation(attempt, model, cancellation))
                return true;
        }

        return false;
    }

    private static bool KeepsCancellation(TryStatementSyntax attempt, TelemetryModel model, CancellationToken cancellation)
    {
        foreach (CatchClauseSyntax clause in attempt.Catches)
        {
            if (Meets(clause, model, cancellation))
                return !ThrowsOn(clause);
        }

        return false;
    }

    // A filter on a cancellation asks whose it is, one on any exception may let it pass.
    private static bool Meets(CatchClauseSyntax clause, TelemetryModel model, CancellationToken cancellation)
    {
        if (clause.Declaration is not { } declaration)
            return clause.Filter is null;
        ITypeSymbol? type = model.Project.Compilation.SemanticsOf(clause.SyntaxTree)?.GetTypeInfo(declaration.Type, cancellation).Type;
        return type.Is(model.Errors.OperationCanceled) || (clause.Filter is null && type.Is(model.Errors.Exception));
    }

    private static bool ThrowsOn(CatchClauseSyntax clause)
    {
        foreach (SyntaxNode node in clause.Block.DescendantNodes())
        {
            if (node is ThrowStatementSyntax or ThrowExpressionSyntax)
                return true;
        }

        return false;
    }
}
