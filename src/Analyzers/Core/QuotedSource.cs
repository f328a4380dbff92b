using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>The user's own code in a message: short, on one line.</summary>
internal static class QuotedSource
{
    private const int Longest = 40;

    public static string Of(SyntaxNode node)
    {
        string text = node.ToString();
        int lineEnd = text.IndexOfAny(['\r', '\n']);
        if (lineEnd < 0 && text.Length <= Longest)
            return text;
        int end = lineEnd >= 0 && lineEnd < Longest ? lineEnd : Longest;
        return text.Substring(0, end).TrimEnd() + "…";
    }
}
