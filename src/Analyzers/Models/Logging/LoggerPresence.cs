using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Whether a logger that code can name is there when the code runs, and whether what it gets goes anywhere.</summary>
internal static class LoggerPresence
{
    /// <summary>Whether it may be null at the place: declared so, or given its value by who knows whom.</summary>
    public static bool IsUnsure(ISymbol logger, SyntaxNode place, SemanticModel semantics)
    {
        if (logger is IParameterSymbol { HasExplicitDefaultValue: true } && !IsNullableAt(place, semantics))
            return true;
        return semantics.GetSpeculativeTypeInfo(place.SpanStart, SyntaxFactory.IdentifierName(logger.Name), SpeculativeBindingOption.BindAsExpression).Nullability.FlowState switch
        {
            NullableFlowState.MaybeNull => true,
            _ => IsLeftOpen(logger) && !LoggerNotYetMade.IsMadeBefore(logger, place),
        };
    }

    /// <summary>Whether it is made by a factory that has no provider.</summary>
    public static bool LeadsNowhere(ISymbol logger, SemanticModel semantics)
        => InitializerOf(logger) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var factory } } && IsBareFactory(factory, semantics);

    /// <summary>Whether its type gives it a logger before anybody can read it, and one that writes: no <c>NullLogger.Instance</c>, which waits for another.</summary>
    /// <param name="logger">A static field or property.</param>
    /// <param name="semantics">The model of the file that declares it.</param>
    public static bool IsMadeWithItsType(ISymbol logger, SemanticModel semantics)
        => DeclarationOf(logger) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => Writes(value, logger, semantics),
            PropertyDeclarationSyntax { Initializer.Value: { } value } => Writes(value, logger, semantics),
            _ => logger.ContainingType.StaticConstructors.Any(constructor => Sets(constructor, logger)),
        };

    /// <summary>Whether it begins as a logger that writes nothing.</summary>
    public static bool BeginsSilent(ISymbol logger, SemanticModel semantics)
        => InitializerOf(logger) is { } value && value.SyntaxTree == semantics.SyntaxTree && (IsSilent(value, semantics) || LeadsNowhere(logger, semantics));

    private static bool Writes(ExpressionSyntax value, ISymbol logger, SemanticModel semantics) => !LoggerNotYetMade.IsNull(value) && !BeginsSilent(logger, semantics);

    // NullLogger.Instance, NullLogger<T>.Instance, Logger.None, LogManager.CreateNullLogger(): the libraries' own loggers that write nothing.
    private static bool IsSilent(ExpressionSyntax value, SemanticModel semantics)
        => semantics.GetSymbolInfo(value).Symbol is { ContainingType: { } holder } made
            && (holder.Is("Microsoft.Extensions.Logging.Abstractions.NullLogger")
                || (made.Name == "None" && holder.Is("Serilog.Core.Logger"))
                || made.Name == "CreateNullLogger");

    // private static ILogger _logger = null!; whatever sets it may not have run yet. An instance has its constructor for that.
    private static bool IsLeftOpen(ISymbol logger)
    {
        if (logger is not IFieldSymbol { IsReadOnly: false } and not IPropertySymbol { SetMethod: not null } || logger.ContainingType is not { } type)
            return false;
        ExpressionSyntax? initializer = InitializerOf(logger);
        bool isOpen = initializer is null ? logger.IsStatic && logger.Locations.Any(location => location.IsInSource) : LoggerNotYetMade.IsNull(initializer);
        if (!isOpen || (logger is IPropertySymbol && !logger.IsStatic))
            return false;
        return !(logger.IsStatic ? type.StaticConstructors : type.InstanceConstructors).Any(constructor => Sets(constructor, logger));
    }

    private static bool Sets(IMethodSymbol constructor, ISymbol logger)
        => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left.GetLastToken().ValueText == logger.Name));

    private static bool IsBareFactory(ExpressionSyntax factory, SemanticModel semantics)
    {
        if (factory is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } made)
            return factory.SyntaxTree == semantics.SyntaxTree && semantics.GetTypeInfo(made).Type.Is("Microsoft.Extensions.Logging.LoggerFactory");
        return factory is IdentifierNameSyntax name
            && factory.SyntaxTree == semantics.SyntaxTree
            && semantics.GetSymbolInfo(name).Symbol is ILocalSymbol or IFieldSymbol
            && semantics.GetSymbolInfo(name).Symbol is { } holder
            && InitializerOf(holder) is BaseObjectCreationExpressionSyntax bare
            && IsBareFactory(bare, semantics)
            && !IsGivenProvider(holder, bare);
    }

    // factory.AddProvider(…), and the extensions of old that are called on it.
    private static bool IsGivenProvider(ISymbol factory, SyntaxNode declaration)
        => declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(access => access.Expression.GetLastToken().ValueText == factory.Name && LoggingVocabulary.Adds.Begins(access.Name.Identifier.ValueText));

    private static ExpressionSyntax? InitializerOf(ISymbol symbol)
        => DeclarationOf(symbol) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };

    private static SyntaxNode? DeclarationOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    private static bool IsNullableAt(SyntaxNode place, SemanticModel semantics)
        => (semantics.GetNullableContext(place.SpanStart) & NullableContext.AnnotationsEnabled) != 0;
}
