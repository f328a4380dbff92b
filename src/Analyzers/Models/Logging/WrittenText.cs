using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Logging;

/// <summary>One place where a project writes a property's name or a template. Small, so that all of a project's can be kept.</summary>
internal readonly struct WrittenText(string text, TemplateSite site, TextSpan? part)
{
    public string Text { get; } = text;

    public SyntaxNode Syntax => site.Syntax;

    public Location Location => part is { } span ? site.LocationOf(span) : site.Location;

    /// <summary>In order of file and place, so that what is reported does not vary with the order in which a compilation is analysed.</summary>
    public static IComparer<WrittenText> BySource { get; } = Comparer<WrittenText>.Create(static (a, b) =>
    {
        int byFile = string.CompareOrdinal(a.Syntax.SyntaxTree.FilePath, b.Syntax.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : a.Order.CompareTo(b.Order);
    });

    private (int, int) Order => (Syntax.SpanStart, part?.Start ?? 0);

    /// <summary>What "another place" is called in a message: file and line.</summary>
    public string Place
    {
        get
        {
            FileLinePositionSpan span = Syntax.SyntaxTree.GetLineSpan(Syntax.Span);
            string path = span.Path;
            return $"{path.Substring(Math.Max(path.LastIndexOf('/'), path.LastIndexOf('\\')) + 1)} line {span.StartLinePosition.Line + 1}";
        }
    }
}
