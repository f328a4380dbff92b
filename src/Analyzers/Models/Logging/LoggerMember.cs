using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A field, a property or a constructor's parameter that holds a logger.</summary>
internal sealed class LoggerMember
{
    private LoggerMember(ISymbol symbol, ITypeSymbol type, LogLibrary library, ITypeSymbol? category)
    {
        Symbol = symbol;
        Type = type;
        Library = library;
        Category = category;
    }

    /// <summary>An <see cref="IFieldSymbol"/>, <see cref="IPropertySymbol"/> or <see cref="IParameterSymbol"/>.</summary>
    public ISymbol Symbol { get; }

    public ITypeSymbol Type { get; }

    public LogLibrary Library { get; }

    /// <summary>The <c>T</c> of <c>ILogger&lt;T&gt;</c>.</summary>
    public ITypeSymbol? Category { get; }

    /// <summary>The type whose member this is, or whose constructor has the parameter.</summary>
    public INamedTypeSymbol ContainingType => Symbol.ContainingType;

    /// <summary>Reads a member; null where it holds no logger.</summary>
    public static LoggerMember? TryCreate(ISymbol symbol, LoggingModel model)
    {
        ITypeSymbol? type = symbol switch
        {
            IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field => field.Type,
            IPropertySymbol { IsIndexer: false } property => property.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };

        // Most members are of a type that cannot be one, and asking for interfaces is not free.
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Interface or TypeKind.Class } named || model.LoggerLibrary(type) is not { } library)
            return null;
        ITypeSymbol? category = named.Is(model.Microsoft?.GenericLogger) ? named.TypeArguments[0] : null;
        return new LoggerMember(symbol, named, library.Library, category);
    }
}
