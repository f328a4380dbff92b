using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>Whether the code of a compilation has an identifier anywhere: looked for when first asked, once. A comment that names it is none.</summary>
internal sealed class SourceName(Compilation compilation, string name)
{
    private const int Unknown = 0;
    private const int Absent = 1;
    private const int Present = 2;

    private int _found;

    public bool Exists(CancellationToken cancellation)
    {
        // Two that ask at once find the same.
        int found = Volatile.Read(ref _found);
        if (found == Unknown)
        {
            found = IsInCode(cancellation) ? Present : Absent;
            Volatile.Write(ref _found, found);
        }

        return found == Present;
    }

    private bool IsInCode(CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, name, cancellation))
        {
            foreach (SyntaxToken token in tree.GetRoot(cancellation).DescendantTokens())
            {
                if (token.ValueText == name)
                    return true;
            }
        }

        return false;
    }
}
