using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Templates.Literals;

/// <summary>Goes through a constant expression from left to right and decodes what is written in it.</summary>
internal static class SourceReader
{
    /// <param name="expression">A constant of type string.</param>
    /// <param name="value">Its value.</param>
    /// <param name="constantValue">The values of the constants that are named in it; null for what is none.</param>
    /// <param name="builder">Takes the segments.</param>
    public static void Read(ExpressionSyntax expression, string value, Func<ExpressionSyntax, string?>? constantValue, SegmentBuilder builder)
    {
        // Sums nest to the left, thousands deep in generated code: no recursion.
        Stack<SyntaxNode> left = new();
        left.Push(expression);
        while (left.Count > 0 && !builder.HasFailed)
        {
            SyntaxNode node = left.Pop();
            if (IsEntered(node, left) || IsDecoded(node, builder))
                continue;

            // Whatever else the whole expression is, its value is known.
            ExpressionSyntax reference = (ExpressionSyntax)node;
            builder.Reference(reference == expression ? value : constantValue?.Invoke(reference), reference.Span);
        }
    }

    /// <summary>Puts the parts of a composed expression on the stack, the first on top.</summary>
    private static bool IsEntered(SyntaxNode node, Stack<SyntaxNode> left)
    {
        switch (node)
        {
            case ParenthesizedExpressionSyntax inner:
                left.Push(inner.Expression);
                return true;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                left.Push(inner.Operand);
                return true;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                left.Push(sum.Right);
                left.Push(sum.Left);
                return true;
            case InterpolatedStringExpressionSyntax interpolated:
                for (int i = interpolated.Contents.Count - 1; i >= 0; i--)
                    left.Push(interpolated.Contents[i]);
                return true;

            // With an alignment or a format it would not be constant.
            case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                left.Push(hole.Expression);
                return true;
            default:
                return false;
        }
    }

    private static bool IsDecoded(SyntaxNode node, SegmentBuilder builder)
    {
        switch (node)
        {
            case LiteralExpressionSyntax literal:
                return IsDecoded(literal.Token, builder);
            case InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } text:
                if (IsRaw(whole.StringStartToken))
                    RawDecoder.InterpolatedText(text.TextToken, whole, builder);
                else
                    LiteralDecoder.InterpolatedText(text.TextToken, whole.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken), builder);
                return true;
            case ExpressionSyntax:
                return false;
            default:
                builder.Fail();
                return true;
        }
    }

    private static bool IsDecoded(SyntaxToken token, SegmentBuilder builder)
    {
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken:
                LiteralDecoder.Literal(token, builder);
                return true;
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken:
                RawDecoder.Literal(token, builder);
                return true;

            // "text" + null is a constant, too.
            case SyntaxKind.NullKeyword:
                return true;
            default:
                return false;
        }
    }

    private static bool IsRaw(SyntaxToken start)
        => start.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken) || start.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
}
