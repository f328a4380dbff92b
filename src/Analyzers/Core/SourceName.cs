using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>
/// Whether the code of a compilation has an identifier anywhere, or that of a project that it references and whose code is at hand (in an IDE, not in a build,
/// where a referenced project is an assembly): looked for when first asked, once. A comment that names it is none.
/// </summary>
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
            found = IsInCode(compilation, cancellation) || IsInReferences(cancellation) ? Present : Absent;
            Volatile.Write(ref _found, found);
        }

        return found == Present;
    }

    private bool IsInReferences(CancellationToken cancellation)
    {
        foreach (MetadataReference reference in compilation.References)
        {
            if (reference is CompilationReference { Compilation: var referenced } && IsInCode(referenced, cancellation))
                return true;
        }

        return false;
    }

    private bool IsInCode(Compilation searched, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(searched, name, cancellation))
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
