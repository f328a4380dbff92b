using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>Whether a word stands anywhere in the code of a compilation: looked for when first asked, once.</summary>
internal sealed class SourceMention(Compilation compilation, string word)
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
            found = SourceSearch.AnyMentions(compilation, word, cancellation) ? Present : Absent;
            Volatile.Write(ref _found, found);
        }

        return found == Present;
    }
}
