using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>Makes members keep one value for all objects, or for each object, instead of making it anew.</summary>
internal static class StaticMembers
{
    /// <summary>The list with <c>static</c> where a reader looks for it: after the accessibility, before <c>readonly</c>.</summary>
    public static SyntaxTokenList WithStatic(SyntaxTokenList modifiers)
    {
        if (modifiers.Any(SyntaxKind.StaticKeyword))
            return modifiers;
        int index = 0;
        while (index < modifiers.Count && modifiers[index].Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword)
            index++;
        return modifiers.Insert(index, SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space));
    }

    /// <summary>The field made static, with the value where it has none.</summary>
    public static FieldDeclarationSyntax Static(FieldDeclarationSyntax field, ExpressionSyntax? value)
    {
        SyntaxTriviaList leading = field.GetLeadingTrivia();
        VariableDeclaratorSyntax variable = field.Declaration.Variables[0];
        VariableDeclarationSyntax declaration = field.Declaration;
        if (value is not null)
            declaration = declaration.ReplaceNode(variable, variable.WithoutTrailingTrivia().WithInitializer(Initializer(value)));
        return field.WithoutLeadingTrivia().WithDeclaration(declaration.WithoutLeadingTrivia()).WithModifiers(WithStatic(field.WithoutLeadingTrivia().Modifiers)).WithLeadingTrivia(leading);
    }

    /// <summary>The property that made <paramref name="value"/> each time it was read, keeping it.</summary>
    public static PropertyDeclarationSyntax Kept(PropertyDeclarationSyntax property, ExpressionSyntax value)
    {
        SyntaxTriviaList trailing = property.GetTrailingTrivia();
        AccessorListSyntax getter = SyntaxFactory.AccessorList(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SingletonList(SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration)
                .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(SyntaxFactory.Space))),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        return property
            .WithIdentifier(property.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithExpressionBody(null)
            .WithAccessorList(getter)
            .WithInitializer(Initializer(value))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(trailing));
    }

    /// <summary>What a property returns that does nothing else; null where it does more, or a comment would be lost.</summary>
    public static ExpressionSyntax? ReturnedBy(PropertyDeclarationSyntax property)
    {
        ExpressionSyntax? value = property switch
        {
            { ExpressionBody.Expression: { } expression } => expression,
            { AccessorList.Accessors: { Count: 1 } accessors } when accessors[0] is { RawKind: (int)SyntaxKind.GetAccessorDeclaration, Modifiers.Count: 0, AttributeLists.Count: 0 } getter
                => getter.ExpressionBody?.Expression ?? (getter.Body?.Statements is { Count: 1 } statements ? (statements[0] as ReturnStatementSyntax)?.Expression : null),
            _ => null,
        };
        return value is not null
            && property.DescendantTrivia().All(trivia => !trivia.IsComment()
                || value.FullSpan.Contains(trivia.Span) || property.GetLeadingTrivia().Contains(trivia)
                || property.GetTrailingTrivia().Contains(trivia))
            ? value.WithoutTrivia()
            : null;
    }

    private static EqualsValueClauseSyntax Initializer(ExpressionSyntax value)
        => SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space), value.WithoutTrivia());
}
