using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>Whether it is a field that asks the library for the class's one logger by itself: NLog's and log4net's are made for static fields.</summary>
    public bool ShouldBeStatic
        => Library.StaticField is not null
            && Symbol.DeclaringSyntaxReferences.Length > 0
            && Symbol.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } }
            && call.Expression is SimpleNameSyntax { Identifier.ValueText: "LogManager" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "LogManager" };

    /// <summary>Where the <c>T</c> is written; null where the type is written in another way (an alias).</summary>
    public TypeSyntax? CategorySyntax
    {
        get
        {
            TypeSyntax? type = Symbol.DeclaringSyntaxReferences.Length == 0 ? null : Symbol.DeclaringSyntaxReferences[0].GetSyntax() switch
            {
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
                PropertyDeclarationSyntax property => property.Type,
                ParameterSyntax parameter => parameter.Type,
                _ => null,
            };
            type = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
            SimpleNameSyntax? name = type is QualifiedNameSyntax qualified ? qualified.Right : type as SimpleNameSyntax;
            return name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } ? arguments[0] : null;
        }
    }

    /// <summary>Whether its declaration says that there may be none.</summary>
    public bool IsDeclaredNullable => Symbol switch
    {
        IFieldSymbol held => held.NullableAnnotation,
        IPropertySymbol property => property.NullableAnnotation,
        IParameterSymbol parameter => parameter.NullableAnnotation,
        _ => NullableAnnotation.None,
    } == NullableAnnotation.Annotated;

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

        // Asking each member's type for its interfaces would cost more than all else here: what is a logger is called one.
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Interface or TypeKind.Class } named
            || !LoggingVocabulary.Loggers.IsIn(named.Name)
            || model.LoggerLibrary(type) is not { } library)
            return null;
        ITypeSymbol? category = named.Is(library.GenericLogger) ? named.TypeArguments[0] : null;
        return new LoggerMember(symbol, named, library, category);
    }
}
