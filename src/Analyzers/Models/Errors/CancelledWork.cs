using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Catch blocks that meet the end of cancelled work, and what they make of it.</summary>
internal static class CancelledWork
{
    /// <summary>
    /// The call that raises an alarm: the first log of an error, or the report to a tracker. Null where the block throws on,
    /// tells the cancellation apart, or passes the exception in the wrong place, which is graver.
    /// </summary>
    public static IInvocationOperation? AlarmOf(CatchBlock block)
    {
        CatchLogs logs = block.Logs;
        IInvocationOperation? alarm = logs.Highest is { Level: >= LogLevel.Error } call ? call.Operation : block.CatchesCancellation ? logs.Capture : null;
        return alarm is null || logs.Takes(ExceptionRoutes.Rethrown | ExceptionRoutes.LogArgument) || block.AsksForCancellation ? null : alarm;
    }

    /// <summary>Whether the cancellation may be a time-out, which is a failure: HttpClient's, or one that the member set itself.</summary>
    public static bool MayBeTimeout(CatchBlock block, ErrorModel errors)
    {
        if (block.Logs.Highest?.Text is { } text && ErrorVocabulary.TimeOuts.IsIn(text))
            return true;
        if (block.Operation.Filter is { } filter && Cancellation.IsMentionedBy(filter, errors, onlyToken: true))
            return false;
        if (block.Try is not { } attempt)
            return true;
        IOperation root = attempt.Root();
        return CallsHttpClient(attempt.Body, errors) || SetsTimeout(root);
    }

    /// <summary>The token whose cancellation the block would take for a failure: a parameter that awaited calls in the try get, or that the try itself asks to throw.</summary>
    public static IParameterSymbol? TokenOf(CatchBlock block, TelemetryModel model, CancellationToken cancellation)
    {
        // What is logged without the exception, or as a text, has a graver fault.
        bool logsTheException = block.Logs.Takes(ExceptionRoutes.LogSlot) && !block.Logs.Takes(ExceptionRoutes.LogText);
        return logsTheException ? TokenBehind(block, model, cancellation) : null;
    }

    /// <summary>The same of a block whatever it logs: the token whose cancellation a log of its exception would take for a failure.</summary>
    public static IParameterSymbol? TokenBehind(CatchBlock block, TelemetryModel model, CancellationToken cancellation)
    {
        ErrorModel errors = model.Errors;
        if (!block.CatchesEverything || block.Try is not { } attempt || CatchesCancellationBefore(block, attempt, errors))
            return null;
        if (CommentTrivia.Mentions((CatchClauseSyntax)block.Operation.Syntax, CommentVocabulary.Cancellation))
            return null;
        foreach (IOperation operation in attempt.Body.Descendants())
        {
            IParameterSymbol? token = operation switch
            {
                IArgumentOperation { Parent: IInvocationOperation call } argument when AsToken(argument.Value, block, errors) is { } given
                    && AwaitedCall.Is(call, attempt.Body)
                    && !CancellationOutlet.IsClosed(call.TargetMethod, argument.Parameter, model, cancellation) => given,
                IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested", Instance: { } asked } call when IsRunBy(attempt.Body, call) => AsToken(asked, block, errors),
                _ => null,
            };
            if (token is not null)
                return token;
        }

        return null;
    }

    private static IParameterSymbol? AsToken(IOperation value, CatchBlock block, ErrorModel errors)
        => value.WithoutConversions() is IParameterReferenceOperation { Parameter: { } parameter } && parameter.Type.Is(errors.CancellationTokenType) && IsOf(parameter, block) ? parameter : null;

    // What a lambda throws, whoever runs it gets.
    private static bool IsRunBy(IOperation body, IOperation operation)
        => SymbolEqualityComparer.Default.Equals(operation.EnclosingFunction(null), body.EnclosingFunction(null));

    // The member's own, or that of the member which starts it: Task.Run(async () => { try { await work(token); } … }).
    private static bool IsOf(IParameterSymbol token, CatchBlock block)
        => SymbolEqualityComparer.Default.Equals(token.ContainingSymbol, block.Member) || SymbolEqualityComparer.Default.Equals(token.ContainingSymbol, block.OuterMember);

    private static bool CatchesCancellationBefore(CatchBlock block, ITryOperation attempt, ErrorModel errors)
    {
        foreach (ICatchClauseOperation clause in attempt.Catches)
        {
            if (ReferenceEquals(clause, block.Operation))
                return false;
            if (clause.ExceptionType is INamedTypeSymbol type && type.IsOrInherits(errors.OperationCanceled))
                return true;
            if (clause.Filter is { } filter && Cancellation.IsMentionedBy(filter, errors))
                return true;
        }

        return false;
    }

    private static bool CallsHttpClient(IOperation body, ErrorModel errors)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is not IInvocationOperation call)
                continue;
            ITypeSymbol? receiver = call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value.WithoutConversions().Type : null);
            if (receiver.IsOrInherits(errors.HttpClient))
                return true;
        }

        return false;
    }

    private static bool SetsTimeout(IOperation member)
    {
        foreach (IOperation operation in member.Descendants())
        {
            bool sets = operation switch
            {
                IInvocationOperation { TargetMethod.Name: "CancelAfter" } => true,
                IObjectCreationOperation { Arguments.IsEmpty: false } made => made.Type.Is("System.Threading.CancellationTokenSource"),
                _ => false,
            };
            if (sets)
                return true;
        }

        return false;
    }
}
