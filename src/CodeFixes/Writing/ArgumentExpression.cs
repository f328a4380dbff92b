using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Makes an expression fit for a parameter of type <c>object</c>.</summary>
internal static class ArgumentExpression
{
    private static readonly TypeSyntax Object = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.ObjectKeyword));

    // Carries from where the type is known to where it is decided that no other value stands beside this one.
    private static readonly SyntaxAnnotation TakenForArray = new("Observability.TakenForArray");

    /// <summary>The expression, converted where it could not be passed as it stands: a span cannot be boxed, and an extension method takes nothing dynamic.</summary>
    public static ExpressionSyntax AsObject(ExpressionSyntax value, SemanticModel semantics)
    {
        ITypeSymbol? type = semantics.GetTypeInfo(value).Type;
        if (type is { IsRefLikeType: true })
            return SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression,
                    Parenthesized(value.WithoutTrivia()), SyntaxFactory.IdentifierName("ToString")));
        ExpressionSyntax bare = value.WithoutTrivia();
        if (type is { TypeKind: TypeKind.Dynamic })
            return Cast(bare);
        bool isTakenForTheArray = type is null || type is IArrayTypeSymbol { ElementType.IsReferenceType: true } || HasConversionToArray(type);
        return isTakenForTheArray ? bare.WithAdditionalAnnotations(TakenForArray) : bare;
    }

    /// <summary>The expression, made by <see cref="AsObject"/>, as the only value of a params array: an array there would be taken for the array itself.</summary>
    public static ExpressionSyntax AsOnlyValue(ExpressionSyntax value)
        => value.HasAnnotation(TakenForArray) ? Cast(value) : value;

    // StringValues of an HTTP header converts to string[] by itself.
    private static bool HasConversionToArray(ITypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers(WellKnownMemberNames.ImplicitConversionName))
        {
            if (member is IMethodSymbol { ReturnType: IArrayTypeSymbol { ElementType.IsReferenceType: true } })
                return true;
        }

        return false;
    }

    private static ExpressionSyntax Cast(ExpressionSyntax value)
        => SyntaxFactory.CastExpression(Object, Parenthesized(value));

    private static ExpressionSyntax Parenthesized(ExpressionSyntax value)
        => value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax
            ? value
            : SyntaxFactory.ParenthesizedExpression(value);
}
