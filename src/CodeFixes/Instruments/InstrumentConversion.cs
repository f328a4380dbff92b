using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>What a kind of instrument is to become, in the types of one compilation.</summary>
internal sealed class InstrumentConversion
{
    private readonly InstrumentTypes _from;
    private readonly InstrumentTypes _to;

    private readonly string? _fromNumber;
    private readonly INamedTypeSymbol? _toNumber;

    private InstrumentConversion(MetricsLibrary library, InstrumentTypes from, InstrumentTypes to, NumberChange? number, Compilation compilation)
    {
        Library = library;
        _from = from;
        _to = to;
        _fromNumber = number?.From;
        _toNumber = number is null ? null : compilation.GetSpecialType(number.To);
    }

    public MetricsLibrary Library { get; }

    /// <summary>The name of the method that creates the new kind.</summary>
    public string CreateMethod => _to.CreateMethod;

    /// <summary>The library's methods that create the old kind.</summary>
    public IEnumerable<ISymbol> CreateMethods => Library.Factories.SelectMany(factory => factory.GetMembers(_from.CreateMethod));

    /// <summary>The type that values become; null where it stays as it is.</summary>
    public INamedTypeSymbol? Number => _toNumber;

    /// <summary>The conversion; null where the referenced version of the library lacks one of the kinds.</summary>
    public static InstrumentConversion? TryCreate(MetricsLibrary? library, InstrumentChange change, Compilation compilation)
        => library?[change.From] is { } source && library[change.To] is { } target ? new InstrumentConversion(library, source, target, change.Number, compilation) : null;

    public bool Creates(IMethodSymbol method) => Library.CreatedBy(method) == _from && HasNumber(method.TypeArguments);

    /// <summary>Whether these are the arguments of a type, or of a create method, whose values change their type.</summary>
    public bool HasNumber(ImmutableArray<ITypeSymbol> arguments)
        => _fromNumber is null || (arguments.Length == 1 && NumberChange.NameOf(arguments[0]) == _fromNumber);

    public bool IsConfiguration(ITypeSymbol? type) => type.Is(_from.Configuration);

    /// <summary>What the type becomes; null where it has nothing to do with such an instrument, or hides it among other things.</summary>
    public INamedTypeSymbol? Convert(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named)
            return null;
        if (ConvertName(named) is { } converted)
            return converted.IsGenericType ? Constructed(converted, named) : converted;
        if (!Library.IsSeriesOf(named) || named.TypeArguments.Length != 1 || Convert(named.TypeArguments[0]) is not { } argument)
            return null;
        return named.OriginalDefinition.Construct(argument);
    }

    /// <summary>What the type's definition becomes, where the library declares it for this kind of instrument.</summary>
    public INamedTypeSymbol? ConvertName(INamedTypeSymbol type)
    {
        if (type.Is(_from.Type))
            return _to.Type;
        if (type.Is(_from.Child))
            return _to.Child;
        if (type.Is(_from.Interface))
            return _to.Interface;
        return type.Is(_from.Configuration) ? _to.Configuration : null;
    }

    /// <summary>Whether an extension method, called on the instrument, is there for what it becomes too: <c>NewTimer</c> is, on histograms.</summary>
    public bool KeepsExtension(IMethodSymbol method)
    {
        // A counter's timer adds, a gauge's replaces: only a distribution takes over what either does.
        IMethodSymbol extension = method.ReducedFrom ?? method;
        return _to.Kind == InstrumentKind.Histogram && extension.ContainingType.GetMembers(extension.Name).OfType<IMethodSymbol>().Any(candidate =>
            candidate.Parameters.Length == extension.Parameters.Length
            && _to.Type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract, candidate.Parameters[0].Type)));
    }

    /// <summary>Whether what the instrument becomes has this member too.</summary>
    public bool Keeps(ISymbol member)
    {
        // What both kinds inherit stays as it is.
        if (Convert(member.ContainingType) is not { } converted)
            return true;
        for (INamedTypeSymbol? type = converted; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(member.Name).Any(candidate => Matches(member, candidate)))
                return true;
        }

        return converted.AllInterfaces.Any(contract => contract.GetMembers(member.Name).Any(candidate => Matches(member, candidate)));
    }

    private INamedTypeSymbol? Constructed(INamedTypeSymbol converted, INamedTypeSymbol named)
    {
        if (_toNumber is null)
            return converted.Construct(named.TypeArguments, named.TypeArgumentNullableAnnotations);
        return HasNumber(named.TypeArguments) ? converted.Construct(_toNumber) : null;
    }

    private bool Matches(ISymbol member, ISymbol candidate)
    {
        if (member.Kind != candidate.Kind || candidate.DeclaredAccessibility != Accessibility.Public)
            return false;
        ImmutableArray<IParameterSymbol> wanted = Parameters(member.OriginalDefinition), given = Parameters(candidate.OriginalDefinition);
        return wanted.Length == given.Length
            && wanted.Zip(given, (first, second) => first.Type.MetadataName == second.Type.MetadataName || first.Type.TypeKind == TypeKind.TypeParameter).All(same => same);
    }

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol member)
        => member is IMethodSymbol method ? method.Parameters : ImmutableArray<IParameterSymbol>.Empty;
}
