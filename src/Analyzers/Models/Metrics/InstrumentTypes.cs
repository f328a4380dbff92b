using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>The types through which a library's users hold an instrument of one kind, and what makes one.</summary>
internal sealed class InstrumentTypes(InstrumentKind kind, string createMethod, INamedTypeSymbol type)
{
    public InstrumentKind Kind { get; } = kind;

    /// <summary>The method that creates such instruments, on whatever the library creates them with.</summary>
    public string CreateMethod { get; } = createMethod;

    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The instrument with its label values given; null where the library passes tags with each value.</summary>
    public INamedTypeSymbol? Child { get; init; }

    public INamedTypeSymbol? Interface { get; init; }

    /// <summary>The settings that the create method takes; null where it takes them as arguments.</summary>
    public INamedTypeSymbol? Configuration { get; init; }

    /// <summary>Whether values can be given to something of this type.</summary>
    public bool Include(ITypeSymbol? type) => type.Is(Type) || type.Is(Child) || type.Is(Interface);
}
