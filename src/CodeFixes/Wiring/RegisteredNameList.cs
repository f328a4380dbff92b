using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Wiring;

/// <summary>Adds a name to the arguments of an <c>AddMeter</c> or <c>AddSource</c> call, or to the array or collection expression that it is given.</summary>
internal static class RegisteredNameList
{
    public static ArgumentListSyntax With(ArgumentListSyntax list, ExpressionSyntax name)
    {
        switch (list.Arguments.Count == 1 ? list.Arguments[0].Expression : null)
        {
            case CollectionExpressionSyntax collection:
                return list.ReplaceNode(collection, collection.WithElements(SeparatedLists.Append(collection.Elements, SyntaxFactory.ExpressionElement(name), collection.OpenBracketToken)));
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return list.ReplaceNode(initializer, With(initializer, name));
            case ImplicitArrayCreationExpressionSyntax array:
                return list.ReplaceNode(array.Initializer, With(array.Initializer, name));
            default:
                return list.WithArguments(SeparatedLists.Append(list.Arguments, SyntaxFactory.Argument(name), list.OpenParenToken));
        }
    }

    // The space before the brace stays there.
    private static InitializerExpressionSyntax With(InitializerExpressionSyntax initializer, ExpressionSyntax name)
    {
        SeparatedSyntaxList<ExpressionSyntax> expressions = initializer.Expressions;
        if (expressions.Count == 0 || expressions.SeparatorCount == expressions.Count || expressions.Last().GetTrailingTrivia().ToFullString().Contains("\n"))
            return initializer.WithExpressions(SeparatedLists.Append(expressions, name, initializer.OpenBraceToken));
        SyntaxTriviaList before = expressions.Last().GetTrailingTrivia();
        expressions = expressions.Replace(expressions.Last(), expressions.Last().WithoutTrailingTrivia());
        expressions = SeparatedLists.Append(expressions, name, initializer.OpenBraceToken);
        return initializer.WithExpressions(expressions.Replace(expressions.Last(), expressions.Last().WithTrailingTrivia(before)));
    }
}
