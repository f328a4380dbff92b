using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>All names of one kind that a compilation asks OpenTelemetry to collect.</summary>
internal sealed class Registrations
{
    private static readonly Registrations Unknown = new(ImmutableArray<Registration>.Empty, ImmutableArray<SyntaxNode>.Empty);

    private Registrations(ImmutableArray<Registration> calls, ImmutableArray<SyntaxNode> providers)
    {
        Calls = calls;
        Providers = providers;
    }

    /// <summary>The calls in the order of the files. Empty where nothing is registered, or not all that is can be seen.</summary>
    public ImmutableArray<Registration> Calls { get; }

    /// <summary>The calls that set the collection up, where none registers anything; empty otherwise.</summary>
    public ImmutableArray<SyntaxNode> Providers { get; }

    /// <summary>Whether what none of them names is not collected, for certain.</summary>
    public bool AreComplete => !Calls.IsEmpty || !Providers.IsEmpty;

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

    /// <summary>The call to add a name to: one in its own file, else the last. Where nothing is registered, the call that sets the collection up.</summary>
    public SyntaxNode Nearest(SyntaxTree tree)
    {
        if (Calls.IsEmpty)
            return Providers.FirstOrDefault(provider => provider.SyntaxTree == tree) ?? Providers[0];
        Registration nearest = Calls[Calls.Length - 1];
        foreach (Registration call in Calls)
        {
            if (call.Syntax.SyntaxTree == tree)
                nearest = call;
        }

        return nearest.Syntax;
    }

    public static Registrations Of(ProjectContext project, CollectedByName kind, CancellationToken cancellation)
    {
        Compilation compilation = project.Compilation;
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

        // What a library offers to collect is its host's to ask for.
        if ((calls.Count == 0 && project.Kind == ProjectKind.Library) || !OtherRegistrars.AreAbsent(compilation, kind, cancellation))
            return Unknown;
        return new Registrations(calls.ToImmutable(), calls.Count == 0 ? ProviderCalls.In(compilation, kind, cancellation) : ImmutableArray<SyntaxNode>.Empty);
    }

    // Of a chain of calls the last is met first.
    private static void Insert(ImmutableArray<Registration>.Builder calls, Registration call)
    {
        int index = calls.Count;
        while (index > 0 && calls[index - 1].Syntax.SyntaxTree == call.Syntax.SyntaxTree && calls[index - 1].Syntax.Span.End > call.Syntax.Span.End)
            index--;
        calls.Insert(index, call);
    }

    internal static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
