using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Whether a logger that code could name is still null there: it is made further down, may not have been made, or the code has just asked.</summary>
internal static class LoggerNotYetMade
{
    public static bool Is(ISymbol logger, SyntaxNode place)
        => IsKnownNull(logger.Name, place) || (logger is IFieldSymbol or ILocalSymbol or IPropertySymbol && IsMadeLater(logger, place));

    // if (_logger != null) … else here, if (_logger is null) here.
    private static bool IsKnownNull(string name, SyntaxNode place)
    {
        for (SyntaxNode child = place; child.Parent is { } parent and not MemberDeclarationSyntax; child = parent)
        {
            if (parent is IfStatementSyntax choice && child != choice.Condition && AsksForNull(choice.Condition, name) is { } isNull && isNull == (child == choice.Statement))
                return true;
        }

        return false;
    }

    // True where the condition says that it is null, false where it says that it is not.
    private static bool? AsksForNull(ExpressionSyntax condition, string name) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when IsNull(equal.Right) && IsNamed(equal.Left, name) => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } different when IsNull(different.Right) && IsNamed(different.Left, name) => false,
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } pattern when IsNull(constant.Expression) && IsNamed(pattern.Expression, name) => true,
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } pattern when IsNull(constant.Expression) && IsNamed(pattern.Expression, name) => false,
        _ => null,
    };

    private static bool IsMadeLater(ISymbol logger, SyntaxNode place)
    {
        if (logger is ILocalSymbol local && !StartsAsNull(local))
            return false;
        if (place.AncestorsAndSelf().FirstOrDefault(IsFunction) is not { } function)
            return false;
        bool anyLater = false;
        foreach (AssignmentExpressionSyntax assignment in function.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || !IsNamed(assignment.Left, logger.Name))
                continue;
            if (assignment.SpanStart > place.SpanStart)
                anyLater = true;
            else if (!MayHaveFailed(assignment, place))
                return false;
        }

        // A local that nobody has given a logger yet stays null; a field may have got one elsewhere.
        return anyLater || logger is ILocalSymbol;
    }

    // Set in a try, and the place stands in one of its catch blocks.
    private static bool MayHaveFailed(SyntaxNode assignment, SyntaxNode place)
    {
        foreach (SyntaxNode node in place.Ancestors())
        {
            if (node is CatchClauseSyntax { Parent: TryStatementSyntax { Block: var body } } && body.Span.Contains(assignment.Span))
                return true;
        }

        return false;
    }

    private static bool StartsAsNull(ILocalSymbol local)
        => local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } && IsNull(value);

    private static bool IsNull(ExpressionSyntax value)
        => value.IsKind(SyntaxKind.NullLiteralExpression)
            || value.IsKind(SyntaxKind.DefaultLiteralExpression)
            || (value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven && IsNull(forgiven.Operand));

    private static bool IsNamed(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool IsFunction(SyntaxNode node) => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax;
}
