using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>What it costs to make a value for a log call, before anybody asks whether the level is on.</summary>
internal static class ArgumentCost
{
    /// <summary>The work in words that complete "the call …"; null where there is none to speak of.</summary>
    public static string? Of(IOperation value)
    {
        if (value.ConstantValue.HasValue)
            return null;
        switch (value)
        {
            // What runs later costs nothing here.
            case IAnonymousFunctionOperation or IDelegateCreationOperation or INameOfOperation or ITypeOfOperation:
                return null;
            case IAwaitOperation:
                return "awaits a value";
            case IInvocationOperation call when CostlyCalls.NameOf(call) is { } name:
                return $"calls '{name}'";
            case IAnonymousObjectCreationOperation:
                return "creates an anonymous object";
            case IObjectCreationOperation { Type: { IsValueType: false } type }:
                return $"creates a '{type.Name}'";
            case IWithOperation { Type: { IsValueType: false } type }:
                return $"creates a '{type.Name}'";
            case IArrayCreationOperation { IsImplicit: false }:
                return "creates an array";
            case IInterpolatedStringOperation:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                return "builds a string";
        }

        foreach (IOperation child in value.ChildOperations)
        {
            if (Of(child) is { } cost)
                return cost;
        }

        return null;
    }

    /// <summary>The type of a value that the call itself boxes; a parameter of its own type, or of a type parameter, takes it as it is.</summary>
    public static ITypeSymbol? Boxed(IOperation value)
        => value is { Type: { IsValueType: true } type, Parent: IConversionOperation { IsImplicit: true, Type.IsReferenceType: true } } ? type : null;
}
