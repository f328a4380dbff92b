using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>An increment and, later in the same block, the decrement that takes it back: what is between them is counted as in flight.</summary>
internal sealed class InFlightSpan
{
    private InFlightSpan(IBlockOperation block, int start, int end, Measurement increment, Measurement decrement)
    {
        Block = block;
        Start = start;
        End = end;
        Increment = increment;
        Decrement = decrement;
    }

    public IBlockOperation Block { get; }

    /// <summary>The increment's place among the statements of the block.</summary>
    public int Start { get; }

    /// <summary>The decrement's place.</summary>
    public int End { get; }

    public Measurement Increment { get; }

    public Measurement Decrement { get; }

    /// <summary>Reads the span that a measurement begins; null where it begins none, or only what is in sight of the block could be missed.</summary>
    public static InFlightSpan? TryCreate(Measurement increment, TelemetryModel model)
    {
        if (!Raises(increment) || increment.Receiver is null || StatementOf(increment.Operation) is not { Parent: IBlockOperation block } statement)
            return null;
        int start = block.Operations.IndexOf(statement);
        for (int i = start + 1; i < block.Operations.Length; i++)
        {
            if (MeasurementIn(block.Operations[i], model) is not { } later || !IsSameSeries(later, increment))
                continue;
            return Lowers(later) ? new InFlightSpan(block, start, i, increment, later) : null;
        }

        return null;
    }

    /// <summary>Whether an exception from what is between skips the decrement.</summary>
    public bool MayLeak(TelemetryModel model)
    {
        bool mayThrow = false;
        for (int i = Start + 1; i < End; i++)
        {
            IOperation statement = Block.Operations[i];
            if (TakesBack(statement, model))
                return false;
            mayThrow |= MayThrow(statement, model);
        }

        return mayThrow;
    }

    private static bool Raises(Measurement measurement)
        => measurement.Kind == measurement.Library.UpAndDown && measurement.Action is MeasurementAction.Increment or MeasurementAction.Add && IsOne(measurement);

    private static bool Lowers(Measurement measurement) => measurement.Action switch
    {
        MeasurementAction.Decrement => IsOne(measurement),
        MeasurementAction.Increment or MeasurementAction.Add => measurement.Value is { } value && Numbers.SignOf(value) < 0,
        _ => false,
    };

    private static bool IsOne(Measurement measurement) => measurement.Value is { ConstantValue.Value: 1 or 1L or 1.0 or 1f or (short)1 or (byte)1 };

    private static IOperation? StatementOf(IOperation call)
    {
        IOperation? current = call.Parent;
        if (current is IConditionalAccessOperation)
            current = current.Parent;
        return current as IExpressionStatementOperation;
    }

    private static Measurement? MeasurementIn(IOperation statement, TelemetryModel model)
    {
        IOperation? expression = (statement as IExpressionStatementOperation)?.Operation;
        if (expression is IConditionalAccessOperation access)
            expression = access.WhenNotNull;
        return expression is IInvocationOperation call && model.Find(call.TargetMethod) is MeasurementMethod method ? Measurement.TryCreate(call, method) : null;
    }

    private static bool IsSameSeries(Measurement first, Measurement second)
        => first.Receiver is { } receiver
            && first.Instrument.Holder is { } holder
            && SymbolEqualityComparer.Default.Equals(holder, second.Instrument.Holder)
            && SyntaxFactory.AreEquivalent(receiver.Syntax, second.Receiver!.Syntax);

    // Another decrement between, in a catch block or a finally: somebody thought of it.
    private bool TakesBack(IOperation statement, TelemetryModel model)
    {
        foreach (IOperation operation in statement.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation call
                && model.Find(call.TargetMethod) is MeasurementMethod method
                && Measurement.TryCreate(call, method) is { Instrument.Holder: { } holder } measurement
                && SymbolEqualityComparer.Default.Equals(holder, Increment.Instrument.Holder)
                && !Raises(measurement))
                return true;
        }

        return false;
    }

    // Awaits and calls, but for those of telemetry and what a catch of everything swallows.
    private static bool MayThrow(IOperation statement, TelemetryModel model)
    {
        var pending = new Stack<IOperation>();
        pending.Push(statement);
        while (pending.Count > 0)
        {
            IOperation current = pending.Pop();
            switch (current)
            {
                case IAwaitOperation:
                case IInvocationOperation call when model.Find(call.TargetMethod) is null && !HandledInterpolation.IsHandingOver(call):
                    return true;
                case ITryOperation attempt when SwallowsAll(attempt.Catches):
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    continue;
            }

            foreach (IOperation child in current.ChildOperations)
                pending.Push(child);
        }

        return false;
    }

    private static bool SwallowsAll(ImmutableArray<ICatchClauseOperation> catches)
    {
        bool all = false;
        foreach (ICatchClauseOperation clause in catches)
        {
            foreach (IOperation operation in clause.Handler.Descendants())
            {
                if (operation is IThrowOperation or IReturnOperation)
                    return false;
            }

            all |= clause.Filter is null && (clause.ExceptionType.SpecialType == SpecialType.System_Object || clause.ExceptionType.Is("System.Exception"));
        }

        return all;
    }
}
