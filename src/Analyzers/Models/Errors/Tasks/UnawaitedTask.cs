using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Tasks;

/// <summary>How work is started that nobody waits for.</summary>
internal enum UnawaitedWork
{
    /// <summary>A lambda or method that is handed to <c>Task.Run</c> or <c>StartNew</c>.</summary>
    Started,

    /// <summary>A call of one of the project's own async methods.</summary>
    Called,

    /// <summary>A continuation of another task.</summary>
    Continued,
}

/// <summary>A call whose task is dropped, so that an exception in it reaches nobody.</summary>
internal sealed class UnawaitedTask
{
    private UnawaitedTask(IInvocationOperation call, UnawaitedWork work)
    {
        Call = call;
        Work = work;
    }

    public IInvocationOperation Call { get; }

    public UnawaitedWork Work { get; }

    /// <summary>What runs: the lambda or method that is handed over; null for a call.</summary>
    public IOperation? Handed { get; private init; }

    /// <summary>Reads a call; null where its task is used, or the call starts nothing of the project's own.</summary>
    public static UnawaitedTask? TryCreate(IInvocationOperation call)
    {
        bool isDiscarded = call.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation };
        if (!isDiscarded && call.Parent is not IExpressionStatementOperation)
            return null;
        if (!call.Type.IsTask() || ExpressionTrees.Hold(call))
            return null;

        IMethodSymbol method = call.TargetMethod;
        switch (method.Name)
        {
            case "Run" or "StartNew" when Starts(method):
                return Handing(call, UnawaitedWork.Started);
            case "ContinueWith" when method.ContainingType.IsTask():
                return Handing(call, UnawaitedWork.Continued);
        }

        // In an async method the compiler warns of a bare call.
        return method is { IsAsync: true, DeclaringSyntaxReferences.Length: > 0 } && (isDiscarded || !StandsInAsyncFunction(call))
            ? new UnawaitedTask(call, UnawaitedWork.Called)
            : null;
    }

    /// <summary>Whether the method starts the work that it is handed: <c>Task.Run</c>, <c>StartNew</c> of a factory.</summary>
    public static bool Starts(IMethodSymbol method) => method.Name switch
    {
        "Run" => method.IsStatic && method.ContainingType.IsTask(),
        "StartNew" => method.ContainingType.Is("System.Threading.Tasks.TaskFactory"),
        _ => false,
    };

    /// <summary>Whether the call leaves it to the state of the task before whether the continuation runs.</summary>
    public static bool IsConditional(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if ((argument.Parameter?.Type).Is("System.Threading.Tasks.TaskContinuationOptions"))
                return true;
        }

        return false;
    }

    /// <summary>The body of the work; null where it is not in sight.</summary>
    public IOperation? Body(Compilation compilation, CancellationToken cancellation) => Handed switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        IMethodReferenceOperation { Method: var method } => MethodBody.Of(method, compilation, cancellation),
        null when Work == UnawaitedWork.Called => MethodBody.Of(Call.TargetMethod.OriginalDefinition, compilation, cancellation),
        _ => null,
    };

    private static UnawaitedTask? Handing(IInvocationOperation call, UnawaitedWork work)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = argument.Value.WithoutConversions();
            if (value is IDelegateCreationOperation creation)
                value = creation.Target.WithoutConversions();

            // What is async void has no task: what it throws ends the process, and is not lost.
            if (value is IAnonymousFunctionOperation { Symbol: { IsAsync: true, ReturnsVoid: true } } or IMethodReferenceOperation { Method: { IsAsync: true, ReturnsVoid: true } })
                return null;
            if (value is IAnonymousFunctionOperation or IMethodReferenceOperation)
                return new UnawaitedTask(call, work) { Handed = value };
        }

        return null;
    }

    private static bool StandsInAsyncFunction(IOperation call)
        => call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart) is IMethodSymbol { IsAsync: true };
}
