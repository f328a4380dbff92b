using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Tells where dropping an exception is what the code is for: probes, clean-up, telemetry that must not break its host.</summary>
internal static class CatchIntent
{
    /// <summary>The member's name as its author thinks of it.</summary>
    public static string NameOf(CatchBlock block)
    {
        IMethodSymbol? member = block.Member is { MethodKind: not MethodKind.AnonymousFunction } named ? named : block.OuterMember;
        return member switch
        {
            null => "The initializer",
            { AssociatedSymbol: { } property } => property.Name,
            { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => member.ContainingType.Name,
            { Name: "<Main>$" } => "Program",
            _ => member.Name,
        };
    }

    public static bool IsBestEffort(CatchBlock block, TelemetryModel model)
        => IsCleanup(block.Member)
            || IsCleanup(block.OuterMember)
            || AnswersAQuestion(block.Member)
            || AnswersAQuestion(block.OuterMember)
            || IsInFinally(block)
            || IsBesideAReport(block, model)
            || WritesLogs(block)
            || TriesOneOfMany(block)
            || (block.Try is { Body: { } body } && (OnlyMayFail(body, model) || ParsingBody.OnlyReads(body) || ReportsAfterwards(block, model)));

    private static bool IsCleanup(IMethodSymbol? method)
        => method is not null && (method.MethodKind == MethodKind.Destructor || ErrorVocabulary.CleanUp.Begins(method.Name));

    private static bool AnswersAQuestion(IMethodSymbol? method)
    {
        if (method is null)
            return false;
        string name = method.AssociatedSymbol?.Name ?? method.Name;
        if (ErrorVocabulary.Substitutes.Ends(name) || ErrorVocabulary.Attempts.Begins(name) || ErrorVocabulary.Silence.IsIn(name))
            return true;

        // A lambda has no name, and its answer filters a list.
        return ReturnsBoolean(method.ReturnType) && (method.MethodKind == MethodKind.AnonymousFunction || ErrorVocabulary.Questions.IsIn(name));
    }

    private static bool ReturnsBoolean(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_Boolean
            || type.IsTask() && type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } && arguments[0].SpecialType == SpecialType.System_Boolean;

    private static bool IsInFinally(CatchBlock block)
    {
        IOperation child = block.Operation;
        for (IOperation? current = child.Parent; current is not null; child = current, current = current.Parent)
        {
            if (current is ITryOperation { Finally: { } last } && ReferenceEquals(last, child))
                return true;
        }

        return false;
    }

    // Clean-up after a failure that the block around it tells of.
    private static bool IsBesideAReport(CatchBlock block, TelemetryModel model)
        => block is { Try: { } attempt, OuterMember: { } member }
            && CatchBlock.Around(attempt, member, model) is { Handling.Outcome: CatchOutcome.PassedOn };

    // A logger of the user's own, which must not break what it watches.
    private static bool WritesLogs(CatchBlock block)
        => block.OuterMember is { ContainingType.Name: { } type, Name: var member }
            && ErrorVocabulary.LogWriters.Ends(type)
            && ErrorVocabulary.LogWrites.Begins(member);

    // foreach (candidate) { try { use(candidate); break; } catch { } }: that one fails only says that another is to be tried.
    private static bool TriesOneOfMany(CatchBlock block)
    {
        if (!block.Operation.Handler.Operations.IsEmpty || block.Try is not { Body.Operations: { IsEmpty: false } statements } attempt)
            return false;
        if (statements[statements.Length - 1] is not (IBranchOperation { BranchKind: BranchKind.Break } or IReturnOperation))
            return false;
        IOperation? current = attempt.Parent;
        while (current is IBlockOperation)
            current = current.Parent;
        return current is IForEachLoopOperation;
    }

    // Clean-up that may find nothing to clean, and telemetry, which must not break what it watches.
    private static bool OnlyMayFail(IBlockOperation body, TelemetryModel model)
        => AllCalls(body, call => ErrorVocabulary.BestEffort.Begins(call.TargetMethod.Name) || model.Errors.IsTelemetry(call) || model.Find(call.TargetMethod) is not null);

    // A block that does nothing or only sets locals, after which the code logs that it failed: at once, or where one of the locals says so.
    private static bool ReportsAfterwards(CatchBlock block, TelemetryModel model)
    {
        if (block.Try?.Parent is not IBlockOperation { Operations: var statements } || !OnlySetsLocals(block.Operation.Handler))
            return false;
        bool isEmpty = block.Operation.Handler.Operations.IsEmpty;
        bool after = false;
        foreach (IOperation statement in statements)
        {
            if (after && isEmpty && statement is IExpressionStatementOperation { Operation: IInvocationOperation call } && model.Errors.IsReport(call))
                return true;
            if (after && statement is IConditionalOperation { WhenTrue: var branch } && Reports(branch, model))
                return true;
            after |= ReferenceEquals(statement, block.Try);
        }

        return false;
    }

    private static bool OnlySetsLocals(IBlockOperation handler)
    {
        foreach (IOperation statement in handler.Operations)
        {
            if (statement is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation } })
                return false;
        }

