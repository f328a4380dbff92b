using System.Collections.Generic;
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

        List<StatementSyntax> leaving = [.. OnlyForTheLog(statement, block, target), statement];
        bool onlyThrows = block == clause.Block && block.Statements.Count == leaving.Count + 1
            && block.Statements.Last() is ThrowStatementSyntax { Expression: null } && !HasComment(clause);
        if (!onlyThrows || clause != attempt.Catches.Last())
            return await RemoveAsync(session, document, leaving, block, clause).ConfigureAwait(false);

        // What a clause before it caught is still caught there; behind the last one nothing would have caught it.
        if (attempt.Catches.Count > 1 || attempt.Finally is not null)
        {
            await session.ReplaceAsync(document.Id, attempt, WithoutLast(attempt)).ConfigureAwait(false);
            return true;
        }

        if (attempt.Parent is not BlockSyntax outer || attempt.TryKeyword.TrailingTrivia.Any(trivia => trivia.IsComment()) || !CanStandOutside(attempt, outer))
            return await RemoveAsync(session, document, leaving, block, clause).ConfigureAwait(false);
        if (!session.IsFree(document.Id, outer))
            return false;
        int index = outer.Statements.IndexOf(attempt);
        await session.ReplaceAsync(document.Id, outer, outer.WithStatements(outer.Statements.RemoveAt(index).InsertRange(index, Unwrapped(attempt)))).ConfigureAwait(false);
        return true;
    }

    // Locals right before the call that nothing else reads, and whose values cost nothing but work.
    private static IEnumerable<StatementSyntax> OnlyForTheLog(ExpressionStatementSyntax log, BlockSyntax block, FixTarget target)
    {
        List<StatementSyntax> gone = [log];
        for (int i = block.Statements.IndexOf(log) - 1; i >= 0; i--)
        {
            if (block.Statements[i] is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables } declaration
                || variables[0] is not { Initializer.Value: { } value } variable
                || declaration.DescendantTrivia().Any(trivia => trivia.IsComment() || trivia.IsDirective)
                || target.OperationOf(value) is not { } made || !HarmlessValues.IsHarmless(made)
                || NamesIn(block, variable.Identifier.ValueText).Any(name => !gone.Any(statement => statement.Span.Contains(name.Span))))
                yield break;
            gone.Add(declaration);
            yield return declaration;
        }
    }

    private static IEnumerable<IdentifierNameSyntax> NamesIn(SyntaxNode node, string name)
        => node.DescendantNodes().OfType<IdentifierNameSyntax>().Where(identifier => identifier.Identifier.ValueText == name);

    // The variable that only the log call used would be a warning of the compiler.
    private static async Task<bool> RemoveAsync(FixSession session, Document document, List<StatementSyntax> leaving, BlockSyntax block, CatchClauseSyntax clause)
    {
        string? variable = clause.Declaration?.Identifier.ValueText;
        bool isUsed = string.IsNullOrEmpty(variable) || NamesIn(clause, variable!).Any(name => !leaving.Any(statement => statement.Span.Contains(name.Span)));
        foreach (StatementSyntax statement in leaving)
            await session.RemoveAsync(document.Id, statement).ConfigureAwait(false);
        if (!isUsed)
        {
            CatchDeclarationSyntax declaration = clause.Declaration!;
            TypeSyntax type = declaration.Type.WithTrailingTrivia(declaration.Identifier.TrailingTrivia);
            await session.ReplaceAsync(document.Id, declaration, declaration.WithType(type).WithIdentifier(default)).ConfigureAwait(false);
        }

        // A blank line between the call and what follows would now stand at the block's beginning.
        if (block.Statements.SkipWhile(leaving.Contains).FirstOrDefault() is { } first && first.SpanStart > leaving.Max(statement => statement.SpanStart)
            && first.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia))
            await session.ReplaceAsync(document.Id, first, first.WithLeadingTrivia(first.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))).ConfigureAwait(false);
        return true;
    }

    private static TryStatementSyntax WithoutLast(TryStatementSyntax attempt)
    {
        SyntaxTriviaList end = attempt.Catches.Last().GetTrailingTrivia();
        TryStatementSyntax shorter = attempt.WithCatches(attempt.Catches.RemoveAt(attempt.Catches.Count - 1));
        return attempt.Finally is null ? shorter.WithTrailingTrivia(end) : shorter;
    }

    private static IEnumerable<StatementSyntax> Unwrapped(TryStatementSyntax attempt)
    {
        SyntaxList<StatementSyntax> statements = attempt.Block.Statements;
        int depth = statements.Count == 0 ? 0 : Indentation(statements[0]).Length - Indentation(attempt).Length;
        for (int i = 0; i < statements.Count; i++)
        {
            StatementSyntax statement = depth > 0 ? ShiftedLines.Out(statements[i], depth) : statements[i].WithAdditionalAnnotations(Formatter.Annotation);
            yield return i == 0 ? statement.WithLeadingTrivia(Before(attempt).AddRange(statement.GetLeadingTrivia())) : statement;
        }
    }

    private static string Indentation(StatementSyntax statement)
        => statement.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } space ? space.ToString() : "";

    // Comments and blank lines above; its first statement brings an indentation.
    private static SyntaxTriviaList Before(TryStatementSyntax attempt)
        => attempt.GetLeadingTrivia() is { Count: > 0 } leading && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? leading.RemoveAt(leading.Count - 1) : attempt.GetLeadingTrivia();

    // What the block declares must mean nothing else around it, and what it disposes of must be disposed of no later than before.
    private static bool CanStandOutside(TryStatementSyntax attempt, BlockSyntax outer)
    {
        HashSet<string> declared = [.. attempt.Block.Statements.SelectMany(DeclaredBy)];
        if (declared.Count == 0)
            return true;
        if (outer.Statements.Last() != attempt && attempt.Block.Statements.Any(statement => statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }))
            return false;
        SyntaxNode member = attempt.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? (SyntaxNode)outer;
        return !member.DescendantTokens()
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && !attempt.Block.Span.Contains(token.Span) && declared.Contains(token.ValueText));
    }

    // Locals, local functions, and the variables of patterns and out arguments, which live as long as the block.
    private static IEnumerable<string> DeclaredBy(StatementSyntax statement) => statement switch
    {
        LocalFunctionStatementSyntax function => [function.Identifier.ValueText],
        LocalDeclarationStatementSyntax local => local.Declaration.Variables.Select(variable => variable.Identifier.ValueText).Concat(Designated(local)),
        _ => Designated(statement),
    };

    private static IEnumerable<string> Designated(StatementSyntax statement)
        => statement.DescendantNodes(node => node is not (BlockSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.ValueText);

    private static bool HasComment(CatchClauseSyntax clause) => clause.DescendantTrivia().Any(trivia => trivia.IsComment());
}
