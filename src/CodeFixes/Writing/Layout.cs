using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Line breaks and indentation of a place in a file, for code that the formatter would not lay out well.</summary>
internal sealed class Layout
{
    private readonly string _indentation;
    private readonly string _step;

    private Layout(SyntaxTrivia newLine, string indentation, string step)
    {
        NewLine = newLine;
        _indentation = indentation;
        _step = step;
    }

    /// <summary>The line break of the file.</summary>
    public SyntaxTrivia NewLine { get; }

    /// <summary>The layout of the statement or member around a node.</summary>
    public static Layout At(SyntaxNode place)
    {
        SyntaxNode around = place.AncestorsAndSelf().FirstOrDefault(node => node is StatementSyntax or MemberDeclarationSyntax) ?? place;
        string indentation = Of(around.GetLeadingTrivia());
        // An elastic line break would be taken away again in front of a brace.
        return new Layout(LineBreak.Firm(place), indentation, FileIndentation.Step(place.SyntaxTree, indentation));
    }

    /// <summary>The layout of a block whose brace starts a line, wherever that stands; else that of the statement or member around it.</summary>
    public static Layout Of(BlockSyntax block)
        => StartsLine(block.OpenBraceToken)
            ? new Layout(LineBreak.Firm(block), Of(block.OpenBraceToken.LeadingTrivia), FileIndentation.Step(block.SyntaxTree, Of(block.OpenBraceToken.LeadingTrivia)))
            : At(block.Parent!);

    /// <summary>Whitespace that is so many steps deeper.</summary>
    public SyntaxTrivia Indentation(int steps) => SyntaxFactory.Whitespace(_indentation + string.Concat(Enumerable.Repeat(_step, steps)));

    /// <summary>A new statement on a line of its own. One that has lines already brings them along.</summary>
    public StatementSyntax Line(StatementSyntax statement, int steps)
        => statement.HasLeadingTrivia ? statement : statement.WithLeadingTrivia(Indentation(steps)).WithTrailingTrivia(NewLine);

    /// <summary>A block of statements that have lines, its braces on lines of their own.</summary>
    public BlockSyntax Block(int steps, IEnumerable<StatementSyntax> statements)
        => SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(Indentation(steps)).WithTrailingTrivia(NewLine),
            SyntaxFactory.List(statements),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(Indentation(steps)).WithTrailingTrivia(NewLine));

    /// <summary>The statements of a block, one step deeper than they stood, or put on lines where they stood on one.</summary>
    public IEnumerable<StatementSyntax> Deeper(BlockSyntax block, int steps)
    {
        foreach (StatementSyntax statement in block.Statements)
        {
            if (!StartsLine(statement.GetFirstToken()))
                yield return statement.WithLeadingTrivia(Indentation(steps)).WithTrailingTrivia(NewLine);
            else
                yield return EndingLine(statement.ReplaceTokens(statement.DescendantTokens(), (token, _) => token.WithLeadingTrivia(Deeper(token.LeadingTrivia, StartsLine(token)))));
        }
    }

    private StatementSyntax EndingLine(StatementSyntax statement)
        => statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? statement : statement.WithTrailingTrivia(statement.GetTrailingTrivia().Add(NewLine));

    private static string Of(SyntaxTriviaList leading) => leading.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();

    private static bool StartsLine(SyntaxToken token) => token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private SyntaxTriviaList Deeper(SyntaxTriviaList trivia, bool startsLine)
    {
        var deeper = new List<SyntaxTrivia>();
        foreach (SyntaxTrivia current in trivia)
        {
            // Directives keep to the margin; empty lines stay empty.
            if (startsLine && !current.IsDirective && !current.IsKind(SyntaxKind.EndOfLineTrivia))
                deeper.Add(SyntaxFactory.Whitespace(_step));
            deeper.Add(current);
            startsLine = current.IsDirective || current.IsKind(SyntaxKind.EndOfLineTrivia);
        }

        if (startsLine)
            deeper.Add(SyntaxFactory.Whitespace(_step));
        return SyntaxFactory.TriviaList(deeper);
    }
}
