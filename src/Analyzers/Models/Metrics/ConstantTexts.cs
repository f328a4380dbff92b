using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Reads the texts of an array or a collection expression that is written out.</summary>
internal static class ConstantTexts
{
    /// <summary>The elements, or default where one of them is not a constant or the collection was made elsewhere.</summary>
    public static ImmutableArray<string> In(IOperation collection)
        => WrittenElements.In(collection) is { IsDefault: false } elements ? Read(elements) : default;

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
}
