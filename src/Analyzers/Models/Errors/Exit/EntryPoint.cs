using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Exit;

/// <summary>The code with which a program begins and ends: <c>Main</c>, or top-level statements.</summary>
internal static class EntryPoint
{
    /// <summary>Whether the operation stands directly in it, not in a lambda or local function.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="member">The member whose body holds the operation.</param>
    public static bool Holds(IOperation operation, ISymbol? member)
        => operation.EnclosingFunction(member) is IMethodSymbol { Name: "<Main>$" or "Main", IsStatic: true, MethodKind: MethodKind.Ordinary };

    /// <summary>Whether its code runs round for ever: somebody stops the process from outside, and what stands at the end never runs.</summary>
    public static bool NeverEnds(IOperation operation)
    {
        foreach (IOperation candidate in operation.Root().Descendants())
        {
            if (candidate is IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: true } } or IForLoopOperation { Condition: null } && !IsLeft((ILoopOperation)candidate))
                return true;
        }

        return false;
    }

    private static bool IsLeft(ILoopOperation loop)
    {
        foreach (IOperation inner in loop.Body.Descendants())
        {
            switch (inner)
            {
                case IBranchOperation { Target: { } target } when SymbolEqualityComparer.Default.Equals(target, loop.ExitLabel):
                case IBranchOperation { BranchKind: BranchKind.GoTo }:
                case IReturnOperation:
                    return true;
            }
        }

        return false;
    }
}
