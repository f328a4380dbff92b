using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Models.Logging;

/// <summary>How the placeholders of a file are written, in the texts of calls that are named as log calls are. Remembered with the file.</summary>
internal sealed class PlaceholderCounts
{
    private static readonly ConditionalWeakTable<SyntaxTree, PlaceholderCounts> Known = new();

    private readonly SyntaxTree _tree;
    private readonly Lazy<(int Camel, int Pascal)> _counts;

    private PlaceholderCounts(SyntaxTree tree)
    {
        _tree = tree;
        _counts = new Lazy<(int Camel, int Pascal)>(Count);
        MostCamel = CountSmall();
    }

    /// <summary>At most so many are written in camelCase: told by the text alone.</summary>
    public int MostCamel { get; }

    public int Camel => _counts.Value.Camel;

    public int Pascal => _counts.Value.Pascal;

    public static PlaceholderCounts Of(SyntaxTree tree) => Known.GetValue(tree, static file => new PlaceholderCounts(file));

    // A letter may be written as an escape.
    private int CountSmall()
    {
        SourceText text = _tree.GetText();
        int small = 0;
        foreach (int position in SourceSearch.Positions(text, new TextSpan(0, text.Length), "{"))
        {
            int first = position + 1;
            if (first < text.Length && text[first] is '@' or '$')
                first++;
            if (first < text.Length && ((char.IsLetter(text[first]) && !char.IsUpper(text[first])) || text[first] == '\\'))
                small++;
        }

        return small;
    }

    private (int Camel, int Pascal) Count()
    {
        SyntaxNode root = _tree.GetRoot();
        SourceText text = _tree.GetText();
        int camel = 0, pascal = 0;
        int counted = 0;
        foreach (int position in SourceSearch.Positions(text, root.Span, "{"))
        {
            // One look at a text with several holes; most braces are those of blocks.
            if (position < counted || position + 1 >= text.Length || !(char.IsLetter(text[position + 1]) || text[position + 1] is '@' or '$'))
                continue;
            SyntaxToken token = root.FindToken(position);
            counted = token.Span.End;
            if (token.Parent is LiteralExpressionSyntax { Token.Value: string literal } expression && IsOfLogCall(expression))
                Count(literal, ref camel, ref pascal);
        }

        return (camel, pascal);
    }

    private static bool IsOfLogCall(ExpressionSyntax text)
    {
        SyntaxNode whole = text;
        while (whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
            whole = whole.Parent;
        return whole.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } }
                => LoggingVocabulary.LogMethods.Begins(name),
            AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } } => LoggingVocabulary.LogMethods.Begins(attribute.Name.ToString()),
            _ => false,
        };
    }

    private static void Count(string text, ref int camel, ref int pascal)
    {
        for (int at = text.IndexOf('{'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('{', at + 1))
        {
            int first = text[at + 1] is '@' or '$' ? at + 2 : at + 1;
            if (text[at + 1] == '{')
                at++;
            else if (first < text.Length && char.IsLetter(text[first]) && text.IndexOf('}', first) is var end && end > 0 && NamingStyle.CamelCase.IsFollowed(text.Substring(first, end - first)))
                camel++;
            else if (first < text.Length && char.IsUpper(text[first]))
                pascal++;
        }
    }
}
