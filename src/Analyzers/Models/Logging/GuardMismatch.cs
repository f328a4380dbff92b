using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A log call that runs under a check of another level, where the check serves nothing else.</summary>
internal sealed class GuardMismatch
{
    private GuardMismatch(LevelCheck guard, LogLevel level, LogLevel lowest)
    {
        Guard = guard;
        Level = level;
        Lowest = lowest;
    }

    /// <summary>The nearest check of the call's logger.</summary>
    public LevelCheck Guard { get; }

    /// <summary>The call's level.</summary>
    public LogLevel Level { get; }

    /// <summary>The most verbose level that is logged under the check: what it should ask for.</summary>
    public LogLevel Lowest { get; }

    /// <summary>Whether the event is lost where the call's level is on and the check's is not.</summary>
    public bool LosesEvents => Guard.Level < Level;

    /// <summary>Where the check names its level.</summary>
    public ExpressionSyntax? LevelSyntax => (Guard.LevelOperation?.Syntax ?? Guard.Operation.Syntax) switch
    {
        ArgumentSyntax argument => argument.Expression,
        ExpressionSyntax level => level,
        _ => null,
    };

    /// <summary>What is wrong with the checks around a call; null where one of them agrees, where the check serves other code too, and for all calls under one check but the first.</summary>
    public static GuardMismatch? TryCreate(LogCall call, TelemetryModel model)
    {
        if (call.Shape != LogShape.Event || call.Level is not { } level || NearestCheck(call, level, model.Logging) is not { } guard || TellsOfTheLevel(call, guard.Level))
            return null;

        // Up to where both are; an error that is caught on the way is another matter.
        IOperation? region = call.Operation;
        while (region is not null && !region.Syntax.Span.Contains(guard.Operation.Syntax.Span))
        {
            if (region is ICatchClauseOperation)
                return null;
            region = region.Parent;
        }

        return region is not null && !IsDetail(region, call, model) && LowestLevel(region, call, level, guard, model) is { } lowest ? new GuardMismatch(guard, level, lowest) : null;
    }

    // "Verbose logging is on, do not use it in production": the level is what the event is about.
    private static bool TellsOfTheLevel(LogCall call, LogLevel level)
        => SpeaksOf(call.Text ?? "", level) || (call.Method.DeclaredTemplate is not null && SpeaksOf(call.MethodName, level));

    private static bool SpeaksOf(string text, LogLevel level)
        => LoggingVocabulary.Levels.IsIn(text) && (LoggingVocabulary.NamesOf(level).IsIn(text) || LoggingVocabulary.NamesOf(LogLevel.Trace).IsIn(text));

    private static LevelCheck? NearestCheck(LogCall call, LogLevel level, LoggingModel model)
    {
        LevelCheck? nearest = null;
        ImmutableArray<LevelCheck> checks = LevelGuards.Around(call.Operation, model);
        foreach (LevelCheck check in checks)
        {
            if (!call.Library.WritesThrough(check.Library) || !call.Receiver.IsSameReference(check.Logger))
                continue;
            if (check.Level == level)
                return null;
            nearest ??= check;
        }

        return nearest;
    }

    // Beside a call of the same level that always speaks, the check is there for the detail.
    private static bool IsDetail(IOperation region, LogCall call, TelemetryModel model)
    {
        if (region is not IConditionalOperation || region.Parent is not IBlockOperation block)
            return false;
        int index = block.Operations.IndexOf(region);
        return Speaks(index - 1) || Speaks(index + 1);

        bool Speaks(int place)
            => place >= 0 && place < block.Operations.Length
                && block.Operations[place] is IExpressionStatementOperation { Operation: IInvocationOperation invocation }
                && model.Find(invocation.TargetMethod) is LogMethod method
                && LogCall.TryCreate(invocation, method) is { } other
                && other.Level == call.Level;
    }

    // Null where the check is right for something, or may be.
    private static LogLevel? LowestLevel(IOperation region, LogCall call, LogLevel level, LevelCheck guard, TelemetryModel model)
    {
        LogLevel lowest = level;
        foreach (IOperation operation in region.Descendants())
        {
            if (operation is not IInvocationOperation invocation || invocation == call.Operation)
                continue;
            if (model.Find(invocation.TargetMethod) is not LogMethod method)
            {
                if (MayLog(invocation, model))
                    return null;
                continue;
            }

            if (LogCall.TryCreate(invocation, method) is not { Shape: LogShape.Event } other || !IsUnder(guard, invocation, model.Logging))
                continue;
            bool reportsIt = invocation.Syntax.SpanStart < call.Operation.Syntax.SpanStart && other.Receiver.IsSameReference(call.Receiver);
            if (other.Level is not { } otherLevel || otherLevel == guard.Level || reportsIt)
                return null;
            lowest = otherLevel < lowest ? otherLevel : lowest;
        }

        return lowest;
    }

    private static bool IsUnder(LevelCheck guard, IOperation operation, LoggingModel model)
    {
        foreach (LevelCheck check in LevelGuards.Around(operation, model))
        {
            if (check.Operation.Syntax == guard.Operation.Syntax)
                return true;
        }

        return false;
    }

    // A statement that calls a method of the user's own does more than the log calls beside it.
    private static bool MayLog(IInvocationOperation invocation, TelemetryModel model)
    {
        IOperation? parent = invocation.Parent is IAwaitOperation awaited ? awaited.Parent : invocation.Parent;
        return parent is IExpressionStatementOperation
            && SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.ContainingAssembly, model.Project.Compilation.Assembly);
    }
}
