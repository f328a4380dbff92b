using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging.Generation;

/// <summary>A source generator that implements log methods, and the types that a declaration for it is written with.</summary>
internal sealed class LogMethodGenerator(INamedTypeSymbol attribute, INamedTypeSymbol logger, INamedTypeSymbol level, INamedTypeSymbol exception)
{
    /// <summary>The attribute of the methods that it writes.</summary>
    public INamedTypeSymbol Attribute { get; } = attribute;

    public INamedTypeSymbol Logger { get; } = logger;

    public INamedTypeSymbol Level { get; } = level;

    public INamedTypeSymbol Exception { get; } = exception;

    /// <summary>The attribute on a method.</summary>
    public AttributeData? AttributeOf(IMethodSymbol method)
    {
        foreach (AttributeData candidate in method.GetAttributes())
        {
            if (candidate.AttributeClass.Is(Attribute))
                return candidate;
        }

        return null;
    }
}
