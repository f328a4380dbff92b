using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Tasks;

namespace Observability.Analyzers.Models.Errors;

/// <summary>What becomes of a failure outside of the catch block that drops it: the code behind the try answers it, or the method that failed has told of it.</summary>
internal static class CatchAftermath
{
    /// <summary>Whether somebody learns of the failure, though not in the block.</summary>
    public static bool Tells(CatchBlock block, TelemetryModel model)
        => block.Try is { } attempt
            && ((OnlyLetsGoOn(block.Operation.Handler) && (ThrowsNext(attempt) || AnswersNext(block, attempt, model)))
                || (AnswersFalse(block) && HasErrorText(block.Member))
                || OnlyWaitsForTask(attempt)
                || IsToldByCallee(attempt, block.OuterMember, model));

    // Nothing, or values for locals, or the next round of a loop.
    private static bool OnlyLetsGoOn(IBlockOperation handler)
    {
        foreach (IOperation statement in handler.Operations)
        {
            if (statement is not (IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IDiscardOperation } }
                or IBranchOperation { BranchKind: BranchKind.Continue } or IEmptyOperation))
                return false;
        }

        return true;
    }

    // try { return Decode(text); } catch { } throw new FormatException(); also with other attempts between, or around them a loop.
    private static bool ThrowsNext(ITryOperation attempt)
    {
        if (!LeavesOnSuccess(attempt.Body))
            return false;
        IOperation child = attempt;
        for (IOperation? current = attempt.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation); child = current, current = current.Parent)
        {
            if (current is IBlockOperation { Operations: var statements } && AnyThrowBehind(statements, child))
                return true;
        }

        return false;
    }

    private static bool LeavesOnSuccess(IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IReturnOperation { ReturnedValue: not null } or IBranchOperation { BranchKind: BranchKind.Break })
                return true;
        }

        return false;
    }

    private static bool AnyThrowBehind(ImmutableArray<IOperation> statements, IOperation child)
    {
        for (int i = statements.IndexOf(child) + 1; i < statements.Length; i++)
        {
            if (statements[i] is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation })
                return true;
        }

        return false;
    }

    // catch { } if (id.IsEmpty) { Reply("failed"); return; }, catch { } var answer = request is null ? new Answer { Error = … } : …;
    private static bool AnswersNext(CatchBlock block, ITryOperation attempt, TelemetryModel model)
    {
        if (attempt.Parent is not IBlockOperation { Operations: var statements })
            return false;
        int place = statements.IndexOf(attempt);
        for (int i = place + 1; i < statements.Length && i <= place + 3; i++)
        {
            foreach (IOperation operation in statements[i].DescendantsAndSelf())
            {
                if (operation is IConditionalOperation choice && AsksForResult(choice.Condition, attempt, block)
                    && (Answers(choice.WhenTrue, model) || (choice.WhenFalse is { } other && Answers(other, model))))
                    return true;
            }
        }

        return false;
    }

    private static bool AsksForResult(IOperation condition, ITryOperation attempt, CatchBlock block)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation { Local: var asked } && (IsWritten(asked, attempt.Body) || IsWritten(asked, block.Operation.Handler)))
                return true;
        }

        return false;
    }

    private static bool IsWritten(ILocalSymbol local, IOperation place)
    {
        foreach (IOperation operation in place.Descendants())
        {
            bool writes = operation switch
            {
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, local),
                IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: ILocalReferenceOperation given } => SymbolEqualityComparer.Default.Equals(given.Local, local),
                _ => false,
            };
            if (writes)
                return true;
        }

        return false;
    }

    private static bool Answers(IOperation branch, TelemetryModel model)
    {
        foreach (IOperation operation in branch.DescendantsAndSelf())
        {
            if (operation is IThrowOperation || CatchHandling.RecordsFailure(operation) || (operation is IInvocationOperation call && model.Errors.IsReport(call)))
                return true;
            if (operation is IArgumentOperation { Value: { } value } && FailureNames.TextSaysFailure(value))
                return true;
        }

        return false;
    }

    // bool Read(byte[] data, out string error): what went wrong is in the text.
    private static bool AnswersFalse(CatchBlock block)
        => block.Operation.Handler.Operations is { Length: 1 } statements
            && statements[0] is IReturnOperation { ReturnedValue: { } value }
            && value.WithoutConversions().ConstantValue is { HasValue: true, Value: false or null };

    private static bool HasErrorText(IMethodSymbol? method)
    {
        if (method is null)
            return false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter is { RefKind: RefKind.Out or RefKind.Ref, Type.SpecialType: SpecialType.System_String } && FailureNames.SaysFailure(parameter.Name))
                return true;
        }

        return false;
    }

    // try { await task; } catch { }: whoever has started the task, or holds it too, sees what becomes of it.
    private static bool OnlyWaitsForTask(ITryOperation attempt)
    {
        bool waits = false;
        foreach (IOperation operation in attempt.Body.Descendants())
        {
            switch (operation)
            {
                case IAwaitOperation { Operation: var awaited } when IsHeldTask(awaited):
                case IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } held } when held.Type.IsTask() && IsHeldTask(held):
                    waits = true;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" or "WaitAsync" or "AsTask", ContainingType: { } type } } when type.IsTask():
                    break;
                case IInvocationOperation or IObjectCreationOperation or IAwaitOperation:
                    return false;
            }
        }

        return waits;
    }

    private static bool IsHeldTask(IOperation awaited)
    {
        while (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "AsTask", Instance: { } task })
            awaited = task.WithoutConversions();
        return awaited.WithoutConversions() is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation && awaited.Type.IsTask();
    }

    // The method that the try is all about logs what it throws, or lets nothing out. What is known of a block is known whoever asked for it: no token ends the answer.
    private static bool IsToldByCallee(ITryOperation attempt, IMethodSymbol? caller, TelemetryModel model)
    {
        IInvocationOperation? only = null;
        foreach (IOperation operation in attempt.Body.Descendants())
        {
            if (operation is not IInvocationOperation call || call.TargetMethod.Name is "ConfigureAwait" || model.Errors.IsTelemetry(call))
                continue;
            if (only is not null)
                return false;
            only = call;
        }

        return only is { TargetMethod: { IsAbstract: false } method }
            && !SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, caller?.OriginalDefinition)
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, model.Project.Compilation.Assembly)
            && MethodBody.Of(method.OriginalDefinition, model.Project.Compilation, CancellationToken.None) is { } body
            && new GuardedBody(model, CancellationToken.None).CatchesAll(body);
    }
}
