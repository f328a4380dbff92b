using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>The calls of a project's own that register names of one kind, as they stand: what they add up to is <see cref="Registrations"/>' to say.</summary>
internal sealed class RegistrationCalls
{
    private RegistrationCalls(ImmutableArray<Registration> calls, SyntaxNode? unread)
    {
        Calls = calls;
        Unread = unread;
    }

    /// <summary>The calls whose names are constants, in the order of the files.</summary>
    public ImmutableArray<Registration> Calls { get; }

    /// <summary>A call that may register, under names that only a run would tell.</summary>
    public SyntaxNode? Unread { get; }

    public static RegistrationCalls In(Compilation compilation, CollectedByName kind, CancellationToken cancellation)
    {
        ImmutableArray<Registration>.Builder calls = ImmutableArray.CreateBuilder<Registration>();
        SyntaxNode? unread = null;
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, kind.RegisteringMethod, cancellation))
        {
            SemanticModel? semantics = null;
            foreach (InvocationExpressionSyntax invocation in TokensInSource.CallsOf(tree, kind.RegisteringMethod, cancellation))
            {
                semantics ??= compilation.SemanticsOf(tree);
                if (semantics?.GetOperation(invocation, cancellation) is IInvocationOperation call
                    && kind.IsRegisteredBy((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition)
                    && Registration.TryCreate(call) is { } registration)
                    calls.Add(registration);
                else
                    unread ??= invocation;
            }
        }

        return new RegistrationCalls(calls.ToImmutable(), unread);
    }
}
