using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>
/// Finds where a field or property is read, written or named. Names are compared first; only what matches is bound,
/// so it is for the few members that a rule has reason to ask about.
/// </summary>
internal static class MemberReferences
{
    /// <summary>Every reference to a private member: all of them stand in its type.</summary>
    public static IEnumerable<IOperation> OfPrivate(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxReference part in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (IOperation reference in In(part.GetSyntax(cancellation), member, compilation, cancellation))
                yield return reference;
        }
    }

    /// <summary>Every reference to a member in the whole compilation.</summary>
    public static IEnumerable<IOperation> OfAny(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesNaming(compilation, member.Name, cancellation))
        {
            foreach (IOperation reference in In(tree.GetRoot(cancellation), member, compilation, cancellation))
                yield return reference;
        }
    }

    private static IEnumerable<IOperation> In(SyntaxNode root, ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        SemanticModel? semantics = null;
        foreach (IdentifierNameSyntax name in NamesInSource.In(root, member.Name, cancellation))
        {
            semantics ??= compilation.SemanticsOf(root.SyntaxTree);
            SyntaxNode expression = name.Parent switch
            {
                MemberAccessExpressionSyntax access when access.Name == name => access,
                MemberBindingExpressionSyntax binding => binding,
                _ => name,
            };
            if (semantics?.GetOperation(expression, cancellation) is { } operation && Refers(operation, member))
                yield return operation;
        }
    }

    private static bool Refers(IOperation operation, ISymbol member)
        => operation is Microsoft.CodeAnalysis.Operations.IMemberReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member.OriginalDefinition);
}
