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
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2004: the decrement happens however the block is left: with <c>TrackInProgress</c> where the library has it, else in a finally block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InFlightGaugeLeaksFix : MeasurementFix
{
    internal override string Id => "OBS2004";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2004", "Decrease it also when an exception is thrown"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, Measurement increment)
    {
        if (InFlightSpan.TryCreate(increment, target.Model) is not { Block.Syntax: BlockSyntax block } span
            || !session.IsFree(target.Document.Id, block))
            return false;

        SyntaxList<StatementSyntax> statements = block.Statements;
        if (Place(statements, increment) is not (>= 0 and var start) || Place(statements, span.Decrement) is not (>= 0 and var end))
            return false;
        int last = IsLeft(statements, start, end) ? end + 1 : end;
        if (LocalsInReach.TryCreate(Inner(statements, start, end, last), statements.Skip(last + 1), target.Semantics) is not { } inner)
            return false;
        BlockSyntax body = SyntaxFactory.Block(inner.Moved);
        bool tracks = Tracker(increment, statements[start]) is not null;
        StatementSyntax guarded = tracks
            ? Track(statements, start, end, Tracker(increment, statements[start])!, body)
            : TryFinally(statements[end], body);

        IEnumerable<StatementSyntax> before = statements.Take(start).Concat(inner.Declarations.Select(local => OnLineOf(local, statements[start])));
        if (!tracks)
            before = before.Append(statements[start]);
        SyntaxList<StatementSyntax> replaced = SyntaxFactory.List(before.Append(guarded.WithAdditionalAnnotations(Formatter.Annotation)).Concat(statements.Skip(last + 1)));
        await session.ReplaceAsync(target.Document.Id, block, block.WithStatements(replaced)).ConfigureAwait(false);
        if (tracks)
            session.AddUsing(target.Document.Id, increment.Library.Namespace);
        session.Title ??= new FixTitle(tracks ? $"Use {increment.Library.TrackInProgress}()" : "Decrease it in a finally block");
        return true;
    }

    // "return result;" ends the block: within reach of what it returns, and no later than before. What it calls would be counted, too.
    private static bool IsLeft(SyntaxList<StatementSyntax> statements, int start, int end)
        => end == statements.Count - 2
            && statements[end + 1] is ReturnStatementSyntax { Expression: { } value }
            && !value.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or AwaitExpressionSyntax)
            && !statements[end + 1].GetLeadingTrivia().Any(trivia => trivia.IsComment() || trivia.IsDirective)
            && Reads(value, statements.Skip(start + 1).Take(end - start - 1));

    private static bool Reads(ExpressionSyntax value, IEnumerable<StatementSyntax> statements)
    {
        HashSet<string> declared = [.. statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(local => local.Declaration.Variables).Select(variable => variable.Identifier.ValueText)];
        return value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => declared.Contains(name.Identifier.ValueText));
    }

    private static IEnumerable<StatementSyntax> Inner(SyntaxList<StatementSyntax> statements, int start, int end, int last)
        => statements.Skip(start + 1).Take(end - start - 1).Concat(statements.Skip(end + 1).Take(last - end));

    private static StatementSyntax OnLineOf(StatementSyntax local, StatementSyntax place)
        => local
            .WithLeadingTrivia(place.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            .WithTrailingTrivia(LineBreak.Firm(place));

    private static int Place(SyntaxList<StatementSyntax> statements, Measurement measurement)
        => statements.IndexOf(statement => statement.Span.Contains(measurement.Operation.Syntax.Span));

    // gauge.TrackInProgress(): by one, and not behind ?., which would not run what is between at all.
    private static ExpressionSyntax? Tracker(Measurement increment, StatementSyntax statement)
        => increment.Library.TrackInProgress is { } method
            && statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call }
            ? call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(method))).WithArgumentList(SyntaxFactory.ArgumentList()).WithoutTrivia()
            : null;

    // Comments at the increment stay at the line that takes its place, those above the decrement at the end of what it counted.
    private static UsingStatementSyntax Track(SyntaxList<StatementSyntax> statements, int start, int end, ExpressionSyntax tracker, BlockSyntax body)
    {
        SyntaxTriviaList left = statements[end].GetLeadingTrivia();
        if (left.Any(trivia => trivia.IsComment()))
            body = body.WithCloseBraceToken(body.CloseBraceToken.WithLeadingTrivia(left));
        return SyntaxFactory.UsingStatement(
            default,
            SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithLeadingTrivia(statements[start].GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.OpenParenToken),
            null,
            tracker,
            SyntaxFactory.Token(SyntaxKind.CloseParenToken).WithTrailingTrivia(statements[start].GetTrailingTrivia()),
            body.WithTrailingTrivia(statements[end].GetTrailingTrivia()));
    }

    private static TryStatementSyntax TryFinally(StatementSyntax decrement, BlockSyntax body)
        => SyntaxFactory.TryStatement(body, default, SyntaxFactory.FinallyClause(SyntaxFactory.Block(decrement)))
            .WithTrailingTrivia(decrement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
}
