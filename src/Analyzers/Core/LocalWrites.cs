using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Core;

/// <summary>What a local variable is given, where it is given something exactly once.</summary>
internal static class LocalWrites
{
    /// <summary>The value of the only write of <paramref name="local"/> in the body around <paramref name="place"/>; null where there are none or several.</summary>
    public static IOperation? SingleValue(ILocalSymbol local, IOperation place)
    {
        IOperation? value = null;
        foreach (IOperation operation in place.Root().Descendants())
        {
            if (!Writes(operation, local, out IOperation? written))
                continue;
            if (written is null || value is not null)
                return null;
            value = written;
        }

        return value;
    }

    private static bool Writes(IOperation operation, ILocalSymbol local, out IOperation? written)
    {
        written = null;
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when Same(declarator.Symbol, local):
                written = declarator.GetVariableInitializer()?.Value;
                return written is not null;
            case ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation target } assignment when Same(target.Local, local):
                written = assignment.Value;
                return true;
            case ILocalReferenceOperation reference when Same(reference.Local, local):
                return IsWrittenUnseen(reference);
            default:
                return false;
        }
    }

    // Stepped, added to, deconstructed into, or handed out by reference: what it holds then is not to be seen.
    private static bool IsWrittenUnseen(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IIncrementOrDecrementOperation or ITupleOperation { Parent: IDeconstructionAssignmentOperation } or IAddressOfOperation => true,
        ICompoundAssignmentOperation compound => compound.Target == reference,
        ICoalesceAssignmentOperation coalesce => coalesce.Target == reference,
        ISimpleAssignmentOperation { IsRef: true } or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        _ => reference.IsDeclaration,
    };

    private static bool Same(ILocalSymbol first, ILocalSymbol second) => SymbolEqualityComparer.Default.Equals(first, second);
}
