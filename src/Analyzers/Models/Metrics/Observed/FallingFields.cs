using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Observed;

/// <summary>Private numbers that go down again, by what their type does with them.</summary>
internal static class FallingFields
{
    /// <summary>Whether anything in the field's type takes from it, or sets it back.</summary>
    public static bool Falls(IFieldSymbol field, IOperation place, CancellationToken cancellation)
    {
        if (place.SemanticModel is not { } semantics || !Numbers.IsNumber(field.Type))
            return false;
        foreach (IOperation reference in MemberReferences.OfPrivate(field, semantics.Compilation, cancellation))
        {
            if (Lowers(reference))
                return true;
        }

        return false;
    }

    private static bool Lowers(IOperation reference) => reference.Parent switch
    {
        IIncrementOrDecrementOperation { Kind: OperationKind.Decrement } => true,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract } assignment => assignment.Target == reference && !NegativeValue.Is(assignment.Value),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } assignment => assignment.Target == reference && NegativeValue.Is(assignment.Value),
        ISimpleAssignmentOperation assignment => assignment.Target == reference && SetsBack(assignment),
        IArgumentOperation { Parent: IInvocationOperation call } => InterlockedCalls.TakesFrom(call),
        _ => false,
    };

    // Starting again from zero is what a restart does too: no false spike.
    private static bool SetsBack(ISimpleAssignmentOperation assignment)
    {
        IOperation value = assignment.Value.WithoutConversions();
        bool isSize = value is IPropertyReferenceOperation { Property.Name: "Count" or "Length" };
        return (isSize || Numbers.SignOf(value) == 0)
            && assignment.Root() is IMethodBodyOperation
            && assignment.SemanticModel?.GetEnclosingSymbol(assignment.Syntax.SpanStart) is { } method
            && !MetricsVocabulary.FreshStarts.Begins(method.Name);
    }
}
