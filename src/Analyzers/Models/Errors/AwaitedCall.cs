using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Whether what cancels the task of a call comes out where its result is asked for, as the exception that it is and not in an <c>AggregateException</c>.</summary>
internal static class AwaitedCall
{
    /// <summary>Whether the call is awaited, at once or by the local that holds its task, or waited for by its awaiter or by the result of a <c>ValueTask</c>.</summary>
    public static bool Is(IInvocationOperation call, IOperation body) => IsAwaited(call) || (Holder(call) is { } local && IsAwaitedIn(local, body));

    private static bool IsAwaited(IOperation task)
    {
        for (IOperation? current = task.Parent; current is not (null or IBlockOperation or IAnonymousFunctionOperation
            or ILocalFunctionOperation or IVariableDeclaratorOperation); current = current.Parent)
        {
            if (current is IAwaitOperation or IForEachLoopOperation { IsAsynchronous: true } || IsBlocking(current))
                return true;
        }

        return false;
    }

    // Of a Task, Result and Wait() throw an AggregateException, which is no cancellation to whoever catches it.
    private static bool IsBlocking(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: "GetAwaiter" } } => true,
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType: { } type } } => type.Is("System.Threading.Tasks.ValueTask"),
        _ => false,
    };

    // Task sending = Send(token); … await sending;
    private static ILocalSymbol? Holder(IInvocationOperation call)
    {
        IOperation? user = call.Parent;
        while (user is IConversionOperation or IParenthesizedOperation)
            user = user.Parent;
        return user switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
            _ => null,
        };
    }

    private static bool IsAwaitedIn(ILocalSymbol local, IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is ILocalReferenceOperation read && SymbolEqualityComparer.Default.Equals(read.Local, local) && IsAwaited(read))
                return true;
        }

        return false;
    }
}
