using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>All names of one kind that a compilation asks OpenTelemetry to collect.</summary>
internal sealed class Registrations
{
    private static readonly Registrations Unknown = new(ImmutableArray<Registration>.Empty);

    private Registrations(ImmutableArray<Registration> calls) => Calls = calls;

    /// <summary>The calls in the order of the files. Empty where nothing is registered, or not all that is can be seen.</summary>
    public ImmutableArray<Registration> Calls { get; }

    /// <summary>Whether what none of them names is not collected, for certain.</summary>
    public bool AreComplete => !Calls.IsEmpty;

    public bool Include(string created)
    {
        foreach (Registration call in Calls)
        {
            foreach (RegisteredName name in call.Names)
            {
                if (NamePattern.Fits(name.Text, created))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The call to add a name to: one in its own file, else the last.</summary>
    public Registration Nearest(SyntaxTree tree)
    {
        Registration nearest = Calls[Calls.Length - 1];
        foreach (Registration call in Calls)
        {
            if (call.Syntax.SyntaxTree == tree)
                nearest = call;
        }

        return nearest;
    }

    public static Registrations Of(Compilation compilation, CollectedByName kind, CancellationToken cancellation)
    {
        ImmutableArray<Registration>.Builder calls = ImmutableArray.CreateBuilder<Registration>();
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, kind.RegisteringMethod, cancellation))
        {
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax invocation || NameOf(invocation.Expression) != kind.RegisteringMethod)
                    continue;
                semantics ??= compilation.SemanticsOf(tree);
                if (semantics?.GetOperation(invocation, cancellation) is not IInvocationOperation call
                    || !kind.IsRegisteredBy((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition)
                    || Registration.TryCreate(call) is not { } registration)
                    return Unknown;
                Insert(calls, registration);
            }
        }

        return calls.Count > 0 && OtherRegistrars.AreAbsent(compilation, kind, cancellation) ? new Registrations(calls.ToImmutable()) : Unknown;
    }

    // Of a chain of calls the last is met first.
    private static void Insert(ImmutableArray<Registration>.Builder calls, Registration call)
    {
        int index = calls.Count;
        while (index > 0 && calls[index - 1].Syntax.SyntaxTree == call.Syntax.SyntaxTree && calls[index - 1].Syntax.Span.End > call.Syntax.Span.End)
            index--;
        calls.Insert(index, call);
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
