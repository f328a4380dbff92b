using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>The label names that a creation writes out, one by one.</summary>
internal static class LabelNameElements
{
    /// <summary>The elements, constant or not; none where the list is made elsewhere.</summary>
    public static ImmutableArray<IOperation> Of(InstrumentCreation creation)
    {
        if (creation.LabelNamesArgument?.WithoutConversions() is not { } names)
            return ImmutableArray<IOperation>.Empty;
        if (names is IArrayCreationOperation array)
            return array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty;

        // Older compilers have no operation for a collection expression; its elements are there all the same.
        return names.Syntax is CollectionExpressionSyntax ? names.ChildOperations.ToImmutableArray() : ImmutableArray<IOperation>.Empty;
    }
}
