using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>A piece of a text that is built at a call: fixed text, or a value with its alignment and format.</summary>
internal sealed class TemplatePart
{
    private TemplatePart(string? text, ExpressionSyntax? value, int? alignment, string? format, SyntaxNode source)
    {
        Text = text;
        Value = value;
        Alignment = alignment;
        Format = format;
        Source = source;
    }

    /// <summary>The characters that appear in the message; null for a value.</summary>
    public string? Text { get; }

    /// <summary>The expression whose value appears; null for text.</summary>
    public ExpressionSyntax? Value { get; }

    public int? Alignment { get; }

    public string? Format { get; }

    /// <summary>Where the piece stands: it tells on which line the piece is to stay.</summary>
    public SyntaxNode Source { get; }

    /// <summary>The constant whose text this is, which keeps its name; null for text that stands there, and for a value.</summary>
    public ExpressionSyntax? Constant { get; private init; }

    /// <summary>Comments between this piece and the next, which must survive.</summary>
    public ImmutableArray<SyntaxTrivia> CommentsAfter { get; set; } = ImmutableArray<SyntaxTrivia>.Empty;

    /// <summary>The operand that begins a new line of a sum spread over lines, where this is its first piece.</summary>
    public SyntaxNode? LineStart { get; set; }

    public static TemplatePart OfText(string text, SyntaxNode source) => new(text, null, null, null, source);

    /// <summary>The text of a constant of the project's own.</summary>
    public static TemplatePart OfConstant(string text, ExpressionSyntax constant, SyntaxNode source)
        => new(text, null, null, null, source) { Constant = constant };

    public static TemplatePart OfValue(ExpressionSyntax value, SyntaxNode source, int? alignment = null, string? format = null)
        => new(null, value, alignment, format, source);

    /// <summary>The same place with other text.</summary>
    public TemplatePart WithText(string text)
        => new(text, null, null, null, Source) { CommentsAfter = CommentsAfter, LineStart = LineStart, Constant = text == Text ? Constant : null };
}
