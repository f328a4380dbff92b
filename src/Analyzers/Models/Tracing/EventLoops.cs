using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Loops that add an event to one span on every turn.</summary>
internal static class EventLoops
{
    // Fixed bounds up to here are a handful of steps.
    private const int Handful = 10;

    /// <summary>Whether the call runs on each turn of a loop that the span was there before.</summary>
    public static bool AddOnEachTurn(in SpanCall call)
    {
        IOperation child = call.Operation;
        for (IOperation? parent = child.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case ILoopOperation loop:
                    return child == loop.Body && !IsShort(loop) && !IsMadeIn(loop, call.Span);

                // Not on every turn, or not now. What stands behind the ?. of a span is: on every turn that has one.
                case IConditionalOperation or ISwitchCaseOperation or ISwitchExpressionOperation or ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return false;
    }

    private static bool IsShort(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation each => each.Collection.WithoutConversions() is IArrayCreationOperation { Initializer.ElementValues.Length: <= Handful },
        IForLoopOperation { Condition: IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: int bound } } } => bound <= Handful,
        _ => false,
    };

    // Made on this turn, or found anew: Activity.Current may be another one each time.
    private static bool IsMadeIn(ILoopOperation loop, IOperation? span) => span switch
    {
        ILocalReferenceOperation { Local: var local } => local.DeclaringSyntaxReferences.Length != 1 || loop.Syntax.Span.Contains(local.DeclaringSyntaxReferences[0].Span) || IsWrittenIn(loop, local),
        IParameterReferenceOperation or IFieldReferenceOperation => false,
        IPropertyReferenceOperation { Property: { Name: "Current", IsStatic: true } } => StartsSpans(loop),
        _ => true,
    };

    private static bool IsWrittenIn(ILoopOperation loop, ILocalSymbol local)
    {
        foreach (IOperation operation in loop.Descendants())
        {
            if (operation is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, local))
                return true;
        }

        return false;
    }

    private static bool StartsSpans(ILoopOperation loop)
    {
        foreach (IOperation operation in loop.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: var name } && TracingVocabulary.Starts.Begins(name))
                return true;
        }

        return false;
    }
}
