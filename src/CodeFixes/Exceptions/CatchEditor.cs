using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Exceptions;

/// <summary>Gives a catch block a named exception and a first statement that uses it; what the block did stays.</summary>
internal static class CatchEditor
{
    /// <summary>The exception variable of the clause, or the name that a new one can have there.</summary>
    public static string VariableOf(CatchClauseSyntax clause, SemanticModel semantics)
    {
        if (clause.Declaration?.Identifier.ValueText is { Length: > 0 } declared)
            return declared;

        // Names of the block itself count too: they may be declared below.
        var taken = new HashSet<string>(clause.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        taken.UnionWith(semantics.LookupSymbols(clause.Block.OpenBraceToken.Span.End).Where(symbol => symbol is ILocalSymbol or IParameterSymbol).Select(symbol => symbol.Name));
        foreach (string name in new[] { "ex", "exception" })
        {
            if (taken.Add(name))
                return name;
        }

        return PlaceholderName.Unique("ex", taken);
    }

    /// <summary>Declares the variable where there is none and puts the statement first.</summary>
    public static Task PrependAsync(FixSession session, DocumentId document, CatchClauseSyntax clause, string variable, StatementSyntax statement)
    {
        CatchClauseSyntax changed = WithVariable(clause, variable).WithBlock(StatementInsertion.First(clause.Block, statement));
        return session.ReplaceAsync(document, clause, changed.WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>The clause with the variable declared, where it has none.</summary>
    public static CatchClauseSyntax WithVariable(CatchClauseSyntax clause, string variable)
    {
        if (clause.Declaration is { } declaration)
        {
            return declaration.Identifier.ValueText.Length > 0
                ? clause
                : clause.WithDeclaration(declaration
                        .WithType(declaration.Type.WithTrailingTrivia(SyntaxFactory.Space))
                        .WithIdentifier(SyntaxFactory.Identifier(variable).WithTrailingTrivia(declaration.Type.GetTrailingTrivia())));
        }

        TypeSyntax exception = SyntaxFactory.ParseTypeName("System.Exception").WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
        return clause
            .WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDeclaration(SyntaxFactory.CatchDeclaration(exception, SyntaxFactory.Identifier(variable)).WithTrailingTrivia(clause.CatchKeyword.TrailingTrivia));
    }
}
