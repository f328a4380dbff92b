using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>The calls by which a compilation has OpenTelemetry collect meters or listen to sources, all that they set up being in sight.</summary>
internal static class ProviderCalls
{
    /// <summary>The calls in the order of the files; none where one of them is handed a set-up that may stand elsewhere.</summary>
    public static ImmutableArray<SyntaxNode> In(Compilation compilation, CollectedByName kind, CancellationToken cancellation)
    {
        ImmutableArray<SyntaxNode>.Builder calls = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!Mentions(tree, kind, cancellation))
                continue;
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax invocation || Registrations.NameOf(invocation.Expression) is not { } name || !kind.Providers.Contains(name))
                    continue;
                semantics ??= compilation.SemanticsOf(tree);
                if (semantics?.GetOperation(invocation, cancellation) is not IInvocationOperation call || !IsInSight(call))
                    return ImmutableArray<SyntaxNode>.Empty;
                calls.Add(invocation);
            }
        }

        return calls.ToImmutable();
    }

    private static bool Mentions(SyntaxTree tree, CollectedByName kind, CancellationToken cancellation)
    {
        foreach (string provider in kind.Providers)
        {
            if (SourceSearch.Mentions(tree, provider, cancellation))
                return true;
        }

        return false;
    }

    // OpenTelemetry's own method, with a lambda or a method of this project, whose calls the search for registrations has seen.
    private static bool IsInSight(IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingAssembly.Name.IsOfFamily("OpenTelemetry"))
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.TypeKind: TypeKind.Delegate } && !IsWrittenHere(argument.Value.WithoutConversions()))
                return false;
        }

        return true;
    }

    private static bool IsWrittenHere(IOperation setUp) => setUp switch
    {
        IDelegateCreationOperation creation => IsWrittenHere(creation.Target),
        IAnonymousFunctionOperation => true,
        IMethodReferenceOperation reference => !reference.Method.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };
}
