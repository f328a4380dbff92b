using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>
/// Which of the words that we search for stand in the code of a file, remembered for as long as the file lives. While somebody types, each key
/// makes a compilation of its own, in which all files but one are the ones before: they are not read again.
/// </summary>
internal sealed class FileWords
{
    // A bit for each word: they are constants of ours, some thirty. What comes after the last bit is searched for each time.
    private const int Most = 64;
    private static readonly ConditionalWeakTable<SyntaxTree, FileWords> Known = new();

    private long _sought;
    private long _found;

    /// <summary>Whether the file has the word.</summary>
    public static bool Has(SyntaxTree tree, SearchedWord word, CancellationToken cancellation)
        => word.Number < Most ? Known.GetOrCreateValue(tree).Has(word, tree, cancellation) : SourceSearch.Contains(tree, word.Text, cancellation);

    private bool Has(SearchedWord word, SyntaxTree tree, CancellationToken cancellation)
    {
        long bit = 1L << word.Number;
        if ((Interlocked.Read(ref _sought) & bit) == 0)
        {
            bool found = SourceSearch.Contains(tree, word.Text, cancellation);
            lock (this)
            {
                _found |= found ? bit : 0;
                Interlocked.Exchange(ref _sought, _sought | bit);
            }
        }

        return (Interlocked.Read(ref _found) & bit) != 0;
    }
}
