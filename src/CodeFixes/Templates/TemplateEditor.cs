using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>A stretch of a template's text, and what stands there instead.</summary>
internal readonly struct TemplateEdit(TextSpan span, string text)
{
    public TextSpan Span { get; } = span;

    public string Text { get; } = text;
}

/// <summary>Changes parts of a constant template where they are written, and leaves the rest of the source as it is: quotes, escapes, line breaks, sums.</summary>
internal static class TemplateEditor
{
    /// <summary>The changed expression; null where a part comes from a constant declared elsewhere, or cannot be written in its kind of literal.</summary>
    /// <param name="expression">The constant expression that is the template.</param>
    /// <param name="text">Its value.</param>
    /// <param name="edits">The changes; they do not overlap.</param>
    /// <param name="semantics">Knows the constants named in the expression.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static ExpressionSyntax? Apply(ExpressionSyntax expression, string text, IEnumerable<TemplateEdit> edits, SemanticModel semantics, CancellationToken cancellation)
    {
        // The new expression names the same constants, but no semantic model knows its nodes.
        var constants = new Dictionary<string, string?>();
        if (TemplateSource.TryCreate(expression, text, ValueOf) is not { } source)
            return null;

        var changedSource = new StringBuilder(expression.ToString());
        var changedText = new StringBuilder(text);
        foreach (TemplateEdit edit in edits.OrderByDescending(edit => edit.Span.Start))
        {
            if (source.MapExact(edit.Span) is not { } place || Written(edit.Text, expression, place) is not { } written)
                return null;
            changedSource.Remove(place.Start - expression.SpanStart, place.Length).Insert(place.Start - expression.SpanStart, written);
            changedText.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Text);
        }

        ExpressionSyntax changed = SyntaxFactory.ParseExpression(changedSource.ToString());
        bool isAsMeant = !changed.ContainsDiagnostics
            && TemplateSource.TryCreate(changed, changedText.ToString(), node => constants.TryGetValue(node.ToString(), out string? value) ? value : null) is not null;
        return isAsMeant ? changed.WithTriviaFrom(expression) : null;

        string? ValueOf(ExpressionSyntax node)
        {
            string? value = semantics.GetConstantValue(node, cancellation).Value?.ToString();
            constants[node.ToString()] = value;
            return value;
        }
    }

    // The text as the literal at the place needs it.
    private static string? Written(string text, ExpressionSyntax expression, TextSpan place)
    {
        if (text.Length == 0)
            return text;
        SyntaxToken token = expression.FindToken(Math.Max(expression.SpanStart, place.IsEmpty ? place.Start - 1 : place.Start));
        if (token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is { } interpolated && token.Parent is not LiteralExpressionSyntax)
            return InterpolatedLiteral.Escape(WithBraces(text, interpolated), interpolated);
        return token.Kind() switch
        {
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => text.IndexOf('"') < 0 ? text : null,
            SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal) => text.Replace("\"", "\"\""),
            SyntaxKind.StringLiteralToken => SymbolDisplay.FormatLiteral(text, quote: true) is { } literal ? literal.Substring(1, literal.Length - 2) : null,
            _ => null,
        };
    }

    // In an interpolated string that stays one a brace is written twice; a raw one counts its dollars instead, and what does not fit is refused above.
    private static string WithBraces(string text, InterpolatedStringExpressionSyntax interpolated)
        => InterpolatedLiteral.IsRaw(interpolated) ? text : text.Replace("{", "{{").Replace("}", "}}");
}
