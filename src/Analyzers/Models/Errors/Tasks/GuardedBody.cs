using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors.Tasks;

/// <summary>Tells whether code lets no exception out: what may throw stands in a try block that catches everything, here or in the method that it calls.</summary>
internal sealed class GuardedBody(TelemetryModel model, CancellationToken cancellation)
{
    // Work hands on to a method that hands on to the one that guards: further nobody looks.
    private const int Deepest = 2;

    // Types whose methods do not fail: counters, clocks, the terminal, and what completes a task.
    private static readonly ImmutableArray<string> Harmless = ImmutableArray.Create(
        "System.TimeSpan", "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Activity", "System.Random", "System.Math", "System.Console", "System.IO.Path",
        "System.Threading.Interlocked", "System.Threading.Volatile", "System.Threading.CancellationTokenSource", "System.Threading.Tasks.TaskCompletionSource");

    /// <summary>Whether no exception leaves the body in practice: each part is harmless or guarded, or all that it waits for is.</summary>
    public bool LetsNothingOut(IOperation body) => IsSafe(body, Deepest) || GuardsAllThatItAwaits(body, Deepest) || (OnlyCall(body) is { } called && GuardsAllThatItAwaits(called, Deepest));

    /// <summary>Whether the body is a try block that catches everything, and tells of what it throws on.</summary>
    public bool CatchesAll(IOperation body)
    {
        IOperation inner = body is IMethodBodyOperation method ? (IOperation?)method.BlockBody ?? method.ExpressionBody! : body;
        return inner is IBlockOperation { Operations: var statements } && Guarding(statements) && IsSafe(inner, depth: 0);
    }

    private bool Guarding(ImmutableArray<IOperation> statements)
    {
        foreach (IOperation statement in statements)
        {
            if (statement is ITryOperation attempt && CatchesEverything(attempt))
                return true;
        }

        return false;
    }

