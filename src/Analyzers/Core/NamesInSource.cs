using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>
/// Where a name stands in code. It is sought in the text, so that only the nodes around it are made: those of a whole type are dearer
/// than anything that rules do with it.
/// </summary>
internal static class NamesInSource
{
    public static IEnumerable<IdentifierNameSyntax> In(SyntaxNode part, string name, CancellationToken cancellation)
    {
        foreach (SyntaxToken token in TokensInSource.In(part, name, mayBe: null))
        {
            cancellation.ThrowIfCancellationRequested();
            if (token.Parent is IdentifierNameSyntax found)
                yield return found;
        }
    }
}
