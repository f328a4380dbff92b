using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The values of a log call: one by one where they can be told apart, opaque where an array made elsewhere holds them.</summary>
internal sealed class LogArguments
{
    private LogArguments(ImmutableArray<IOperation> values, bool isOpaque, bool isExpanded)
    {
        Values = values;
        IsOpaque = isOpaque;
        IsExpanded = isExpanded;
    }

    /// <summary>The values, below the conversion to object; empty where <see cref="IsOpaque"/>.</summary>
    public ImmutableArray<IOperation> Values { get; }

    /// <summary>Whether how many values there are, or which, cannot be seen at the call.</summary>
    public bool IsOpaque { get; }

    /// <summary>Whether each value is an argument of its own in the source, not an element of an array that the user wrote.</summary>
    public bool IsExpanded { get; }

    /// <summary>The values for a log method's template.</summary>
    public static LogArguments Of(IInvocationOperation call, LogMethod method) => Of(call, method.FirstArgument, method);

    /// <summary>The values of all parameters from <paramref name="firstOrdinal"/> on, but those that have a part of their own in <paramref name="method"/>.</summary>
    public static LogArguments Of(IInvocationOperation call, int firstOrdinal, LogMethod? method = null)
    {
        if (firstOrdinal < 0)
            return new LogArguments(ImmutableArray<IOperation>.Empty, isOpaque: false, isExpanded: true);

        ImmutableArray<IOperation>.Builder values = ImmutableArray.CreateBuilder<IOperation>();
        bool isOpaque = false, isExpanded = true;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal < firstOrdinal || method?.HasRole(parameter.Ordinal) == true)
                continue;
            if (!parameter.IsParams)
                AddSingle(argument);
            else if (argument.ArgumentKind == ArgumentKind.Explicit)
                AddArray(argument.Value);
            else
                AddElements(argument.Value);
        }

        return new LogArguments(isOpaque ? ImmutableArray<IOperation>.Empty : values.ToImmutable(), isOpaque, isExpanded);

        void AddSingle(IArgumentOperation argument)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit)
                values.Add(argument.Value.WithoutImplicitConversions());
        }

        // The compiler's own array (or, for params spans, collection) around arguments that stand side by side.
        void AddElements(IOperation collection)
        {
            collection = collection.WithoutConversions();
            if (collection is IArrayCreationOperation { Initializer: { } initializer })
            {
                foreach (IOperation element in initializer.ElementValues)
                    values.Add(element.WithoutImplicitConversions());
            }
            else if (collection is not IArrayCreationOperation)
            {
                foreach (IOperation element in collection.ChildOperations)
                    values.Add(element.WithoutImplicitConversions());
            }
        }

        void AddArray(IOperation array)
        {
            isExpanded = false;
            IOperation value = array.WithoutConversions();
            if (value is IArrayCreationOperation { Initializer: { } initializer })
            {
                foreach (IOperation element in initializer.ElementValues)
                    values.Add(element.WithoutImplicitConversions());
            }
            else if (!IsEmpty(value))
                isOpaque = true;
        }
    }

    private static bool IsEmpty(IOperation array) => array switch
    {
        IArrayCreationOperation { Initializer: null, DimensionSizes.Length: 1 } creation
            => creation.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 },
        IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } } => true,
        _ => array.Syntax is CollectionExpressionSyntax { Elements.Count: 0 },
    };
}
