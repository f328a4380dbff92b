using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The values of a log call: one by one where they can be told apart, opaque where an array made elsewhere holds them.</summary>
internal sealed class LogArguments
{
    private LogArguments(ImmutableArray<IOperation> values, int? count, bool isExpanded, bool areSkippedWhereOff = false)
    {
        AreSkippedWhereOff = areSkippedWhereOff;
        Values = count == values.Length ? values : ImmutableArray<IOperation>.Empty;
        Count = count;
        IsOpaque = count != values.Length;
        IsExpanded = isExpanded;
    }

    /// <summary>The values, below the conversion to object; empty where <see cref="IsOpaque"/>.</summary>
    public ImmutableArray<IOperation> Values { get; }

    /// <summary>How many there are, which the size of a new array tells too; null where nothing does.</summary>
    public int? Count { get; }

    /// <summary>Whether the values cannot be seen at the call.</summary>
    public bool IsOpaque { get; }

    /// <summary>Whether each value is an argument of its own in the source, not an element of an array that the user wrote.</summary>
    public bool IsExpanded { get; }

    /// <summary>Whether the values are not even computed where the level is off: a handler asks for it before it takes any.</summary>
    public bool AreSkippedWhereOff { get; }

    /// <summary>The values of an interpolation that the library takes apart.</summary>
    public static LogArguments Of(IInterpolatedStringHandlerCreationOperation interpolation)
    {
        ImmutableArray<IOperation> values = HandledInterpolation.ValuesOf(interpolation);
        return new LogArguments(values, values.Length, isExpanded: false, interpolation.HandlerCreationHasSuccessParameter);
    }

    /// <summary>The values for a log method's template.</summary>
    public static LogArguments Of(IInvocationOperation call, LogMethod method) => Of(call, method.FirstArgument, method);

    /// <summary>The values of all parameters from <paramref name="firstOrdinal"/> on, but those that have a part of their own in <paramref name="method"/>.</summary>
    public static LogArguments Of(IInvocationOperation call, int firstOrdinal, LogMethod? method = null)
    {
        if (firstOrdinal < 0)
            return new LogArguments(ImmutableArray<IOperation>.Empty, count: 0, isExpanded: true);

        ImmutableArray<IOperation>.Builder? values = null;
        int? hidden = 0;
        bool isExpanded = true;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal < firstOrdinal || method?.HasRole(parameter.Ordinal) == true)
                continue;
            if (!parameter.IsParams && !HoldsMany(parameter.OriginalDefinition.Type))
                AddSingle(argument);
            else if (argument.ArgumentKind == ArgumentKind.Explicit)
                AddArray(argument.Value);
            else if (parameter.IsParams)
                AddElements(argument.Value);
        }

        int count = values?.Count ?? 0;
        return new LogArguments(values.Built(), count + hidden, isExpanded);

        void AddSingle(IArgumentOperation argument)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit)
                Add(argument.Value, call.Arguments.Length - argument.Parameter!.Ordinal);
        }

        // There is room for those that stand side by side: mostly all.
        void Add(IOperation value, int neighbours)
        {
            values ??= ImmutableArray.CreateBuilder<IOperation>(neighbours < 1 ? 1 : neighbours);
            values.Add(value.WithoutImplicitConversions());
        }

        // The compiler's own array (or, for params spans, collection) around arguments that stand side by side.
        void AddElements(IOperation collection)
        {
            collection = collection.WithoutConversions();
            if (collection is IArrayCreationOperation { Initializer: { } initializer })
            {
                foreach (IOperation element in initializer.ElementValues)
                    Add(element, initializer.ElementValues.Length);
            }
            else if (collection is not IArrayCreationOperation)
            {
                foreach (IOperation element in collection.ChildOperations)
                    Add(element, collection.ChildOperations.Count);
            }
        }

        void AddArray(IOperation array)
        {
            isExpanded = false;
            IOperation value = array.WithoutConversions();
            if (value is IArrayCreationOperation { Initializer: { } initializer })
            {
                foreach (IOperation element in initializer.ElementValues)
                    Add(element, initializer.ElementValues.Length);
            }
            else if (value.Syntax is CollectionExpressionSyntax collection && HasNoSpread(collection))
            {
                foreach (IOperation element in value.ChildOperations)
                    Add(element, value.ChildOperations.Count);
                hidden = collection.Elements.Count - (values?.Count ?? 0);
            }
            else
            {
                hidden = SizeOf(value);
            }
        }
    }

    // To a compiler that knows no params spans theirs is a parameter like any other.
    private static bool HoldsMany(ITypeSymbol type)
        => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object }
            || type.Is("System.ReadOnlySpan") && type is INamedTypeSymbol { TypeArguments: { Length: 1 } elements } && elements[0].SpecialType == SpecialType.System_Object;

    // The number of elements of an array that shows none of them.
    private static int? SizeOf(IOperation array) => array switch
    {
        IArrayCreationOperation { Initializer: null, DimensionSizes.Length: 1 } creation
            => creation.DimensionSizes[0].ConstantValue is { HasValue: true, Value: int size } ? size : null,
        IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } } => 0,
        _ => null,
    };

    private static bool HasNoSpread(CollectionExpressionSyntax collection)
    {
        foreach (CollectionElementSyntax element in collection.Elements)
        {
            if (element is not ExpressionElementSyntax)
                return false;
        }

        return true;
    }
}
