using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>
/// The code that a finding is about, without what a formatter changes: the tokens of the call, assignment, clause or statement around the reported
/// place, each by its value. What stands in blocks below it is not part of it: it may be a whole lambda, and has findings of its own.
/// </summary>
internal static class FaultText
{
    public static uint HashOf(SyntaxNode node, TextSpan reported)
    {
        while (!IsWhole(node) && node.Parent is { } parent)
            node = parent;

        TextHash hash = TextHash.Empty;
        SyntaxNode whole = node;

        // What is wrong with a declaration is wrong with what the rule points at: another parameter changes nothing about it.
        bool isDeclaration = whole is MemberDeclarationSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax;
        foreach (SyntaxToken token in whole.DescendantTokens(inner => inner == whole || !IsBody(inner)))
        {
            if (!isDeclaration || reported.Contains(token.Span))
                hash.Add(token.ValueText);
        }

        return hash.Value;
    }

    private static bool IsWhole(SyntaxNode node)
        => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or VariableDeclaratorSyntax or ParameterSyntax
            or AttributeSyntax or CatchClauseSyntax or StatementSyntax or AccessorDeclarationSyntax or MemberDeclarationSyntax;

    private static bool IsBody(SyntaxNode node)
        => node is StatementSyntax or CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax or SwitchSectionSyntax;
}
