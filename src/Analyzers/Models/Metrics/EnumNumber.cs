using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>A state of an enum that is turned into its number: <c>(int)state</c>.</summary>
internal sealed class EnumNumber
{
    private EnumNumber(IOperation operation, IOperation state, INamedTypeSymbol type)
    {
        Operation = operation;
        State = state;
        Type = type;
    }

    /// <summary>The cast.</summary>
    public IOperation Operation { get; }

    /// <summary>What is cast.</summary>
    public IOperation State { get; }

    /// <summary>Whether the state is a constant: a place for each state, as the handlers of a circuit breaker have it.</summary>
    public bool IsConstant => State.ConstantValue.HasValue;

    /// <summary>The enum.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>Reads a value; null where it is no such number, or one that means something.</summary>
    public static EnumNumber? TryCreate(IOperation value)
    {
        value = value.WithoutImplicitConversions();
        while (value is IConversionOperation { IsImplicit: false, Operand: IConversionOperation or IParenthesizedOperation } outer)
            value = outer.Operand.WithoutImplicitConversions();
        if (value is not IConversionOperation { IsImplicit: false, OperatorMethod: null, Operand: { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type } state } || !Numbers.IsNumber(value.Type))
            return null;
        return HasMeaning(type) ? null : new EnumNumber(value, state, type);
    }

    private static bool HasMeaning(INamedTypeSymbol type)
    {
        if (MetricsVocabulary.Ordinals.Ends(type.Name))
            return true;

        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.FlagsAttribute"))
                return true;
        }

        return false;
    }
}
