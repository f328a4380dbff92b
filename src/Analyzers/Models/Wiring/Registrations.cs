using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>All names of one kind that a program asks OpenTelemetry to collect, in its own code and in that of the projects it references.</summary>
internal sealed class Registrations
{
    private static readonly Registrations Unknown = new(ImmutableArray<Registration>.Empty, ImmutableArray<SyntaxNode>.Empty, ImmutableArray<RegisteredElsewhere>.Empty);

    private Registrations(ImmutableArray<Registration> calls, ImmutableArray<SyntaxNode> providers, ImmutableArray<RegisteredElsewhere> elsewhere)
    {
        Calls = calls;
        Providers = providers;
        Elsewhere = elsewhere;
    }

    /// <summary>The calls in the order of the files. Empty where nothing is registered, or not all that is can be seen.</summary>
    public ImmutableArray<Registration> Calls { get; }

    /// <summary>The calls that set the collection up, where none registers anything; empty otherwise.</summary>
    public ImmutableArray<SyntaxNode> Providers { get; }

    /// <summary>The names that referenced projects register.</summary>
    public ImmutableArray<RegisteredElsewhere> Elsewhere { get; }

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

        foreach (RegisteredElsewhere name in Elsewhere)
        {
            if (NamePattern.Fits(name.Text, created))
                return true;
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

    /// <summary>Where the collection is set up: the last call that registers, else the first that sets it up.</summary>
    public SyntaxNode Place => Calls.IsEmpty ? Providers[0] : Calls[Calls.Length - 1].Syntax;

    public static Registrations Of(ProjectContext project, CollectedByName kind, ReferencedFacts facts, CancellationToken cancellation)
    {
        Compilation compilation = project.Compilation;
        var own = RegistrationCalls.In(compilation, kind, cancellation);

        // What a library offers to collect is its host's to ask for.
        if (own.Unread is not null || (own.Calls.IsEmpty && project.Kind == ProjectKind.Library) || !OtherRegistrars.AreAbsent(compilation, kind, facts, cancellation))
            return Unknown;
        ImmutableArray<RegisteredElsewhere> elsewhere = facts.Of(FactVerb.Registers, kind.Noun)
            .Select(static told => new RegisteredElsewhere(told.Fact.Name, told.Owner.Assembly.Name)).ToImmutableArray();
        if (elsewhere.Any(static name => name.Text.Length == 0))
            return Unknown;
        return new Registrations(own.Calls, own.Calls.IsEmpty ? SetUpsOf(compilation, kind, facts, cancellation) : ImmutableArray<SyntaxNode>.Empty, elsewhere);
    }

    // The program's own come first: there is where a name is added.
    private static ImmutableArray<SyntaxNode> SetUpsOf(Compilation compilation, CollectedByName kind, ReferencedFacts facts, CancellationToken cancellation)
    {
        var own = ProviderCalls.In(compilation, kind, cancellation);
        if (!own.AreInSight)
            return ImmutableArray<SyntaxNode>.Empty;
        return own.All.IsEmpty ? SetUpCalls.In(compilation, kind.Noun, facts, cancellation).Select(static call => (SyntaxNode)call.Syntax).ToImmutableArray() : own.All;
    }
}

/// <summary>A name, perhaps with wildcards, that another project registers.</summary>
internal readonly struct RegisteredElsewhere(string text, string owner)
{
    public string Text { get; } = text;

    /// <summary>The project's assembly.</summary>
    public string Owner { get; } = owner;
}
