using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A loop that only computes: it waits for nothing and calls nothing that may take long, so it turns as fast as the processor can.</summary>
internal static class TightLoop
{
    private static readonly string[] DataSpaces =
    [
        "System.Linq", "System.Text", "System.Text.RegularExpressions", "System.Globalization", "System.Collections", "System.Collections.Generic", "System.Collections.Concurrent",
        "System.Collections.Immutable", "System.Collections.Specialized", "System.Collections.ObjectModel",
    ];

    // Fixed bounds up to here are a handful of steps, not a loop over data.
    private const int Handful = 10;

    /// <summary>Whether the call runs on every turn of such a loop.</summary>
    public static bool RunsOnEachTurnOfOne(LogCall call, TelemetryModel model)
    {
        IOperation child = call.Operation;
        for (IOperation? parent = child.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case ILoopOperation loop:
                    return child == loop.Body && !IsShort(loop) && IsTight(loop, model);

                // Not on every turn, or not now.
                case IConditionalOperation or ISwitchCaseOperation or ICatchClauseOperation or IConditionalAccessOperation or IAnonymousFunctionOperation or ILocalFunctionOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } or ICoalesceOperation or ISwitchExpressionOperation:
                    return false;
                case IBlockOperation block when MayLeaveBefore(block, child):
                    return false;
            }
        }

        return false;
    }

    // if (…) continue; before the call makes it one for some of the turns.
    private static bool MayLeaveBefore(IBlockOperation block, IOperation statement)
    {
        foreach (IOperation candidate in block.Operations)
        {
            if (candidate == statement)
                return false;
            if (candidate is ILoopOperation)
                continue;
            foreach (IOperation inner in candidate.DescendantsAndSelf())
            {
                if (inner is IBranchOperation or IReturnOperation)
                    return true;
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

    private static bool IsTight(ILoopOperation loop, TelemetryModel model)
    {
        if (loop is IForEachLoopOperation { IsAsynchronous: true })
            return false;
        foreach (IOperation operation in loop.Descendants())
        {
            if (HandledInterpolation.IsHandingOver(operation))
                continue;
            switch (operation)
            {
                // A loop that ends itself after the call goes round once, or until it finds what it looks for.
                case IAwaitOperation or IReturnOperation or IUsingOperation or ILockOperation or ITryOperation or IThrowOperation or IDynamicInvocationOperation or IInvalidOperation:
                case IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo }:
                case IInvocationOperation call when model.Find(call.TargetMethod) is not LogMethod && !IsComputation(call.TargetMethod):
                case IObjectCreationOperation { Constructor: { } constructor } when !IsComputation(constructor) && constructor.Parameters.Length > 0:
                    return false;
            }
        }

        return true;
    }

    // The base library's types for data; what it has for files, networks, threads and processes waits.
    private static bool IsComputation(IMethodSymbol method)
    {
        INamespaceSymbol space = method.ContainingNamespace;
        if (space.IsNamed("System"))
            return method.ContainingType.NameIn("System") is not ("Console" or "Environment" or "GC" or "Delegate" or "MulticastDelegate") && method.MethodKind != MethodKind.DelegateInvoke;
        foreach (string name in DataSpaces)
        {
            if (space.IsNamed(name))
                return true;
        }

        return false;
    }
}
