using System;
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

    /// <summary>Whether the code has just asked for a logger, be it one of another method's, and there was none.</summary>
    public static bool IsAt(SyntaxNode place, SemanticModel semantics, LoggingModel logging)
        => FoundNull(place, asked => semantics.GetTypeInfo(asked).Type is { } type && logging.LoggerLibrary(type) is not null);

    private static bool IsKnownNull(string name, SyntaxNode place) => FoundNull(place, asked => IsNamed(asked, name));

    // if (_logger != null) … else here, if (_logger is null) here.
    private static bool FoundNull(SyntaxNode place, Func<ExpressionSyntax, bool> isLogger)
    {
        for (SyntaxNode child = place; child.Parent is { } parent and not MemberDeclarationSyntax; child = parent)
        {
            if (parent is IfStatementSyntax choice && child != choice.Condition && Asked(choice.Condition) is { } asked && asked.IsNull == (child == choice.Statement) && isLogger(asked.Value))
                return true;
        }

        return false;
    }

    // What is compared with null, and whether the condition says that it is null, or that it is not.
    private static (ExpressionSyntax Value, bool IsNull)? Asked(ExpressionSyntax condition) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when IsNull(equal.Right) => (equal.Left, true),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } different when IsNull(different.Right) => (different.Left, false),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } pattern when IsNull(constant.Expression) => (pattern.Expression, true),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } pattern when IsNull(constant.Expression) => (pattern.Expression, false),
        _ => null,
    };

    /// <summary>Whether the function sets the logger of a static class, as <c>Log.Logger = …</c> does, and only further down.</summary>
    public static bool IsSetLater(INamedTypeSymbol log, SyntaxNode place, SemanticModel semantics)
        => Assignments(place, left => left is MemberAccessExpressionSyntax access
            && access.Expression.GetLastToken().ValueText == log.Name
            && semantics.GetSymbolInfo(access).Symbol is IPropertySymbol { IsStatic: true } property
            && SymbolEqualityComparer.Default.Equals(property.ContainingType, log)) == Assigned.Later;

    /// <summary>Whether the function that the place stands in has given the logger a value before, and not in a try that may have failed.</summary>
    public static bool IsMadeBefore(ISymbol logger, SyntaxNode place) => Assignments(place, left => IsNamed(left, logger.Name)) == Assigned.Before;

    private static bool IsMadeLater(ISymbol logger, SyntaxNode place)
    {
        if (logger is ILocalSymbol local && !StartsAsNull(local))
            return false;
        // A local that nobody has given a logger yet stays null; a field may have got one elsewhere.
        Assigned assigned = Assignments(place, left => IsNamed(left, logger.Name));
        return assigned == Assigned.Later || (assigned == Assigned.Never && logger is ILocalSymbol);
    }

    private static Assigned Assignments(SyntaxNode place, Func<ExpressionSyntax, bool> isLogger)
    {
        if (place.AncestorsAndSelf().FirstOrDefault(IsFunction) is not { } function)
            return Assigned.Elsewhere;
        Assigned assigned = Assigned.Never;
        foreach (AssignmentExpressionSyntax assignment in function.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || !isLogger(assignment.Left))
                continue;
            if (assignment.SpanStart > place.SpanStart)
                assigned = Assigned.Later;
            else if (!MayHaveFailed(assignment, place))
                return Assigned.Before;
        }

        return assigned;
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

    /// <summary>Whether the value is written as null, be it a forgiven one.</summary>
    public static bool IsNull(ExpressionSyntax value)
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

    // When a function gives a logger its value, seen from a place in it.
    private enum Assigned
    {
        Elsewhere,
        Never,
        Before,
        Later,
    }
}
