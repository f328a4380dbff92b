using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>
/// Whether a compilation would show the findings of a member if there were any: its type is declared here, and none of its code is left out of this build.
/// Otherwise the type may have moved to another project, or another build (another framework, Debug) has the findings.
/// </summary>
internal sealed class DeclaredMembers(Compilation compilation, ImmutableArray<AdditionalText> otherFiles, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxTree, bool> _isWhole = [];

    public bool AreWhole(string member)
    {
        if (member == Fingerprint.Nowhere || IsOtherFile(member))
            return true;
        bool isDeclared = false;
        foreach (INamedTypeSymbol type in TypesOf(member))
        {
            foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
            {
                if (!IsWhole(part.SyntaxTree))
                    return false;
                isDeclared = true;
            }
        }

        return isDeclared;
    }

    private bool IsOtherFile(string name)
    {
        foreach (AdditionalText file in otherFiles)
        {
            if (Fingerprint.WordOfFile(file.Path) == name)
                return true;
        }

        return false;
    }

    // Types of several arities share a name.
    private IEnumerable<INamedTypeSymbol> TypesOf(string member)
    {
        var scopes = new List<INamespaceOrTypeSymbol> { compilation.Assembly.GlobalNamespace };
        foreach (string name in member.Split('.'))
        {
            var inner = new List<INamespaceOrTypeSymbol>();
            foreach (INamespaceOrTypeSymbol scope in scopes)
            {
                foreach (ISymbol found in scope.GetMembers(name))
                {
                    if (found is INamespaceOrTypeSymbol space)
                        inner.Add(space);
                }
            }

            // What is no type or namespace is the member.
            if (inner.Count == 0)
                break;
            scopes = inner;
        }

        foreach (INamespaceOrTypeSymbol scope in scopes)
        {
            if (scope is INamedTypeSymbol type)
                yield return type;
        }
    }

    private bool IsWhole(SyntaxTree tree)
    {
        if (!_isWhole.TryGetValue(tree, out bool isWhole))
            _isWhole.Add(tree, isWhole = !LeavesCodeOut(tree.GetRoot(cancellation)));
        return isWhole;
    }

    private static bool LeavesCodeOut(SyntaxNode root)
    {
        if (!root.ContainsDirectives)
            return false;
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                return true;
        }

        return false;
    }
}
