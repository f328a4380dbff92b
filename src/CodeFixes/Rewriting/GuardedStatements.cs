using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Rewriting;

/// <summary>A log call with the calls beside it that go to the same logger at the same level: what one check of the level can go around.</summary>
internal sealed class GuardedStatements
{
    private readonly LevelQuestion _question;
    private readonly List<StatementSyntax> _statements;

    private GuardedStatements(LevelQuestion question, List<StatementSyntax> statements)
    {
        _question = question;
        _statements = statements;
    }

    public IReadOnlyList<StatementSyntax> All => _statements;

    public StatementSyntax First => _statements[0];

    public IEnumerable<StatementSyntax> Others => _statements.Skip(1);

    /// <summary>The namespaces that the check needs.</summary>
    public IEnumerable<string> Usings => _question.Using is { } name ? [name] : [];

    /// <summary>Null where the call is no statement, where its logger cannot be asked, and where its values may do more than to be logged.</summary>
    public static GuardedStatements? TryCreate(LogCall call, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        if (StatementOf(call) is not { } statement || !HarmlessValues.In(call) || LevelQuestion.TryCreate(call, model) is not { } question)
            return null;

        var statements = new List<StatementSyntax> { statement };
        if (statement.Parent is BlockSyntax block)
        {
            int index = block.Statements.IndexOf(statement);
            for (int i = index - 1; i >= 0 && IsAlike(block.Statements[i]) && !HasDirective(block.Statements[i + 1]); i--)
                statements.Insert(0, block.Statements[i]);
            for (int i = index + 1; i < block.Statements.Count && IsAlike(block.Statements[i]) && !HasDirective(block.Statements[i]); i++)
                statements.Add(block.Statements[i]);
        }

        return new GuardedStatements(question, statements);

        bool IsAlike(StatementSyntax candidate)
            => candidate is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax invocation }
                && semantics.GetOperation(invocation, cancellation) is IInvocationOperation operation
                && model.Find(operation.TargetMethod) is LogMethod method
                && LogCall.TryCreate(operation, method) is { Shape: LogShape.Event } other
                && other.Library == call.Library
                && other.Level == call.Level
                && other.Receiver.IsSameReference(call.Receiver)
                && HarmlessValues.In(other);
    }

    /// <summary>The statements in a check of their level.</summary>
    public StatementSyntax Guarded()
    {
        // A comment above the first call stays above the check, one behind the last stays behind the call.
        SyntaxTriviaList leading = First.GetLeadingTrivia();
        SyntaxTrivia newLine = SyntaxFactory.EndOfLine(MemberInsertion.NewLine(First.SyntaxTree.GetRoot()).ToString());
        SyntaxTrivia indentation = leading.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        bool startsLine = First.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        IEnumerable<StatementSyntax> inner = _statements.Select((statement, index) => Indented(index == 0 ? statement.WithLeadingTrivia(indentation) : statement));
        StatementSyntax guarded = SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression(_question.Text), Block(inner, indentation, newLine))
            .WithIfKeyword(Token(default, SyntaxKind.IfKeyword, SyntaxFactory.Space))
            .WithOpenParenToken(Token(default, SyntaxKind.OpenParenToken, default))
            .WithCloseParenToken(Token(default, SyntaxKind.CloseParenToken, newLine))
            .WithTrailingTrivia(newLine);

        // An else behind the statement is not the check's, and one before it would read as a part of it.
        if (First.Parent is ElseClauseSyntax || (First.Parent is IfStatementSyntax { Else: not null } choice && choice.Statement == First))
            return Block([guarded], default, newLine).WithLeadingTrivia(leading).WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation);
        guarded = guarded.WithLeadingTrivia(leading);
        return startsLine ? guarded : guarded.WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static BlockSyntax Block(IEnumerable<StatementSyntax> statements, SyntaxTrivia indentation, SyntaxTrivia newLine)
        => SyntaxFactory.Block(statements.Select(statement => statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? statement : statement.WithTrailingTrivia(statement.GetTrailingTrivia().Add(newLine))))
            .WithOpenBraceToken(Token(indentation, SyntaxKind.OpenBraceToken, newLine))
            .WithCloseBraceToken(Token(indentation, SyntaxKind.CloseBraceToken, default));

    // Without the elastic trivia that a formatter would move.
    private static SyntaxToken Token(SyntaxTrivia leading, SyntaxKind kind, SyntaxTrivia trailing)
        => SyntaxFactory.Token(List(leading), kind, List(trailing));

    private static SyntaxTriviaList List(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.None) ? default : SyntaxFactory.TriviaList(trivia);

    // Each of its lines one step to the right; the text of a literal that goes over lines stays as it is.
    private StatementSyntax Indented(StatementSyntax statement)
    {
        SyntaxTrivia step = SyntaxFactory.Whitespace(First.GetLeadingTrivia().ToString().IndexOf('\t') >= 0 ? "\t" : "    ");
        bool lineStarts = true;
        var starting = new HashSet<SyntaxToken>();
        foreach (SyntaxToken token in statement.DescendantTokens())
        {
            if (lineStarts || token.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia))
                starting.Add(token);
            lineStarts = token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        }

        return statement.ReplaceTokens(starting, (_, token) => token.WithLeadingTrivia(Indented(token.LeadingTrivia, step)));
    }

    private static SyntaxTriviaList Indented(SyntaxTriviaList trivia, SyntaxTrivia step)
    {
        var indented = new List<SyntaxTrivia>();
        bool lineStarts = true;
        foreach (SyntaxTrivia piece in trivia)
        {
            bool endsLine = piece.IsKind(SyntaxKind.EndOfLineTrivia);
            if (lineStarts && !endsLine)
                indented.Add(step);
            indented.Add(piece);
            lineStarts = endsLine;
        }

        if (lineStarts)
            indented.Add(step);
        return SyntaxFactory.TriviaList(indented);
    }

    private static ExpressionStatementSyntax? StatementOf(LogCall call)
        => call.Operation.Syntax is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } && !HasDirective(statement) ? statement : null;

    private static bool HasDirective(StatementSyntax statement) => statement.ContainsDirectives;
}
