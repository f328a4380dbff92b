using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1104: the log call goes, and with it a catch clause that then only throws on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LoggedAndRethrownFix : RuleFix
{
    internal override string Id => "OBS1104";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1104", "Throw it on without logging"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } statement
            || statement.FirstAncestorOrSelf<CatchClauseSyntax>() is not { Parent: TryStatementSyntax attempt } clause
            || !session.IsFree(document.Id, attempt))
            return false;

        bool onlyThrows = block == clause.Block && block.Statements.Count == 2 && block.Statements[1] is ThrowStatementSyntax { Expression: null } && !HasComment(clause);
        if (!onlyThrows || clause != attempt.Catches.Last())
            return await RemoveAsync(session, document, statement, clause).ConfigureAwait(false);

        // What a clause before it caught is still caught there; behind the last one nothing would have caught it.
        if (attempt.Catches.Count > 1 || attempt.Finally is not null)
        {
            await session.ReplaceAsync(document.Id, attempt, WithoutLast(attempt)).ConfigureAwait(false);
            return true;
        }

        if (attempt.Parent is not BlockSyntax outer || attempt.TryKeyword.TrailingTrivia.Any(trivia => trivia.IsComment()) || DeclaresLocals(attempt.Block))
            return await RemoveAsync(session, document, statement, clause).ConfigureAwait(false);
        if (!session.IsFree(document.Id, outer))
            return false;
        int index = outer.Statements.IndexOf(attempt);
        await session.ReplaceAsync(document.Id, outer, outer.WithStatements(outer.Statements.RemoveAt(index).InsertRange(index, Unwrapped(attempt)))).ConfigureAwait(false);
        return true;
    }

    // The variable that only the log call used would be a warning of the compiler.
    private static async Task<bool> RemoveAsync(FixSession session, Document document, ExpressionStatementSyntax statement, CatchClauseSyntax clause)
    {
        string? variable = clause.Declaration?.Identifier.ValueText;
        bool isUsed = string.IsNullOrEmpty(variable)
            || clause.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == variable && !statement.Span.Contains(name.Span));
        await session.RemoveAsync(document.Id, statement).ConfigureAwait(false);
        if (!isUsed)
        {
            CatchDeclarationSyntax declaration = clause.Declaration!;
            TypeSyntax type = declaration.Type.WithTrailingTrivia(declaration.Identifier.TrailingTrivia);
            await session.ReplaceAsync(document.Id, declaration, declaration.WithType(type).WithIdentifier(default)).ConfigureAwait(false);
        }

        return true;
    }

    private static TryStatementSyntax WithoutLast(TryStatementSyntax attempt)
    {
        SyntaxTriviaList end = attempt.Catches.Last().GetTrailingTrivia();
        TryStatementSyntax shorter = attempt.WithCatches(attempt.Catches.RemoveAt(attempt.Catches.Count - 1));
        return attempt.Finally is null ? shorter.WithTrailingTrivia(end) : shorter;
    }

    private static System.Collections.Generic.IEnumerable<StatementSyntax> Unwrapped(TryStatementSyntax attempt)
    {
        SyntaxList<StatementSyntax> statements = attempt.Block.Statements;
        for (int i = 0; i < statements.Count; i++)
        {
            StatementSyntax statement = statements[i].WithAdditionalAnnotations(Formatter.Annotation);
            yield return i == 0 ? statement.WithLeadingTrivia(attempt.GetLeadingTrivia().AddRange(statement.GetLeadingTrivia())) : statement;
        }
    }

    // Their names may be taken outside.
    private static bool DeclaresLocals(BlockSyntax block)
        => block.Statements.Any(statement => statement is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or UsingStatementSyntax { Declaration: not null });

    private static bool HasComment(CatchClauseSyntax clause) => clause.DescendantTrivia().Any(trivia => trivia.IsComment());
}
