using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core;

/// <summary>
/// The tokens of a file that are a certain word. Sought in its text: walking a syntax tree makes an object of each node on the way, of which the compiler keeps few.
/// </summary>
internal static class TokensInSource
{
    /// <summary>The tokens of a file that are the word, in the order of the text.</summary>
    public static NamedTokens Of(SyntaxTree tree, string word, CancellationToken cancellation) => new(tree.GetRoot(cancellation), word, mayBe: null);

    /// <summary>Those in a part of a file, where the text around leaves it possible.</summary>
    /// <param name="part">The part; null where there is none.</param>
    /// <param name="word">The word.</param>
    /// <param name="mayBe">Asked with the file's text and the word's place in it, before the tree is asked; null where all may be.</param>
    public static NamedTokens In(SyntaxNode? part, string word, Func<SourceText, TextSpan, bool>? mayBe) => new(part, word, mayBe);

    /// <summary>Whether a part of a file has the word as a token, and not twice.</summary>
    public static bool IsMentionedOnce(SyntaxNode? part, string word)
    {
        int mentions = 0;
        foreach (SyntaxToken _ in In(part, word, mayBe: null))
            mentions++;
        return mentions == 1;
    }

    /// <summary>The next letter that is no blank: after a place, or before it.</summary>
    /// <returns>A zero at the end of the text.</returns>
    public static char Next(SourceText text, int position, int step)
    {
        while (position >= 0 && position < text.Length && char.IsWhiteSpace(text[position]))
            position += step;
        return position >= 0 && position < text.Length ? text[position] : '\0';
    }

    /// <summary>The calls that are made by the name.</summary>
    public static IEnumerable<InvocationExpressionSyntax> CallsOf(SyntaxTree tree, string method, CancellationToken cancellation)
    {
        foreach (SyntaxToken token in Of(tree, method, cancellation))
        {
            if (CallOf(token) is { } call)
                yield return call;
        }
    }

    /// <summary>The call of which the token is the method's name.</summary>
    public static InvocationExpressionSyntax? CallOf(SyntaxToken token)
    {
        if (token.Parent is not SimpleNameSyntax name)
            return null;
        SyntaxNode called = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }
}
