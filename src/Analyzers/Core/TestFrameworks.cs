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

    private static readonly ImmutableArray<string> Assemblies = ImmutableArray.Create(
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core");

    // A word of the namespace that a file of tests must name: Xunit, NUnit.Framework, Microsoft.VisualStudio.TestTools.UnitTesting, TUnit.Core.
    private static readonly ImmutableArray<string> Words = ImmutableArray.Create("Xunit", "NUnit", "UnitTesting", "TUnit");

    /// <summary>Whether the project's own code is written for one of them.</summary>
    public static bool AreUsedBy(Compilation compilation, TypeLookup types, CancellationToken cancellation)
    {
        if (!AnyIsReferenced(types))
            return false;
        foreach (string word in Words)
        {
            if (IsNamedOften(compilation, word, cancellation))
                return true;
        }

        return false;
    }

    private static bool AnyIsReferenced(TypeLookup types)
    {
        foreach (string assembly in Assemblies)
        {
            if (types.References(assembly))
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
