using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Wiring.Libraries;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>The place in a program where the collection of meters, or of sources, is set up, with what the projects that it references create and register.</summary>
internal sealed class CollectionSetUp
{
    private readonly Registrations _registrations;
    private readonly ReferencedFacts _facts;
    private readonly Compilation _compilation;

    public CollectionSetUp(NameWiring wiring, Registrations registrations, ReferencedFacts facts, Compilation compilation, CancellationToken cancellation)
    {
        Wiring = wiring;
        _registrations = registrations;
        _facts = facts;
        _compilation = compilation;
        Misspelt = FindMisspelt(cancellation);
        Uncollected = FindUncollected();
        Unfounded = FindUnfounded(cancellation);
    }

    public NameWiring Wiring { get; }

    /// <summary>The last call that registers, else the first that sets the collection up.</summary>
    public SyntaxNode Place => _registrations.Place;

    /// <summary>The names that referenced projects create and nobody registers.</summary>
    public ImmutableArray<NameOfProject> Uncollected { get; }

    /// <summary>The registered names that fit nothing, and are a slip away from one that is created, or that everybody knows.</summary>
    public ImmutableArray<MisspeltName> Misspelt { get; }

    /// <summary>
    /// The names that the program itself registers, that begin as its own do, and that neither it nor a project that it references creates.
    /// A set-up that programs share names what only some of them have.
    /// </summary>
    public ImmutableArray<RegisteredAnywhere> Unfounded { get; }

    /// <summary>Whether what is created under a name is collected.</summary>
    public bool Collects(string created) => _registrations.Include(created);

    /// <summary>Whether a file has a part of it.</summary>
    public bool IsIn(SyntaxTree tree) => Place.SyntaxTree == tree || _registrations.Calls.Any(call => call.Syntax.SyntaxTree == tree);

    /// <summary>Where a registered name is to be reported: at itself, and if another project has it, where that one's set-up is called.</summary>
    public Location LocationOf(RegisteredAnywhere name) => name.Syntax?.GetLocation() ?? Place.NameLocation();

    private ImmutableArray<NameOfProject> FindUncollected()
        => CreatedElsewhere()
            .Where(name => !_registrations.Include(name.Text) && !Misspelt.Any(slip => NamePattern.Fits(slip.Meant, name.Text)))
            .OrderBy(static name => name.Text, StringComparer.Ordinal)
            .ToImmutableArray();

    private ImmutableArray<MisspeltName> FindMisspelt(CancellationToken cancellation)
    {
        ImmutableArray<MisspeltName>.Builder slips = ImmutableArray.CreateBuilder<MisspeltName>();
        foreach (RegisteredAnywhere registered in FittingNothing(cancellation))
        {
            string? meant = CreatedElsewhere().Select(static name => name.Text).FirstOrDefault(name => EditDistance.IsSlip(registered.Text, name) && !_registrations.Include(name))
                ?? KnownNames.Of(Wiring.Kind.Noun).FirstOrDefault(name => EditDistance.IsSlip(registered.Text, name) && !_registrations.Include(name));
            if (meant is not null)
                slips.Add(new MisspeltName(registered, meant));
        }

        return slips.ToImmutable();
    }

    private ImmutableArray<RegisteredAnywhere> FindUnfounded(CancellationToken cancellation)
    {
        string family = FamilyOf(_compilation.AssemblyName ?? "");
        if (Wiring.Created(cancellation).Unread is not null || !IsWhollyKnown(family))
            return ImmutableArray<RegisteredAnywhere>.Empty;
        return FittingNothing(cancellation)
            .Where(name => name.Owner is null && FamilyOf(name.Text) == family && !Misspelt.Any(slip => slip.Registered.Text == name.Text)
                && Wiring.MeantBy(name.Text, _registrations, cancellation) is null)
            .ToImmutableArray();
    }

    private IEnumerable<RegisteredAnywhere> FittingNothing(CancellationToken cancellation)
        => Registered().Where(name => name.Text.Length > 0 && !NamePattern.HasWildcard(name.Text) && !FitsAny(name.Text, cancellation));

    private bool FitsAny(string registered, CancellationToken cancellation)
        => Wiring.Created(cancellation).All.Any(created => NamePattern.Fits(registered, created.Text))
            || CreatedElsewhere().Any(created => NamePattern.Fits(registered, created.Text))
            || KnownNames.Of(Wiring.Kind.Noun).Any(known => NamePattern.Fits(registered, known));

    private IEnumerable<RegisteredAnywhere> Registered()
        => _registrations.Calls.SelectMany(static call => call.Names).Select(static name => new RegisteredAnywhere(name.Text, name.Syntax, owner: null))
            .Concat(_registrations.Elsewhere.Select(static name => new RegisteredAnywhere(name.Text, syntax: null, name.Owner)));

    private IEnumerable<NameOfProject> CreatedElsewhere()
        => _facts.Of(FactVerb.Creates, Wiring.Kind.Noun).Where(static told => told.Fact.Name.Length > 0).Select(static told => new NameOfProject(told.Fact.Name, told.Owner.Assembly.Name)).Distinct();

    // Of those whose names begin alike, all that may create something tell what.
    private bool IsWhollyKnown(string family)
    {
        foreach (IAssemblySymbol assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (FamilyOf(assembly.Name) == family && _facts.MayCreate(assembly))
                return false;
        }

        return !_facts.Of(FactVerb.Creates, Wiring.Kind.Noun).Any(static told => told.Fact.Name.Length == 0);
    }

    private static string FamilyOf(string name)
    {
        int end = name.IndexOf('.');
        return end < 0 ? name : name.Substring(0, end);
    }
}

/// <summary>A name that a referenced project creates something under.</summary>
/// <param name="Text">The name.</param>
/// <param name="Owner">The project's assembly.</param>
internal sealed record NameOfProject(string Text, string Owner);

/// <summary>A name that the program, or a project that it references, registers.</summary>
internal readonly struct RegisteredAnywhere(string text, SyntaxNode? syntax, string? owner)
{
    public string Text { get; } = text;

    /// <summary>Where it stands, if in the program.</summary>
    public SyntaxNode? Syntax { get; } = syntax;

    /// <summary>The assembly of the project that registers it, if another does.</summary>
    public string? Owner { get; } = owner;
}

/// <summary>A registered name that was meant to be another.</summary>
internal readonly struct MisspeltName(RegisteredAnywhere registered, string meant)
{
    public RegisteredAnywhere Registered { get; } = registered;

    public string Meant { get; } = meant;
}
