using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>The calls by which a compilation has OpenTelemetry collect meters or listen to sources.</summary>
internal sealed class ProviderCalls
{
    private static readonly List<InvocationExpressionSyntax> None = [];

    private ProviderCalls(ImmutableArray<SyntaxNode> all, bool areInSight)
    {
        All = all;
        AreInSight = areInSight;
    }

    /// <summary>The calls in the order of the files.</summary>
    public ImmutableArray<SyntaxNode> All { get; }

    /// <summary>Whether all that they set up stands in this project: none is handed a set-up that may stand elsewhere.</summary>
    public bool AreInSight { get; }

    public static ProviderCalls In(Compilation compilation, CollectedByName kind, CancellationToken cancellation)
    {
        ImmutableArray<SyntaxNode>.Builder calls = ImmutableArray.CreateBuilder<SyntaxNode>();
        bool areInSight = true;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel? semantics = null;
            foreach (InvocationExpressionSyntax invocation in CallsIn(tree, kind, cancellation))
            {
                semantics ??= compilation.SemanticsOf(tree);
                if (semantics?.GetOperation(invocation, cancellation) is not IInvocationOperation call || !call.TargetMethod.ContainingAssembly.Name.IsOfFamily("OpenTelemetry"))
                {
                    areInSight = false;
                    continue;
                }

                areInSight &= IsInSight(call);
                calls.Add(invocation);
            }
        }

        return new ProviderCalls(calls.ToImmutable(), areInSight);
    }

    // Few files have any.
    private static List<InvocationExpressionSyntax> CallsIn(SyntaxTree tree, CollectedByName kind, CancellationToken cancellation)
    {
        List<InvocationExpressionSyntax>? calls = null;
        foreach (string provider in kind.Providers)
        {
            if (SourceSearch.Mentions(tree, provider, cancellation))
                (calls ??= []).AddRange(TokensInSource.CallsOf(tree, provider, cancellation));
        }

        calls?.Sort(static (one, other) => one.Span.End.CompareTo(other.Span.End));
        return calls ?? None;
    }

    // A lambda or a method of this project, whose calls the search for registrations has seen.
    private static bool IsInSight(IInvocationOperation call)
    {
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
