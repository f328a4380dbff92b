using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>The metrics that referenced projects define in registries that are known by name. Read when first asked for.</summary>
internal sealed class ToldDefinitions(ReferencedFacts facts, ImmutableArray<MetricsLibrary> libraries)
{
    // What a fact does not name: a line for each instrument of a large project.
    private const string Usual = "System.Diagnostics.Metrics";

    private ILookup<(NamedRegistry Registry, string Name), ToldDefinition>? _all;
    private ILookup<string, string>? _seen;

    /// <summary>All of them, those of one name in one registry together.</summary>
    public ILookup<(NamedRegistry Registry, string Name), ToldDefinition> All => _all ??= Read().ToLookup(static told => (told.Registry, KeyOf(told.Name, told.Library)));

    /// <summary>The assemblies of the projects that define some.</summary>
    public IEnumerable<string> Owners => All.SelectMany(static sameName => sameName).Select(static told => told.Owner).Distinct();

    /// <summary>Whether two projects define some: what one defines twice is reported there.</summary>
    public bool HaveSeveralOwners => Owners.Skip(1).Any();

    /// <summary>The name by which a library finds a metric: to some names differ by more than case, to others by nothing less.</summary>
    public static string KeyOf(string name, MetricsLibrary library) => library.TellsCaseApart ? name : name.ToUpperInvariant();

    /// <summary>A definition as a fact; null where it could not be read again as what it is.</summary>
    public static Fact? Tell(string name, MetricsLibrary library, NamedRegistry registry, DefinitionTerms terms)
    {
        if (registry.Meter.IndexOf(',') >= 0 || registry.Version.IndexOf(',') >= 0)
            return null;
        var roles = WrittenRoles.Begin();
        if (library.Namespace != Usual)
            roles.Add("library", library.Namespace);
        if (registry.Meter.Length > 0)
            roles.Add("meter", registry.Meter);
        if (registry.Version.Length > 0)
            roles.Add("version", registry.Version);
        roles.Add("kind", terms.Kind.ToString());
        roles.Add("number", terms.NumberType);
        if (library.ComparesUnitAndDescription)
        {
            roles.Add("unit", terms.Unit);
            roles.Add("described", terms.DescribedAs);
        }

        return new Fact(FactVerb.Creates, FactSubject.Instrument, name, roles.Write());
    }

    /// <summary>
    /// The first two of one name that two projects define otherwise, and neither of them sees it, in words:
    /// "in Shop.Orders a Counter&lt;long&gt;, in Shop.Stock a Histogram&lt;double&gt;".
    /// </summary>
    public (string Name, string Difference)? FirstConflict(IEnumerable<ToldDefinition> sameName)
    {
        List<ToldDefinition> inOrder = sameName.OrderBy(static told => told.Owner, StringComparer.Ordinal).ThenBy(static told => told.Terms.Kind).ToList();
        foreach (ToldDefinition later in inOrder)
        {
            foreach (ToldDefinition earlier in inOrder.TakeWhile(told => told.Owner != later.Owner))
            {
                if (DifferenceBetween(earlier, later) is { } difference && !Sees(earlier.Owner, later.Owner) && !Sees(later.Owner, earlier.Owner))
                    return (later.Name, difference);
            }
        }

        return null;
    }

    private static string? DifferenceBetween(ToldDefinition one, ToldDefinition other)
    {
        string here = $"in {one.Owner}", there = $"in {other.Owner}";
        return one.Terms.DifferenceFrom(other.Terms, one.Library.ComparesUnitAndDescription, here, there) ?? DefinitionTerms.DifferenceOfNames(one.Name, other.Name, here, there);
    }

    // What a project sees it reports itself. Of a package nobody reads the warnings.
    private bool Sees(string owner, string other)
    {
        _seen ??= facts.Of(FactVerb.References, FactSubject.Project).Where(told => facts.IsOfProject(told.Owner)).ToLookup(static told => told.Owner.Assembly.Name, static told => told.Fact.Name);
        return _seen[owner].Contains(other);
    }

    private IEnumerable<ToldDefinition> Read()
    {
        foreach ((FactsOfAssembly owner, Fact fact) in facts.Of(FactVerb.Creates, FactSubject.Instrument))
        {
            var roles = ParameterRoles.Read(fact.Detail);
            if (fact.Name.Length > 0
                && libraries.FirstOrDefault(known => known.Namespace == (roles["library"] ?? Usual)) is { } library
                && RegistryOf(roles, library) is { } registry
                && Enum.TryParse(roles["kind"], out InstrumentKind kind) && Enum.IsDefined(typeof(InstrumentKind), kind))
                yield return new ToldDefinition(fact.Name, library, registry, DefinitionTerms.Told(kind, roles["number"], roles["unit"], roles["described"]), owner.Assembly.Name);
        }
    }

    private static NamedRegistry? RegistryOf(ParameterRoles roles, MetricsLibrary library)
        => roles["meter"] is { Length: > 0 } meter ? new NamedRegistry(meter, roles["version"] ?? "")
            : library.HasDefaultRegistry ? NamedRegistry.Default : null;
}

/// <summary>A metric that a referenced project defines.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Library">The library that it is defined with.</param>
/// <param name="Registry">What it is created in.</param>
/// <param name="Terms">What is said of it.</param>
/// <param name="Owner">The project's assembly.</param>
internal sealed record ToldDefinition(string Name, MetricsLibrary Library, NamedRegistry Registry, DefinitionTerms Terms, string Owner);
