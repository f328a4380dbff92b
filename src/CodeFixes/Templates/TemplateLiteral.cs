using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>Writes a template as string literals: one, or one for each line of the sum that it came from, comments between them kept, and constants by their names.</summary>
internal static class TemplateLiteral
{
    /// <param name="parts">The pieces in order.</param>
    /// <param name="holes">What each value is written as; empty for text.</param>
    /// <param name="escape">Makes template text of plain text.</param>
    /// <param name="isPlain">Whether no value is left, so that nothing will parse the text.</param>
    public static ExpressionSyntax? Write(List<TemplatePart> parts, List<string> holes, Func<string, string> escape, bool isPlain)
    {
        var lines = new List<Line> { new() };
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].LineStart is { } operand && i > 0)
                lines.Add(new Line { Operand = operand });
            Line line = lines[lines.Count - 1];
            if (parts[i].Constant is { } constant)
                line.Add(constant.ToString());
            else
                line.Text.Append(parts[i].Text is { } text ? (isPlain ? text : escape(text)) : holes[i]);
            line.Comments.AddRange(parts[i].CommentsAfter);
        }

        lines.RemoveAll(line => line.IsEmpty && line.Comments.Count == 0 && lines.Count > 1);
        if (lines.Count == 0)
            lines.Add(new Line());

        var source = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            Line line = lines[i];
            bool last = i == lines.Count - 1;
            source.Append(line.Source());
            if (!last && !OperatorLeads(lines[i + 1].Operand))
                source.Append(" +");
            foreach (SyntaxTrivia comment in line.Comments)
                source.Append(' ').Append(comment.ToFullString());
            if (last)
                continue;
            source.Append(LineEnd(lines[i + 1].Operand)).Append(Indentation(lines[i + 1].Operand));
            if (OperatorLeads(lines[i + 1].Operand))
                source.Append("+ ");
        }

        ExpressionSyntax template = SyntaxFactory.ParseExpression(source.ToString());
        return template.ContainsDiagnostics ? null : template;
    }

    // Which of the two places a sum's author put the plus in: at the end of the line above, or at the start of this one.
    private static bool OperatorLeads(SyntaxNode? operand)
        => OperatorBefore(operand) is { RawKind: not 0 } plus && !plus.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static SyntaxToken OperatorBefore(SyntaxNode? operand)
    {
        SyntaxToken previous = operand?.GetFirstToken().GetPreviousToken() ?? default;
        while (previous.IsKind(SyntaxKind.OpenParenToken))
            previous = previous.GetPreviousToken();
        return previous.IsKind(SyntaxKind.PlusToken) ? previous : default;
    }

    private static string Indentation(SyntaxNode? operand)
    {
        SyntaxToken first = OperatorLeads(operand) ? OperatorBefore(operand) : operand?.GetFirstToken() ?? default;
        return string.Concat(first.LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
    }

    private static string LineEnd(SyntaxNode? operand)
    {
        SyntaxToken before = OperatorLeads(operand) ? OperatorBefore(operand).GetPreviousToken() : OperatorBefore(operand);
        SyntaxTrivia end = before.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return end.IsKind(SyntaxKind.EndOfLineTrivia) ? end.ToString() : "\n";
    }

    private sealed class Line
    {
        private readonly List<string> _pieces = [];

        public StringBuilder Text { get; } = new();

        public List<SyntaxTrivia> Comments { get; } = [];

        /// <summary>The operand that begins the line; null for the first.</summary>
        public SyntaxNode? Operand { get; set; }

        public bool IsEmpty => Text.Length == 0 && _pieces.Count == 0;

        /// <summary>A constant behind the text so far.</summary>
        public void Add(string constant)
        {
            EndText();
            _pieces.Add(constant);
        }

        public string Source()
        {
            if (IsEmpty)
                return "\"\"";
            EndText();
            return string.Join(" + ", _pieces);
        }

        private void EndText()
        {
            if (Text.Length > 0)
                _pieces.Add(SymbolDisplay.FormatLiteral(Text.ToString(), quote: true));
            Text.Clear();
        }
    }
}
