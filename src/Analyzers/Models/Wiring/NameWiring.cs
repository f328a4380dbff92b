using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>Which names of one kind a compilation creates and which it has collected. Each is found when first asked for, and once.</summary>
internal sealed class NameWiring(CollectedByName kind, ProjectContext project, ReferencedFacts facts)
{
    private Registrations? _registrations;
    private CreatedNames? _created;
    private CollectionSetUp? _setUp;

    public CollectedByName Kind { get; } = kind;

    /// <summary>What is registered.</summary>
    public Registrations Registrations(CancellationToken cancellation)
    {
        // Two threads may both look; what they find is the same.
        return Volatile.Read(ref _registrations)
            ?? Interlocked.CompareExchange(ref _registrations, Wiring.Registrations.Of(project, Kind, facts, cancellation), null)
            ?? _registrations;
    }

    /// <summary>What is wrong with the registration of a created name; null where it is registered, or nobody can tell.</summary>
    public UnregisteredName? FaultOf(IOperation? created, CancellationToken cancellation)
    {
        if (created is not { ConstantValue.Value: string { Length: > 0 } name }
            || Registrations(cancellation) is not { AreComplete: true } registrations
            || registrations.Include(name))
            return null;
        if (SlipFor(name, registrations, cancellation) is { } slip)
            return new UnregisteredName(name, slip.Syntax, slip.Text);

        // A library may register what it makes, and leave the rest to whoever hosts it.
        return project.Kind == ProjectKind.Library ? null : new UnregisteredName(name, registrations.Nearest(created.Syntax.SyntaxTree), misspelt: null);
    }

    /// <summary>What the project creates itself.</summary>
    public CreatedNames Created(CancellationToken cancellation)
    {
        return Volatile.Read(ref _created)
            ?? Interlocked.CompareExchange(ref _created, CreatedNames.Of(project.Compilation, Kind, cancellation), null)
            ?? _created!;
    }

    /// <summary>What the program that sets the collection up has to do with the projects it references; null where it sets none up, or nobody can tell.</summary>
    public CollectionSetUp? SetUp(CancellationToken cancellation)
    {
        if (project.Kind is ProjectKind.Library or ProjectKind.Test || Registrations(cancellation) is not { AreComplete: true } registrations)
            return null;
        return Volatile.Read(ref _setUp)
            ?? Interlocked.CompareExchange(ref _setUp, new CollectionSetUp(this, registrations, facts, project.Compilation, cancellation), null)
            ?? _setUp;
    }

    /// <summary>The created name that a registered one was meant for, where it is a slip.</summary>
    public RegisteredName? MeantBy(string registered, Registrations registrations, CancellationToken cancellation)
    {
        if (NamePattern.HasWildcard(registered))
            return null;
        return Created(cancellation).MeantBy(registered, registrations);
    }

    /// <summary>The registered name that was meant for a created one which nobody registers, where there is such a slip.</summary>
    public RegisteredName? SlipFor(string created, Registrations registrations, CancellationToken cancellation)
    {
        foreach (Registration call in registrations.Calls)
        {
            foreach (RegisteredName name in call.Names)
            {
                if (EditDistance.IsSlip(name.Text, created) && MeantBy(name.Text, registrations, cancellation) is { } meant && NamePattern.Fits(meant.Text, created))
                    return name;
            }
        }

        return null;
    }
}

/// <summary>A created name that no call registers.</summary>
internal readonly struct UnregisteredName(string name, SyntaxNode place, string? misspelt)
{
    public string Name { get; } = name;

    /// <summary>The call that it belongs into, or where it is registered misspelt.</summary>
    public SyntaxNode Place { get; } = place;

    /// <summary>The name that is registered instead, where that is a slip.</summary>
    public string? Misspelt { get; } = misspelt;
}
