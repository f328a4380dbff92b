using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>
/// Test frameworks that a project references and uses. References flow from project to project: a service that shares a library with its
/// own tests has the framework too, and is no test for that.
/// </summary>
internal static class TestFrameworks
{
    // Of a project's files one in ten must name the framework; a base class for tests in a library makes none of it.
    private const int Share = 10;

    // The assembly that a test must see, and a word of the namespace that its file must then name.
    private static readonly ImmutableArray<(string Assembly, string Word)> All = ImmutableArray.Create(
        ("xunit.core", "Xunit"),
        ("xunit.v3.core", "Xunit"),
        ("nunit.framework", "NUnit"),
        ("Microsoft.VisualStudio.TestPlatform.TestFramework", "UnitTesting"),
        ("MSTest.TestFramework", "UnitTesting"),
        ("TUnit.Core", "TUnit"));

    /// <summary>Whether the project's own code is written for one of them.</summary>
    public static bool AreUsedBy(Compilation compilation, TypeLookup types, CancellationToken cancellation)
    {
        foreach ((string assembly, string word) in All)
        {
            if (types.References(assembly) && IsNamedOften(compilation, word, cancellation))
                return true;
        }

        return false;
    }

    private static bool IsNamedOften(Compilation compilation, string word, CancellationToken cancellation)
    {
        int files = 0, naming = 0;
        foreach (SyntaxTree _ in compilation.SyntaxTrees)
            files++;
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, word, cancellation))
        {
            naming++;
            if (naming * Share >= files || IsForAllFiles(tree, word, cancellation))
                return true;
        }

        return false;
    }

    // global using Xunit; which the build writes where the project file asks for it.
    private static bool IsForAllFiles(SyntaxTree tree, string word, CancellationToken cancellation)
    {
        if (tree.GetRoot(cancellation) is not CompilationUnitSyntax unit)
            return false;
        foreach (UsingDirectiveSyntax directive in unit.Usings)
        {
            if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && Names(directive, word))
                return true;
        }

        return false;
    }

    private static bool Names(UsingDirectiveSyntax directive, string word)
    {
        foreach (SyntaxToken token in directive.DescendantTokens())
        {
            if (token.ValueText == word)
                return true;
        }

        return false;
    }
}
