using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>
/// Has a <c>using</c> close what code opens: a declaration where the language has one and the place allows it,
/// else a block around the statements that follow.
/// </summary>
internal static class UsingScope
{
    /// <summary>Holds what a statement opens and drops. False where nothing would happen before it is closed.</summary>
    public static Task<bool> HoldAsync(FixSession session, DocumentId document, StatementSyntax statement, ExpressionSyntax value, string name, SemanticModel semantics)
    {
        // Opened under a condition, it is held under none: a using takes null too.
        if (ConditionOf(statement) is { } choice)
        {
            if (choice.DescendantTrivia().Any(trivia => trivia.IsComment() && trivia.SpanStart > choice.SpanStart) || choice.ContainsDirectives)
                return Task.FromResult(false);
            value = SyntaxFactory.ParseExpression($"{Operand(choice.Condition)} ? {value.WithoutTrivia()} : null");
            statement = choice;
        }

        var rest = StatementRest.Behind(statement);
        if (rest is null || !rest.DoesSomething)
            return Task.FromResult(false);
        if (!rest.TakesDeclaration)
            return WrapAsync(session, document, rest, $"using ({value.WithoutTrivia()})", []);
        if (!session.IsFree(document, statement))
            return Task.FromResult(false);
        return ReplaceAsync(session, document, statement, SyntaxFactory.ParseStatement($"using var {Unique(name, statement, semantics)} = {value.WithoutTrivia()};").WithTriviaFrom(statement));
    }

    /// <summary>Adds a <c>using</c> to a declaration, and removes the statements that closed it by hand.</summary>
    public static async Task<bool> DeclareAsync(FixSession session, DocumentId document, LocalDeclarationStatementSyntax declaration, IReadOnlyCollection<StatementSyntax> obsolete)
    {
        if (declaration.Declaration.Variables.Count != 1 || StatementRest.Behind(declaration) is not { } rest)
            return false;
        if (!rest.TakesDeclaration)
            return await WrapAsync(session, document, rest, $"using ({declaration.Declaration.WithoutTrivia()})", obsolete).ConfigureAwait(false);
        if (!session.IsFree(document, declaration) || !obsolete.All(statement => session.IsFree(document, statement)))
            return false;

        SyntaxToken first = declaration.GetFirstToken();
        SyntaxToken keyword = SyntaxFactory.Token(first.LeadingTrivia, SyntaxKind.UsingKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        await session.ReplaceAsync(document, declaration, declaration.ReplaceToken(first, first.WithLeadingTrivia()).WithUsingKeyword(keyword)).ConfigureAwait(false);
        foreach (StatementSyntax statement in obsolete)
            await session.RemoveAsync(document, statement.Parent is GlobalStatementSyntax global ? global : statement).ConfigureAwait(false);
        return true;
    }

    private static async Task<bool> ReplaceAsync(FixSession session, DocumentId document, StatementSyntax statement, StatementSyntax replacement)
    {
        await session.ReplaceAsync(document, statement, replacement).ConfigureAwait(false);
        return true;
    }

    private static async Task<bool> WrapAsync(FixSession session, DocumentId document, StatementRest rest, string head, IReadOnlyCollection<StatementSyntax> obsolete)
    {
        if (!session.IsFree(document, rest.Container) || obsolete.Any(statement => statement.DescendantTrivia().Any(trivia => trivia.IsComment())))
            return false;
        SyntaxTrivia newLine = LineBreak.Firm(rest.Container);

        // A comment behind the statement stays behind what takes its place.
        var wrapped = (UsingStatementSyntax)SyntaxFactory.ParseStatement(head + rest.Statement.GetTrailingTrivia().ToFullString().TrimEnd() + newLine + "{" + newLine + "}" + newLine);
        BlockSyntax body = ((BlockSyntax)wrapped.Statement).WithStatements(SyntaxFactory.List(rest.Following.Where(statement => !obsolete.Contains(statement))));
        StatementSyntax block = wrapped.WithStatement(body)
            .WithLeadingTrivia(rest.Statement.GetLeadingTrivia())
            .WithTrailingTrivia(newLine)
            .WithAdditionalAnnotations(Formatter.Annotation);
        await session.ReplaceAsync(document, rest.Container, rest.With(block)).ConfigureAwait(false);
        return true;
    }

    // if (condition) source.StartActivity("a");
    private static IfStatementSyntax? ConditionOf(StatementSyntax statement) => statement.Parent switch
    {
        IfStatementSyntax { Else: null } choice => choice,
        BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax { Else: null } choice } => choice,
        _ => null,
    };

    private static string Operand(ExpressionSyntax condition)
    {
        string text = condition.WithoutTrivia().ToString();
        return condition is AssignmentExpressionSyntax or ConditionalExpressionSyntax or LambdaExpressionSyntax or ThrowExpressionSyntax ? $"({text})" : text;
    }

    private static string Unique(string name, StatementSyntax statement, SemanticModel semantics)
    {
        SyntaxNode member = statement.Ancestors()
            .LastOrDefault(ancestor => ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax)
            ?? statement.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        taken.UnionWith(semantics.LookupSymbols(statement.SpanStart).Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol).Select(symbol => symbol.Name));
        return PlaceholderName.Unique(name, taken);
    }
}
