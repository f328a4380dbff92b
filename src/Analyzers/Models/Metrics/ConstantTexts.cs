using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Reads the texts of an array or a collection expression that is written out.</summary>
internal static class ConstantTexts
{
    /// <summary>The elements, or default where one of them is not a constant or the collection was made elsewhere.</summary>
    public static ImmutableArray<string> In(IOperation collection)
    {
        collection = collection.WithoutConversions();
        if (collection is IArrayCreationOperation array)
            return array.Initializer is { } initializer ? Read(initializer.ElementValues) : IsEmpty(array) ? ImmutableArray<string>.Empty : default;

        // Older compilers have no operation for a collection expression; its elements are there all the same.
        return collection.Syntax is CollectionExpressionSyntax ? Read(collection.ChildOperations.ToImmutableArray()) : default;
    }

    private static ImmutableArray<string> Read(ImmutableArray<IOperation> elements)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>(elements.Length);
        foreach (IOperation element in elements)
        {
            if (element.WithoutConversions().ConstantValue.Value is not string text)
                return default;
            texts.Add(text);
        }

        return texts.ToImmutable();
    }

    private static bool IsEmpty(IArrayCreationOperation array)
        => array.DimensionSizes.Length == 1 && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 };
}
