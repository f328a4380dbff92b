using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core;

/// <summary>
/// Where a name stands in code. It is sought in the text, so that only the nodes around it are made: those of a whole type are dearer
/// than anything that rules do with it.
/// </summary>
internal static class NamesInSource
{
    public static IEnumerable<IdentifierNameSyntax> In(SyntaxNode part, string name, CancellationToken cancellation)
    {
        if (name.Length == 0)
            yield break;
        SourceText text = part.SyntaxTree.GetText(cancellation);
        foreach (int position in SourceSearch.Positions(text, part.Span, name))
        {
            if (IsLetter(text, position - 1) || IsLetter(text, position + name.Length))
                continue;
            SyntaxToken token = part.FindToken(position);
            if (token.Span.Contains(position) && token.ValueText == name && token.Parent is IdentifierNameSyntax found)
                yield return found;
        }
    }

    private static bool IsLetter(SourceText text, int position)
        => position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');
}
