using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;
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
            null => block.Owner.Name is { Length: > 0 } owner ? owner : "The initializer",
            { AssociatedSymbol: { } property } => property.Name,
            { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => member.ContainingType.Name,
            { Name: "<Main>$" } => "Program",
            _ => member.Name,
        };
    }

    public static bool IsBestEffort(CatchBlock block, TelemetryModel model)
        => IsCleanup(block.Member)
            || IsCleanup(block.OuterMember)
            || AnswersAQuestion(block)
            || IsInFinally(block)
            || IsBesideAReport(block, model)
            || WritesLogs(block)
            || TelemetryEvents.PassThrough(block.OuterMember)
            || IsOfTests(block, model)
            || TriesOneOfMany(block)
            || (block.Try is { Body: { } body } && (OnlyMayFail(body, model) || ParsingBody.OnlyReads(body, model) || ReportsAfterwards(block, model)));

    private static bool IsCleanup(IMethodSymbol? method)
        => method is not null && (method.MethodKind == MethodKind.Destructor || ErrorVocabulary.CleanUp.Begins(method.Name));

    /// <summary>Whether the member says by its name, and by what it returns, that failing is one of its answers.</summary>
    public static bool AnswersAQuestion(CatchBlock block) => AnswersAQuestion(block.Member) || AnswersAQuestion(block.OuterMember);

    private static bool AnswersAQuestion(IMethodSymbol? method)
    {
        if (method is null)
            return false;
        string name = method.AssociatedSymbol?.Name ?? method.Name;
        if (ErrorVocabulary.Substitutes.Ends(name) || ErrorVocabulary.Attempts.Begins(name) || ErrorVocabulary.Silence.IsIn(name) || (ErrorVocabulary.Tries.Begins(name) && ReturnsSomething(method)))
            return true;

        // A lambda has no name, and its answer filters a list.
        return ReturnsBoolean(method.ReturnType) && (method.MethodKind == MethodKind.AnonymousFunction || ErrorVocabulary.Questions.IsIn(name));
    }

    /// <summary>Whether the member's name promises no more than to try, though it does not say whether it went well.</summary>
    public static bool IsAttempt(CatchBlock block) => block.Member is { } member && ErrorVocabulary.Tries.Begins(member.Name);

    private static bool ReturnsSomething(IMethodSymbol method)
        => !method.ReturnsVoid && (!method.ReturnType.IsTask() || method.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: false });

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

    // Clean-up after a failure that the block around it tells of; work that is done there may fail on its own.
    private static bool IsBesideAReport(CatchBlock block, TelemetryModel model)
        => block is { Try: { } attempt, OuterMember: { } member }
            && CatchBlock.Around(attempt, member, model) is { Handling.Outcome: CatchOutcome.PassedOn }
            && !new WorkAttempt(model).HasEffect(attempt);

    /// <summary>Whether it belongs to tools of tests, or stands in a file of tests beside what they test.</summary>
    public static bool IsOfTests(CatchBlock block, TelemetryModel model)
        => ErrorVocabulary.TestKits.Ends(model.Project.Compilation.AssemblyName ?? "") || ErrorVocabulary.TestFiles.Ends(block.Operation.Syntax.SyntaxTree.FilePath);

    // A logger of the user's own, which must not break what it watches, by its name or by the contract that it fulfils.
    private static bool WritesLogs(CatchBlock block)
    {
        if (block.OuterMember is not { ContainingType: { } type, Name: var member } || !ErrorVocabulary.LogWrites.Begins(member))
            return false;
        if (ErrorVocabulary.LogWriters.Ends(type.Name))
            return true;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (ErrorVocabulary.LogWriters.Ends(contract.Name))
                return true;
        }

        return false;
    }

    // foreach (candidate) { try { use(candidate); break; } catch { } }: that one fails only says that another is to be tried. The way out may also stand behind the try.
    private static bool TriesOneOfMany(CatchBlock block)
    {
        if (block.Try is not { Parent: IBlockOperation { Operations: var around } } attempt || !OnlyGoesOn(block.Operation.Handler))
            return false;
        IOperation? current = attempt.Parent;
        while (current is IBlockOperation)
            current = current.Parent;
        if (current is not IForEachLoopOperation)
            return false;
        int next = around.IndexOf(attempt) + 1;
        return EndsSearch(attempt.Body) || (next < around.Length && around[next] is IBranchOperation { BranchKind: BranchKind.Break } or IReturnOperation { ReturnedValue: not null });
    }

    private static bool OnlyGoesOn(IBlockOperation handler)
        => handler.Operations.IsEmpty || (handler.Operations.Length == 1 && handler.Operations[0] is IBranchOperation { BranchKind: BranchKind.Continue });

    // By its last statement, or where what was tried says that it fits.
    private static bool EndsSearch(IBlockOperation body)
    {
        if (body.Operations.IsEmpty)
            return false;
        IOperation last = body.Operations[body.Operations.Length - 1];
        if (last is IConditionalOperation { WhenTrue: var branch, WhenFalse: null })
            last = branch is IBlockOperation { Operations: { IsEmpty: false } inner } ? inner[inner.Length - 1] : branch;
        return last is IBranchOperation { BranchKind: BranchKind.Break } or IReturnOperation;
    }

    // Clean-up that may find nothing to clean, and telemetry, which must not break what it watches.
    private static bool OnlyMayFail(IBlockOperation body, TelemetryModel model)
    {
        if (AllCalls(body, MayFail))
            return true;

        // Between two that close and release one that has another name is clean-up as well.
        int others = 0;
        return body.Operations is { Length: >= 3 } statements
            && IsCleanUp(statements[0])
            && IsCleanUp(statements[statements.Length - 1])
            && AllCalls(body, call => MayFail(call) || ++others == 1);

        bool MayFail(IInvocationOperation call)
            => ErrorVocabulary.BestEffort.Begins(call.TargetMethod.Name) || ErrorVocabulary.Releases.Ends(call.TargetMethod.Name)
                || Measures(call) || model.Errors.IsTelemetry(call) || model.Find(call.TargetMethod) is not null;

        static bool Measures(IInvocationOperation call)
            => ErrorVocabulary.Measures.IsIn((call.Instance?.WithoutConversions().Type ?? call.TargetMethod.ContainingType).Name);

        static bool IsCleanUp(IOperation statement)
        {
            IOperation? called = (statement as IExpressionStatementOperation)?.Operation;
            if (called is IConditionalAccessOperation access)
                called = access.WhenNotNull;
            return called is IInvocationOperation call && ErrorVocabulary.BestEffort.Begins(call.TargetMethod.Name);
        }
    }

    // A block that does nothing or only sets locals, after which the code logs that it failed: at once, or where one of the locals says so.
    private static bool ReportsAfterwards(CatchBlock block, TelemetryModel model)
    {
        if (block.Try?.Parent is not IBlockOperation { Operations: var statements } || !OnlySetsLocals(block.Operation.Handler))
            return false;
        bool isEmpty = block.Operation.Handler.Operations.IsEmpty;
        bool after = false;
        foreach (IOperation statement in statements)
        {
            // In a catch block what is reported then is the failure that led there.
            if (after && isEmpty && block.Try.Parent.Parent is not ICatchClauseOperation
                && statement is IExpressionStatementOperation { Operation: IInvocationOperation call } && model.Errors.IsReport(call))
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
                        if (child is IBlockOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation
                            or IReturnOperation or IConditionalOperation or ILoopOperation or ILockOperation or IUsingOperation && !Visit(child))
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
