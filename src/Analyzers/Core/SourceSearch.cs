using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core;

/// <summary>Which files of a compilation have a word in their code, and not only in a comment: decided without binding or copying any of them whole.</summary>
internal static class SourceSearch
{
    /// <summary>Whether any file has the word in code, be it in code that is not compiled here.</summary>
    /// <param name="compilation">Whose files are searched.</param>
    /// <param name="word">A constant: the answers are remembered.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static bool AnyMentions(Compilation compilation, string word, CancellationToken cancellation)
    {
        foreach (SyntaxTree _ in TreesMentioning(compilation, word, cancellation))
            return true;
        return false;
    }

    /// <summary>The files that have the word, a constant: the answers are remembered.</summary>
    public static IEnumerable<SyntaxTree> TreesMentioning(Compilation compilation, string word, CancellationToken cancellation)
    {
        var searched = SearchedWord.Of(word);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FileWords.Has(tree, searched, cancellation))
                yield return tree;
        }
    }

    /// <summary>Whether the file has the word, a constant: the answer is remembered.</summary>
    public static bool Mentions(SyntaxTree tree, string word, CancellationToken cancellation) => FileWords.Has(tree, SearchedWord.Of(word), cancellation);

    /// <summary>The files that have a name of the user's, or one of many of ours: the answers are not remembered.</summary>
    public static IEnumerable<SyntaxTree> TreesNaming(Compilation compilation, string name, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Contains(tree, name, cancellation))
                yield return tree;
        }
    }

    /// <summary>Reads the file.</summary>
    public static bool Contains(SyntaxTree tree, string word, CancellationToken cancellation)
    {
        SourceText text = tree.GetText(cancellation);
        foreach (int position in Positions(text, new TextSpan(0, text.Length), word))
        {
            if (!IsRemark(tree, position, cancellation))
                return true;
        }

        return false;
    }

    /// <summary>Where a part of a text has a word, in remarks too.</summary>
    public static WordPositions Positions(SourceText text, TextSpan part, string word) => new(text, part, word);

    // What somebody says of code is none. Only a file that has the word is looked at closer, and the compiler has parsed it already.
    private static bool IsRemark(SyntaxTree tree, int position, CancellationToken cancellation)
        => tree.GetRoot(cancellation).FindTrivia(position).Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia;
}
