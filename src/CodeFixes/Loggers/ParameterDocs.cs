using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.CodeFixes.Loggers;

/// <summary>Documents a parameter that a fix adds where the others are documented: a missing one is a warning of the compiler.</summary>
internal static class ParameterDocs
{
    private const string End = "</param>";

    /// <summary>The member with a line for the parameter behind those of the others; as it is where it documents none.</summary>
    public static T WithParameter<T>(T member, string parameter, string text)
        where T : SyntaxNode
    {
        string leading = member.GetLeadingTrivia().ToFullString();
        int end = leading.LastIndexOf(End, StringComparison.Ordinal);
        int lineEnd = end < 0 ? -1 : leading.IndexOf('\n', end);
        if (lineEnd < 0)
            return member;
        int lineStart = leading.LastIndexOf('\n', end) + 1;
        int slashes = leading.IndexOf("///", lineStart, StringComparison.Ordinal);
        if (slashes < 0 || slashes > end)
            return member;
        string lineBreak = leading[lineEnd - 1] == '\r' ? "\r\n" : "\n";
        string line = $"{leading.Substring(lineStart, slashes - lineStart)}/// <param name=\"{parameter}\">{text}</param>{lineBreak}";
        return member.WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia(leading.Insert(lineEnd + 1, line)));
    }
}