    // What stands before the try (reading options, a stopwatch) hardly ever fails.
    private bool GuardsAllThatItAwaits(IOperation body, int depth)
    {
        bool any = false;
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is not IAwaitOperation { Operation: var awaited } || IsLock(operation))
                continue;
            if (IsGuarded(operation, body) || (depth > 0 && GuardsItself(awaited, depth - 1)))
                any = true;
            else if (WithoutConfiguration(awaited) is not { } task || task is ILocalReferenceOperation || !IsHarmless(task, depth: 0))
                return false;
        }

        return any;
    }

    // using (await _lock.LockAsync()) { … }: waiting for one's turn.
    private static bool IsLock(IOperation await)
        => await is IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: var name }, Parent: IUsingOperation } && ErrorVocabulary.Locks.Begins(name);

    // await SaveAsync(): a method of the project's own that guards what it awaits.
    private bool GuardsItself(IOperation awaited, int depth)
    {
        awaited = WithoutConfiguration(awaited);
        return awaited is IInvocationOperation { TargetMethod: { IsAsync: true, IsAbstract: false } method }
            && MethodBody.Of(method.OriginalDefinition, model.Project.Compilation, cancellation) is { } body
            && (IsSafe(body, depth) || GuardsAllThatItAwaits(body, depth));
    }

    // task.ConfigureAwait(false), and an extension of the project's own that says the same shorter.
    private static IOperation WithoutConfiguration(IOperation awaited)
    {
        while (awaited is IInvocationOperation { TargetMethod: { } method } call && (method.Name == "ConfigureAwait" || IsConfigured(method.ReturnType)))
        {
            if ((call.Instance ?? (method.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null)) is not { } task)
                break;
            awaited = task.WithoutConversions();
        }

        return awaited;
    }

    private static bool IsConfigured(ITypeSymbol type) => type.Is("System.Runtime.CompilerServices.ConfiguredTaskAwaitable") || type.Is("System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable");

    private bool IsGuarded(IOperation operation, IOperation body)
    {
        IOperation child = operation;
        for (IOperation? current = operation.Parent; current is not null && !ReferenceEquals(child, body); child = current, current = current.Parent)
        {
            if (current is ITryOperation attempt && ReferenceEquals(attempt.Body, child) && CatchesEverything(attempt))
                return true;
        }

        return false;
    }

    // async () => await SendAsync(): the method that it is all about.
    private IOperation? OnlyCall(IOperation body)
    {
        IInvocationOperation? only = null;
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is not IInvocationOperation call || IsHarmlessCall(call, depth: 0))
                continue;
            if (only is not null)
                return null;
            only = call;
        }

        return only is { TargetMethod: { IsAsync: true } method } ? MethodBody.Of(method.OriginalDefinition, model.Project.Compilation, cancellation) : null;
    }

    private bool IsSafe(IOperation operation, int depth) => operation switch
    {
        IMethodBodyOperation method => IsSafe((IOperation?)method.BlockBody ?? method.ExpressionBody!, depth),
        ILocalFunctionOperation => true,
        IBlockOperation block => AreSafe(block.Operations, depth),
        ITryOperation attempt => CatchesEverything(attempt) || (IsSafe(attempt.Body, depth) && (attempt.Finally is null || IsSafe(attempt.Finally, depth))),
        IReturnOperation { ReturnedValue: null } or IBranchOperation or IEmptyOperation or ILabeledOperation { Operation: null } => true,
        IReturnOperation { ReturnedValue: { } value } => IsHarmless(value, depth),
        ILoopOperation loop => IsSafe(loop.Body, depth) && HeadOf(loop, depth),
        IConditionalOperation choice => IsHarmless(choice.Condition, depth) && IsSafe(choice.WhenTrue, depth) && (choice.WhenFalse is null || IsSafe(choice.WhenFalse, depth)),
        IUsingOperation { Body: { } inner } => IsSafe(inner, depth),
        ILockOperation { Body: { } inner } => IsSafe(inner, depth),
        _ => IsHarmless(operation, depth),
    };

    private bool AreSafe(ImmutableArray<IOperation> statements, int depth)
    {
        foreach (IOperation statement in statements)
        {
            if (!IsSafe(statement, depth))
                return false;
        }

        return true;
    }

    private bool HeadOf(ILoopOperation loop, int depth) => loop switch
    {
        IWhileLoopOperation { Condition: { } condition } => IsHarmless(condition, depth),
        IForEachLoopOperation each => IsHarmless(each.Collection, depth),
        _ => true,
    };

    private bool CatchesEverything(ITryOperation attempt)
    {
        foreach (ICatchClauseOperation clause in attempt.Catches)
        {
            bool all = clause.ExceptionType is not INamedTypeSymbol type || type.SpecialType == SpecialType.System_Object || type.Is(model.Errors.Exception);
            bool filtered = clause.Filter is { } filter && !Cancellation.IsMentionedBy(filter, model.Errors) && !SparesFatal(filter);
            if (all && !filtered && (!Throws(clause.Handler) || Tells(clause)))
                return true;
        }

        return false;
    }

    // catch (Exception ex) when (!ex.IsFatal()): what it lets out, the process does not survive anyway.
    private static bool SparesFatal(IOperation filter)
    {
        foreach (IOperation operation in filter.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: var name } && ErrorVocabulary.Fatal.IsIn(name))
                return true;
        }

        return false;
    }

    private static bool Throws(IOperation handler)
    {
        foreach (IOperation operation in handler.Descendants())
        {
            if (operation is IThrowOperation)
                return true;
        }

        return false;
    }

    // What is told of and then thrown on is not lost with the task.
    private bool Tells(ICatchClauseOperation clause)
    {
        ILocalSymbol? exception = (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;
        foreach (IOperation operation in clause.Handler.Descendants())
        {
            bool tells = operation switch
            {
                IInvocationOperation call => model.Errors.IsReport(call),
                IArgumentOperation { Value: { } value } => exception is not null && value.WithoutConversions() is ILocalReferenceOperation { Local: var local }
                    && SymbolEqualityComparer.Default.Equals(local, exception),
                _ => false,
            };
            if (tells)
                return true;
        }

        return false;
    }

    // What cannot throw in practice: no call, but logs, delays and the method that guards itself.
    private bool IsHarmless(IOperation operation, int depth)
    {
        if (IsContinued(operation) || IsStarted(operation))
            return true;
        foreach (IOperation current in operation.DescendantsAndSelf())
        {
            switch (current)
            {
                case IThrowOperation or IDynamicInvocationOperation or IInvalidOperation:
                case IObjectCreationOperation { Constructor: { DeclaringSyntaxReferences.Length: > 0 } }:
                case IInvocationOperation call when !IsHarmlessCall(call, depth):
                    return false;
            }
        }

        return true;
    }

    // The continuation is judged where it is written.
    private static bool IsContinued(IOperation operation)
    {
        IOperation value = operation is IExpressionStatementOperation { Operation: var expression } ? expression : operation;
        value = value.WithoutConversions();
        if (value is IAwaitOperation { Operation: var awaited })
            value = awaited.WithoutConversions();
        return value is IInvocationOperation { TargetMethod: { Name: "ContinueWith", ContainingType: { } type } } && type.IsTask();
    }

    // _ = SendAsync(): what fails in it goes into its own task, and is judged where that is dropped.
    private static bool IsStarted(IOperation operation)
    {
        IOperation value = operation is IExpressionStatementOperation { Operation: var expression } ? expression : operation;
        bool isDiscarded = value is ISimpleAssignmentOperation { Target: IDiscardOperation };
        if (!isDiscarded && operation is not IExpressionStatementOperation)
            return false;
        if (value is ISimpleAssignmentOperation { Value: var dropped })
            value = dropped.WithoutConversions();

        // A bare call of a method that is not async may throw at once, and is judged nowhere else.
        return value is IInvocationOperation call && call.Type.IsTask()
            && (isDiscarded || call.TargetMethod is { IsAsync: true, DeclaringSyntaxReferences.Length: > 0 } || UnawaitedTask.Starts(call.TargetMethod));
    }

    // Once more the same: what it lets out is judged already.
    private static bool CallsItself(IInvocationOperation call)
    {
        foreach (SyntaxReference declaration in call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == call.Syntax.SyntaxTree && declaration.Span.Contains(call.Syntax.Span))
                return true;
        }

        return false;
    }

    // Task.Run(() => …): what the lambda does is looked at with the rest.
    private static bool IsLambda(IOperation handed)
    {
        handed = handed.WithoutConversions();
        return (handed is IDelegateCreationOperation creation ? creation.Target : handed) is IAnonymousFunctionOperation;
    }

    private bool IsHarmlessCall(IInvocationOperation call, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is "Delay" or "Yield" or "ConfigureAwait" or "FromResult" or "WaitForNextTickAsync" or "TryGetValue"
            or "TryDequeue" or "TryRead" or "Sleep" or "Set" or "Cancel" or "TrySetResult" or "Release" or "StopApplication")
            return true;
        if (method.ContainingType.IsAny(Harmless) || (method.Name is "Clear" or "Enqueue" or "ContainsKey" && method.ContainingNamespace.IsWithin("System.Collections"))
            || (method.Name == "Dispose" && method.Parameters.IsEmpty))
            return true;
        if ((method.Name is "Wait" or "WaitAsync" && method.ContainingType.Is("System.Threading.SemaphoreSlim")))
            return true;
        if (CallsItself(call) || (UnawaitedTask.Starts(method) && call.Arguments.Length > 0 && IsLambda(call.Arguments[0].Value)))
            return true;
        if (model.Find(method) is LogMethod || HandledInterpolation.IsHandingOver(call) || method.ContainingType.SpecialType != SpecialType.None)
            return true;
        return depth > 0
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, model.Project.Compilation.Assembly)
            && !method.IsAbstract
            && MethodBody.Of(method.OriginalDefinition, model.Project.Compilation, cancellation) is { } body
            && IsSafe(body, depth - 1);
    }
}
