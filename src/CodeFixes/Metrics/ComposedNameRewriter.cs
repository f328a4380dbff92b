using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Makes legal what is written in a name that is put together at run time: the texts of an interpolated string, the literals of a sum.</summary>
internal static class ComposedNameRewriter
{
    public static async Task<bool> TryRewriteAsync(FixSession session, FixTarget target)
    {
        if (MetricText.At(target.Node, target.Semantics, target.Model, session.CancellationToken) is not { Value: { ConstantValue.HasValue: false } value } text)
            return false;

        MetricNameSyntax syntax = text.Creation.Library.NameSyntax;
        var edits = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (NamePart part in NameParts.Of(value))
        {
            if (part.Begins && part.Text.Length > 0 && !syntax.CanBegin(part.Text[0]))
                return false;
            string sanitised = SanitisedName.Part(part.Text, syntax);
            if (sanitised == part.Text)
                continue;
            if (Rewritten(part.Operation.Syntax, sanitised) is not { } replacement)
                return false;
            edits.Add(part.Operation.Syntax, replacement);
        }

        if (edits.Count == 0 || !session.IsFree(target.Document.Id, value.Syntax))
            return false;
        SyntaxNode changed = value.Syntax.ReplaceNodes(edits.Keys, (original, _) => edits[original]);
        await session.ReplaceAsync(target.Document.Id, value.Syntax, changed).ConfigureAwait(false);
        session.Title ??= new FixTitle($"Write {changed.WithoutTrivia()}");
        return true;
    }

    private static SyntaxNode? Rewritten(SyntaxNode written, string text)
    {
        switch (written)
        {
            case LiteralExpressionSyntax literal:
                return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(literal);

            // What a name may have needs no escape in any kind of literal.
            case InterpolatedStringTextSyntax interpolated:
                return interpolated.WithTextToken(SyntaxFactory.Token(interpolated.TextToken.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, text, text, interpolated.TextToken.TrailingTrivia));
            default:
                return null;
        }
    }
}
