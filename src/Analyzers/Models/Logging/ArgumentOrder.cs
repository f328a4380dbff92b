using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Compares the names of holes with what the values of a call are called.</summary>
internal static class ArgumentOrder
{
    /// <summary>
    /// The first hole that bears the name of another hole's value, where going from hole to value and on to that value's hole leads back:
    /// only such a ring is surely a mix-up, and not a name that happens to fit. -1 where there is none.
    /// </summary>
    public static int FirstMisplaced(LogCall call)
    {
        if (call.TemplateArgument is null || call.Arguments.IsOpaque || call.Arguments.Values.Length < 2)
            return -1;
        if (call.Template is not { BindsByPosition: false, IsRejected: false } template || template.Holes.Length < 2 || call.Arguments.Values.Length < template.Holes.Length)
            return -1;

        for (int hole = 0; hole < template.Holes.Length; hole++)
        {
            if (IsInRing(call, hole) || IsTakenByShorterName(call, hole))
                return hole;
        }

        return -1;
    }

    /// <summary>
    /// Whether the value whose full name the hole bears went to a hole that fits it by its last part alone, and both would fit if they changed places:
    /// <c>"{Name} {OwnerName}", owner.Name, order.Name</c>.
    /// </summary>
    public static bool IsTakenByShorterName(LogCall call, int hole)
    {
        int meant = ArgumentMeantFor(call, hole);

        // A plain "name" may be anybody's; "order.Name" is not the owner's.
        if (meant < 0 || !ArgumentNames.HasOwner(call.Arguments.Values[hole]))
            return false;
        string taker = call.Template!.Holes[meant].Name;
        return taker.Length < call.Template.Holes[hole].Name.Length && ArgumentNames.Fits(taker, call.Arguments.Values[meant]) && ArgumentNames.Fits(taker, call.Arguments.Values[hole]);
    }

    /// <summary>Whether following the names from this hole leads back to it by way of others.</summary>
    public static bool IsInRing(LogCall call, int hole)
    {
        int current = hole;
        for (int steps = 0; steps < call.Template!.Holes.Length; steps++)
        {
            current = ArgumentMeantFor(call, current);
            if (current < 0)
                return false;
            if (current == hole)
                return true;
        }

        return false;
    }

    /// <summary>The value whose name the hole bears while its own value's is another; -1 where that is none or not one alone.</summary>
    public static int ArgumentMeantFor(LogCall call, int hole)
    {
        ImmutableArray<TemplateHole> holes = call.Template!.Holes;
        ImmutableArray<IOperation> values = call.Arguments.Values;
        string name = holes[hole].Name;
        if (ArgumentNames.Fits(name, values[hole]))
            return -1;

        int meant = -1;
        for (int i = 0; i < holes.Length; i++)
        {
            if (i == hole || !ArgumentNames.Fits(name, values[i]))
                continue;
            if (meant >= 0)
                return -1;
            meant = i;
        }

        return meant;
    }
}
