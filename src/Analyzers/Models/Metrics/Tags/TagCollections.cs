using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>Tag lists that are written as a collection expression, which is no creation of an object: <c>TagList tags = [new("shop", shop)];</c>.</summary>
internal static class TagCollections
{
    /// <summary>The tag list that the pair is an element of; null where it is none, or of something else.</summary>
    public static IOperation? ListAround(IObjectCreationOperation pair, INamedTypeSymbol? tagList)
    {
        if (tagList is null || pair.Syntax.Parent is not ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection })
            return null;

        // Older compilers have no operation for a collection expression, and no type.
        IOperation? list = pair.Parent;
        while (list is not null && list.Syntax != collection)
            list = list.Parent;
        while (list?.Parent is IConversionOperation conversion)
            list = conversion;
        return list is not null && SymbolEqualityComparer.Default.Equals(pair.SemanticModel?.GetTypeInfo(collection).ConvertedType, tagList) ? list : null;
    }
}
