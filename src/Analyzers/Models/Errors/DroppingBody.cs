using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Tells by the text of a method whether it may do nothing but leave: <see cref="CatchHandling"/> knows the rest, and needs its body bound.</summary>
internal static class DroppingBody
{
    public static bool MayBeOf(IMethodSymbol method)
        => (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences is { Length: 1 } references
            && references[0].GetSyntax() switch
            {
                BaseMethodDeclarationSyntax { Body: { } body } => MayOnlyLeave(body.Statements),
                BaseMethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => !method.ReturnsVoid || MayBeNothing(expression),
                _ => false,
            };

    private static bool MayOnlyLeave(SyntaxList<StatementSyntax> statements)
    {
        foreach (StatementSyntax statement in statements)
        {
            if (!MayOnlyLeave(statement))
                return false;
        }

        return true;
    }

    private static bool MayOnlyLeave(StatementSyntax statement)
    {
        switch (statement)
        {
            case BlockSyntax block:
                return MayOnlyLeave(block.Statements);
            case IfStatementSyntax choice:
                return MayOnlyLeave(choice.Statement) && (choice.Else is not { } otherwise || MayOnlyLeave(otherwise.Statement));
            case SwitchStatementSyntax choice:
                foreach (SwitchSectionSyntax section in choice.Sections)
                {
                    if (!MayOnlyLeave(section.Statements))
                        return false;
                }

                return true;
            case ExpressionStatementSyntax { Expression: var expression }:
                return MayBeNothing(expression);
            default:
                return statement is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                    or DoStatementSyntax or TryStatementSyntax or UsingStatementSyntax or LockStatementSyntax);
        }
    }

    // _ = exception;
    private static bool MayBeNothing(ExpressionSyntax expression)
        => expression is ThrowExpressionSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } };
}
