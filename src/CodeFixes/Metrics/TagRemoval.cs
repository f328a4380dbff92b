using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Takes a tag that is a pair of key and value away from where it is given: an argument, an element, a statement that adds it.</summary>
internal static class TagRemoval
{
    public static async Task<bool> TryRemoveAsync(FixSession session, DocumentId document, RecordedTag tag)
    {
        if (!tag.Sink.TakesPairs || tag.KeyOperation?.Syntax is not { } key || PairAround(tag.Value.Syntax, key) is not { } pair)
            return false;
        if (StatementThatAdds(pair) is { } statement)
        {
            if (HasComment(statement) || !session.IsFree(document, statement))
                return false;
            await session.RemoveAsync(document, statement).ConfigureAwait(false);
            return true;
        }

        if (Without(pair, tag.KeyOperation.SemanticModel!.GetNullableContext(pair.SpanStart).AnnotationsEnabled()) is not { } change || !session.IsFree(document, change.List))
            return false;
        await session.ReplaceAsync(document, change.List, change.Replacement).ConfigureAwait(false);
        return true;
    }

    // new("k", v), KeyValuePair.Create("k", v), tags.Add("k", v), { "k", v }.
    private static SyntaxNode? PairAround(SyntaxNode value, SyntaxNode key)
        => value.Ancestors().FirstOrDefault(node => node.Span.Contains(key.Span) && node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or InitializerExpressionSyntax);

    private static ExpressionStatementSyntax? StatementThatAdds(SyntaxNode pair)
    {
        SyntaxNode? call = pair is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } }
            ? pair
            : pair.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax adding } }
                && adding.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }
                ? adding
                : null;
        return call?.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement && statement.Parent is BlockSyntax ? statement : null;
    }

    private static (SyntaxNode List, SyntaxNode Replacement)? Without(SyntaxNode pair, bool isAnnotated)
    {
        switch (pair.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax list } argument when list.Arguments.Count > 1 && !ArgumentLists.HasComment(list, [argument]):
                List<ArgumentSyntax> rest = list.Arguments.Where(other => other != argument).ToList();
                return (list, ArgumentLists.With(list, rest.Count == 2 ? [rest[0], Typed(rest[1], isAnnotated)] : rest));
            case InitializerExpressionSyntax { Expressions.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } when !HasComment(creation):
                return (creation, WithoutInitializer(creation));
            case InitializerExpressionSyntax { Expressions.Count: > 1 } list when !HasComment(list):
                return (list, list.WithExpressions(SeparatedLists.Without(list.Expressions, (ExpressionSyntax)pair)));
            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } list } element when !HasComment(list):
                return (list, list.WithElements(SeparatedLists.Without(list.Elements, element)));
            default:
                return null;
        }
    }

    // With one pair alone, new("k", v) could be a tag list too.
    private static ArgumentSyntax Typed(ArgumentSyntax argument, bool isAnnotated)
        => argument.Expression is ImplicitObjectCreationExpressionSyntax { Initializer: null } created
            ? argument.WithExpression(SyntaxFactory
                .ObjectCreationExpression(SyntaxFactory
                    .ParseTypeName($"global::System.Collections.Generic.KeyValuePair<string, object{(isAnnotated ? "?" : "")}>")
                    .WithLeadingTrivia(SyntaxFactory.Space)
                    .WithAdditionalAnnotations(Simplifier.Annotation))
                .WithArgumentList(created.ArgumentList)
                .WithTriviaFrom(created))
            : argument;

    private static BaseObjectCreationExpressionSyntax WithoutInitializer(BaseObjectCreationExpressionSyntax creation)
    {
        BaseObjectCreationExpressionSyntax bare = creation is ObjectCreationExpressionSyntax { ArgumentList: null } named
            ? named.WithType(named.Type.WithoutTrailingTrivia()).WithArgumentList(SyntaxFactory.ArgumentList())
            : creation.WithArgumentList(creation.ArgumentList!.WithoutTrailingTrivia());
        return bare.WithInitializer(null).WithTriviaFrom(creation);
    }

    private static bool HasComment(SyntaxNode node) => node.DescendantTrivia().Any(trivia => trivia.IsComment() || trivia.IsDirective);
}
