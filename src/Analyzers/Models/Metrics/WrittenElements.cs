using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>The elements of an array or a collection expression that is written out.</summary>
internal static class WrittenElements
{
    /// <summary>The elements, or default where they were put together elsewhere.</summary>
    public static ImmutableArray<IOperation> In(IOperation collection)
    {
        collection = collection.WithoutConversions();
        if (collection is IArrayCreationOperation array)
            return array.Initializer is { } initializer ? initializer.ElementValues : LengthOf(array) == 0 ? ImmutableArray<IOperation>.Empty : default;

        // string[] names = { "a", "b" };
        if (collection is IArrayInitializerOperation bare)
            return bare.ElementValues;

        // Older compilers have no operation for a collection expression; its elements are there all the same.
        return collection.Syntax is CollectionExpressionSyntax expression && !Spreads(expression) ? collection.ChildOperations.ToImmutableArray() : default;
    }

    /// <summary>How many elements there are; null where that is not to be seen. Arrays in a local or a readonly field are looked at too.</summary>
    public static int? CountIn(IOperation collection)
    {
        collection = collection.WithoutConversions();
        if (collection is IArrayCreationOperation { Initializer: null } array)
            return LengthOf(array);
        if (In(collection) is { IsDefault: false } elements)
            return elements.Length;
        return ValueOf(collection) is { } value && ValueOf(value.WithoutConversions()) is null ? CountIn(value) : null;
    }

    /// <summary>What a local that is written once, or a readonly field or property, holds.</summary>
    public static IOperation? ValueOf(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => LocalWrites.SingleValue(local.Local, local),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => HeldValue.Of(field, reference),
        IPropertyReferenceOperation { Property: { IsReadOnly: true, IsIndexer: false } property } => HeldValue.Of(property, reference),
        _ => null,
    };

    private static int? LengthOf(IArrayCreationOperation array)
        => array.DimensionSizes.Length == 1 ? array.DimensionSizes[0].ConstantValue.Value as int? : null;

    private static bool Spreads(CollectionExpressionSyntax expression)
    {
        foreach (CollectionElementSyntax element in expression.Elements)
        {
            if (element is SpreadElementSyntax)
                return true;
        }

        return false;
    }
}
