using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>
/// The filter of a catch block around work that somebody may cancel: a cancellation that was asked for is no failure, and ends the work as
/// it did before.
/// </summary>
internal static class CancelledWorkFilter
{
    /// <summary>The filter for the token that the work is given; null where it is given none that the catch block can ask.</summary>
    public static CatchFilterClauseSyntax? For(ExpressionSyntax work, string exception, SemanticModel semantics, CancellationToken cancellation)
    {
        if (Token(work, semantics, cancellation) is not { } token)
            return null;
        ExpressionSyntax condition = SyntaxFactory.ParseExpression($"!({exception} is System.OperationCanceledException && {token.WithoutTrivia()}.IsCancellationRequested)");
        condition = condition.ReplaceNodes(
            condition.DescendantNodes().Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "OperationCanceledException" }),
            (_, type) => type.WithAdditionalAnnotations(Simplifier.Annotation));
        return SyntaxFactory.CatchFilterClause(condition)
            .WithWhenKeyword(SyntaxFactory.Token(SyntaxKind.WhenKeyword).WithTrailingTrivia(SyntaxFactory.Space));
    }

    // Only the argument that some call gets: a source's Token property may throw once the source is disposed, a parameter or a field does not.
    private static ExpressionSyntax? Token(ExpressionSyntax work, SemanticModel semantics, CancellationToken cancellation)
    {
        foreach (IdentifierNameSyntax name in work.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Parent is not ArgumentSyntax || semantics.GetSymbolInfo(name, cancellation).Symbol is not { } symbol)
                continue;
            ITypeSymbol? type = symbol switch
            {
                IParameterSymbol parameter => parameter.Type,
                ILocalSymbol local => local.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
            if (type.Is("System.Threading.CancellationToken") && !symbol.DeclaringSyntaxReferences.Any(declared => work.Span.Contains(declared.Span)))
                return name;
        }

        return null;
    }
}
