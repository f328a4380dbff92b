using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Whether a placeholder's name is that of a value: <c>order.Customer.Name</c> is called Name, CustomerName and OrderCustomerName.</summary>
internal static class ArgumentNames
{
    /// <summary>Only letters are compared, without case: <c>_userId</c>, <c>UserId2</c> and <c>user_id</c> are one name.</summary>
    public static bool Fits(string name, IOperation value)
    {
        int left = name.Length;
        for (IOperation? part = value; part is not null;)
        {
            if (NameOf(part, out part) is not { } segment || !TakeFromEnd(name, ref left, segment))
                return false;
            if (!HasLetters(name, left))
                return true;
        }

        return false;
    }

    /// <summary>Whether the value says whose it is: <c>order.Name</c>.</summary>
    public static bool HasOwner(IOperation value) => NameOf(value, out IOperation? before) is not null && before is not null && NameOf(before, out _) is not null;

    // The name that the value ends with, and what stands before it.
    private static string? NameOf(IOperation value, out IOperation? before)
    {
        before = null;
        switch (value)
        {
            case ILocalReferenceOperation local:
                return local.Local.Name;
            case IParameterReferenceOperation parameter:
                return parameter.Parameter.Name;
            case IMemberReferenceOperation { Member: not IMethodSymbol } member when member is not IPropertyReferenceOperation { Property.IsIndexer: true }:
                before = member.Instance is IInstanceReferenceOperation ? null : member.Instance;
                return member.Member.Name;
            case IConditionalAccessOperation access:
                return NameOf(access.WhenNotNull, out before);
            case IConditionalAccessInstanceOperation:
                return AccessOf(value) is { } outer ? NameOf(outer.Operation, out before) : null;
            case IParenthesizedOperation inner:
                return NameOf(inner.Operand, out before);

            // A conversion to a plain type does not make another thing of it.
            case IConversionOperation conversion when conversion.IsImplicit || conversion.Type is { SpecialType: not SpecialType.None }:
                return NameOf(conversion.Operand, out before);
            case IInvocationOperation { TargetMethod: { Name: "ToString", IsStatic: false }, Instance: { } instance }:
                return NameOf(instance, out before);
            default:
                return null;
        }
    }

    // What stands before the question mark.
    private static IConditionalAccessOperation? AccessOf(IOperation instance)
    {
        IOperation child = instance;
        while (child.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation access && access.Operation != child)
                return access;
            child = parent;
        }

        return null;
    }

    private static bool TakeFromEnd(string name, ref int left, string segment)
    {
        bool tookLetter = false;
        for (int i = segment.Length - 1; i >= 0; i--)
        {
            if (!char.IsLetter(segment[i]))
                continue;
            do
                left--;
            while (left >= 0 && !char.IsLetter(name[left]));
            if (left < 0 || char.ToUpperInvariant(name[left]) != char.ToUpperInvariant(segment[i]))
                return false;
            tookLetter = true;
        }

        return tookLetter;
    }

    private static bool HasLetters(string name, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (char.IsLetter(name[i]))
                return true;
        }

        return false;
    }
}
