using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Whether nothing is missing when the values of a log call are not made: a check around the call may skip them.</summary>
internal static class HarmlessValues
{
    public static bool In(LogCall call)
    {
        foreach (IArgumentOperation argument in call.Operation.Arguments)
        {
            if (!IsHarmless(argument.Value))
                return false;
        }

        return true;
    }

    /// <summary>Whether a value can be left out. Calls are harmless only where it is known what they do.</summary>
    public static bool IsHarmless(IOperation value)
    {
        switch (value)
        {
            case IAssignmentOperation { Parent: not (IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation) }:
            case IAwaitOperation or IIncrementOrDecrementOperation or IDynamicInvocationOperation or IThrowOperation or IDeclarationExpressionOperation or IDeclarationPatternOperation:
                return false;
            case IInvocationOperation call when CostlyCalls.NameOf(call) is null && !IsQuestion(call.TargetMethod):
                return false;
        }

        foreach (IOperation child in value.ChildOperations)
        {
            if (!IsHarmless(child))
                return false;
        }

        return true;
    }

    private static bool IsQuestion(IMethodSymbol method)
        => method.Name is "ToString" or "GetType" or "GetHashCode" or "Equals"
            || method.ContainingType.Is("System.Linq.Enumerable")
            || method.ContainingType.SpecialType is SpecialType.System_String
            || method.ContainingType.Is("System.Math")
            || method.ContainingType.Is("System.IO.Path");
}
