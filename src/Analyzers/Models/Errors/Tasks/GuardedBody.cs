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
    /// <summary>Whether no exception leaves the body in practice: each part is harmless or guarded, or all that it waits for is.</summary>
    public bool LetsNothingOut(IOperation body) => IsSafe(body, mayFollow: true) || GuardsAllThatItAwaits(body) || (OnlyCall(body) is { } called && GuardsAllThatItAwaits(called));

    /// <summary>Whether the body is a try block that catches everything, and tells of what it throws on.</summary>
    public bool CatchesAll(IOperation body)
    {
        IOperation inner = body is IMethodBodyOperation method ? (IOperation?)method.BlockBody ?? method.ExpressionBody! : body;
        return inner is IBlockOperation { Operations: var statements } && Guarding(statements) && IsSafe(inner, mayFollow: false);
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
    private bool GuardsAllThatItAwaits(IOperation body)
    {
        bool any = false;
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is not IAwaitOperation { Operation: var awaited } || IsHarmless(awaited, mayFollow: false))
                continue;
            if (!IsGuarded(operation, body))
                return false;
            any = true;
        }

        return any;
    }

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
            if (operation is not IInvocationOperation call || IsHarmlessCall(call, mayFollow: false))
                continue;
            if (only is not null)
                return null;
            only = call;
        }

        return only is { TargetMethod: { IsAsync: true } method } ? MethodBody.Of(method.OriginalDefinition, model.Project.Compilation, cancellation) : null;
    }

    private bool IsSafe(IOperation operation, bool mayFollow) => operation switch
    {
        IMethodBodyOperation method => IsSafe((IOperation?)method.BlockBody ?? method.ExpressionBody!, mayFollow),
        ILocalFunctionOperation => true,
        IBlockOperation block => AreSafe(block.Operations, mayFollow),
        ITryOperation attempt => CatchesEverything(attempt) || (IsSafe(attempt.Body, mayFollow) && (attempt.Finally is null || IsSafe(attempt.Finally, mayFollow))),
        IReturnOperation { ReturnedValue: null } or IBranchOperation or IEmptyOperation or ILabeledOperation { Operation: null } => true,
        IReturnOperation { ReturnedValue: { } value } => IsHarmless(value, mayFollow),
        ILoopOperation loop => IsSafe(loop.Body, mayFollow) && HeadOf(loop, mayFollow),
        IConditionalOperation choice => IsHarmless(choice.Condition, mayFollow) && IsSafe(choice.WhenTrue, mayFollow) && (choice.WhenFalse is null || IsSafe(choice.WhenFalse, mayFollow)),
        IUsingOperation { Body: { } inner } => IsSafe(inner, mayFollow),
        ILockOperation { Body: { } inner } => IsSafe(inner, mayFollow),
        _ => IsHarmless(operation, mayFollow),
    };

    private bool AreSafe(ImmutableArray<IOperation> statements, bool mayFollow)
    {
        foreach (IOperation statement in statements)
        {
            if (!IsSafe(statement, mayFollow))
                return false;
        }

        return true;
    }

    private bool HeadOf(ILoopOperation loop, bool mayFollow) => loop switch
    {
        IWhileLoopOperation { Condition: { } condition } => IsHarmless(condition, mayFollow),
        IForEachLoopOperation each => IsHarmless(each.Collection, mayFollow),
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
                IArgumentOperation { Value: { } value } => exception is not null && value.WithoutConversions() is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, exception),
                _ => false,
            };
            if (tells)
                return true;
        }

        return false;
    }

    // What cannot throw in practice: no call, but logs, delays and the method that guards itself.
    private bool IsHarmless(IOperation operation, bool mayFollow)
    {
        if (IsContinued(operation))
            return true;
        foreach (IOperation current in operation.DescendantsAndSelf())
        {
            switch (current)
            {
                case IThrowOperation or IDynamicInvocationOperation or IInvalidOperation:
                case IObjectCreationOperation { Constructor: { DeclaringSyntaxReferences.Length: > 0 } }:
                case IInvocationOperation call when !IsHarmlessCall(call, mayFollow):
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

    private bool IsHarmlessCall(IInvocationOperation call, bool mayFollow)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is "Delay" or "Yield" or "ConfigureAwait" or "FromResult" or "WaitForNextTickAsync" or "TryGetValue" or "TryDequeue" or "TryRead" or "Sleep" or "Set" or "Cancel" or "TrySetResult" or "Release" or "StopApplication")
            return true;
        if ((method.Name is "Wait" or "WaitAsync" && method.ContainingType.Is("System.Threading.SemaphoreSlim")) || method.ContainingType.Is("System.TimeSpan"))
            return true;
        if (model.Find(method) is LogMethod || HandledInterpolation.IsHandingOver(call) || method.ContainingType.SpecialType != SpecialType.None)
            return true;
        return mayFollow
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, model.Project.Compilation.Assembly)
            && !method.IsAbstract
            && MethodBody.Of(method.OriginalDefinition, model.Project.Compilation, cancellation) is { } body
            && IsSafe(body, mayFollow: false);
    }
}
