using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Core;

/// <summary>Small questions about operations that every model asks.</summary>
internal static class OperationExtensions
{
    /// <summary>The operation below conversions that the compiler added and parentheses.</summary>
    public static IOperation WithoutImplicitConversions(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { IsImplicit: true } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The operation below all conversions, also those the user wrote, and parentheses.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The argument bound to the parameter at <paramref name="ordinal"/>, wherever it stands in the call.</summary>
    public static IArgumentOperation? ArgumentAt(this IInvocationOperation call, int ordinal)
    {
        if (ordinal < 0)
            return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
                return argument;
        }

        return null;
    }

    /// <summary>The method, accessor, lambda or local function whose body directly holds the operation.</summary>
    public static ISymbol? EnclosingFunction(this IOperation operation, ISymbol containingMember)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return containingMember;
    }
}