        return true;
    }

    private static bool Reports(IOperation branch, TelemetryModel model)
    {
        foreach (IOperation operation in branch.Descendants())
        {
            if (operation is IThrowOperation || (operation is IInvocationOperation call && model.Errors.IsReport(call)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the block remembers or returns that something failed, so that somebody else can tell.</summary>
    public static bool RecordsFailure(CatchBlock block, TelemetryModel model)
    {
        foreach (IOperation operation in block.Operation.Handler.Descendants())
        {
            bool isLog = operation is IInvocationOperation call && model.Find(call.TargetMethod) is LogMethod;
            if (!isLog && CatchHandling.RecordsFailure(operation))
                return true;
        }

        return false;
    }

    /// <summary>Whether the try is one of several attempts, and the code behind them says so when all have failed: it throws or logs an error.</summary>
    public static bool FailsLater(CatchBlock block, TelemetryModel model)
    {
        IOperation? loop = block.Operation;
        while (loop is not (null or ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation))
            loop = loop.Parent;
        if (loop is not ILoopOperation)
            return false;
        IOperation root = loop;
        while (root.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            root = parent;
        int end = block.Operation.Syntax.Span.End;
        foreach (IOperation operation in root.Descendants())
        {
            if (operation.Syntax.SpanStart < end)
                continue;
            if (operation is IThrowOperation
                || (operation is IInvocationOperation call && model.Find(call.TargetMethod) is LogMethod method && LogCall.TryCreate(call, method) is { Level: >= LogLevel.Warning }))
                return true;
        }

        return false;
    }

    // Every statement that is a call must pass; what stands in the arguments of such a call is not judged.
    private static bool AllCalls(IOperation body, Func<IInvocationOperation, bool> accepts)
    {
        bool any = false;
        return Visit(body) && any;

        bool Visit(IOperation operation)
        {
            switch (operation)
            {
                case IExpressionStatementOperation { Operation: { } expression }:
                    expression = expression is IAwaitOperation awaited ? Unconfigured(awaited.Operation) : expression;
                    if (expression is IConditionalAccessOperation access)
                        expression = access.WhenNotNull;
                    if (expression is IInvocationOperation call)
                    {
                        any = true;
                        return accepts(call);
                    }

                    return expression is ISimpleAssignmentOperation { Value.ConstantValue.HasValue: true };
                case IReturnOperation { ReturnedValue: { } value } when value.WithoutConversions() is IInvocationOperation returned:
                    any = true;
                    return accepts(returned);
                case IReturnOperation or IVariableDeclarationGroupOperation:
                    return operation.Descendants().All(IsPlain);
                case ILocalFunctionOperation:
                    return true;
                default:
                    foreach (IOperation child in operation.ChildOperations)
                    {
                        if (child is IBlockOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation or IReturnOperation or IConditionalOperation or ILoopOperation or ILockOperation or IUsingOperation && !Visit(child))
                            return false;
                    }

                    return true;
            }
        }
    }

    // Fetching what is then closed or deleted.
    private static bool IsPlain(IOperation operation) => operation switch
    {
        IInvocationOperation call => ErrorVocabulary.Lookups.Begins(call.TargetMethod.Name),
        IObjectCreationOperation or IAwaitOperation => false,
        _ => true,
    };

    private static IOperation Unconfigured(IOperation awaited)
        => awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task : awaited;
}
