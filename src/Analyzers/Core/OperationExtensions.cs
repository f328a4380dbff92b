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

    /// <summary>The type of an array that is cast so that it is one value among others, and not all of them: <c>(object)orders</c>.</summary>
    public static ITypeSymbol? ArrayBelowCast(this IOperation operation)
        => operation is IConversionOperation { Conversion.IsReference: true, OperatorMethod: null, Type.SpecialType: SpecialType.System_Object }
            ? operation.WithoutConversions().Type as IArrayTypeSymbol : null;

    /// <summary>The outermost operation around this one: the body of its member, or an initializer.</summary>
    public static IOperation Root(this IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return root;
    }

    /// <summary>What stands left of the <c>?.</c> that the placeholder belongs to.</summary>
    public static IOperation? Target(this IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (IOperation? parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access.Operation;
        }

        return null;
    }

    /// <summary>Where the value before a <c>?.</c> is taken up in what stands behind it; null where the code is half-typed.</summary>
    public static IConditionalAccessInstanceOperation? Placeholder(this IOperation whenNotNull)
    {
        IOperation current = whenNotNull;
        while (current is not IConditionalAccessInstanceOperation)
        {
            IOperation? first = null;
            foreach (IOperation child in current.ChildOperations)
            {
                first = child;
                break;
            }

            if (first is null)
                return null;
            current = first;
        }

        return (IConditionalAccessInstanceOperation)current;
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

    /// <summary>
    /// Whether both name the same variable or member, reached over the same path: <c>_logger</c>, <c>this._logger</c>, <c>order.Customer</c>.
    /// False for everything that is computed: two calls may give two things.
    /// </summary>
    public static bool IsSameReference(this IOperation? first, IOperation? second)
    {
        if (first is null || second is null)
            return first is null && second is null;
        return (first.WithoutConversions(), second.WithoutConversions()) switch
        {
            (ILocalReferenceOperation a, ILocalReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Local, b.Local),
            (IParameterReferenceOperation a, IParameterReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Parameter, b.Parameter),
            (IFieldReferenceOperation a, IFieldReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Field, b.Field) && a.Instance.IsSameReference(b.Instance),
            (IPropertyReferenceOperation { Arguments.IsEmpty: true } a, IPropertyReferenceOperation { Arguments.IsEmpty: true } b)
                => SymbolEqualityComparer.Default.Equals(a.Property, b.Property) && a.Instance.IsSameReference(b.Instance),
            (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
            _ => false,
        };
    }

    /// <summary>The method, accessor, lambda or local function whose body directly holds the operation.</summary>
    public static ISymbol? EnclosingFunction(this IOperation operation, ISymbol? containingMember)
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
