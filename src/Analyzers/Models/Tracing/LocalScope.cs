using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Whether what a local holds is closed however the code is left.</summary>
internal enum ScopeEnding
{
    /// <summary>Nothing closes it.</summary>
    Never,

    /// <summary>It is closed on some ways through the code only.</summary>
    OnSomePaths,

    /// <summary>It is closed unless something throws.</summary>
    UnlessThrown,

    /// <summary>It is closed on every way, as far as is to be seen.</summary>
    Always,
}

/// <summary>A scope in a local that no <c>using</c> closes and that nobody else gets: what the body does about it is all that is done.</summary>
internal sealed class LocalScope
{
    private readonly IOperation _start;
    private readonly TelemetryModel _model;

    private LocalScope(ILocalSymbol local, IOperation start, List<IInvocationOperation> ends, bool isProtected, TelemetryModel model)
    {
        Local = local;
        _start = start;
        Ends = ends;
        _model = model;
        Ending = isProtected ? ScopeEnding.Always : Judge();
    }

    public ILocalSymbol Local { get; }

    /// <summary>The calls that close it.</summary>
    public IReadOnlyList<IInvocationOperation> Ends { get; }

    public ScopeEnding Ending { get; }

    /// <summary>Reads what the body does with the local; null where a <c>using</c> closes it or somebody else may.</summary>
    public static LocalScope? TryCreate(ILocalSymbol local, IOperation whole, TelemetryModel model)
    {
        if (local.IsRef || IsUsed(whole))
            return null;
        ISymbol? home = whole.EnclosingFunction(null);
        var ends = new List<IInvocationOperation>();
        bool isProtected = false;
        foreach (IOperation operation in whole.Root().Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local))
                continue;
            switch (ScopeUses.Of(reference, whole, model, out IInvocationOperation? end))
            {
                case ScopeUse.GivenAway:
                case ScopeUse.Closed when !SymbolEqualityComparer.Default.Equals(reference.EnclosingFunction(null), home):
                    return null;
                case ScopeUse.Closed:
                    ends.Add(end!);
                    isProtected |= IsInHandler(end!);
                    break;
            }
        }

        return new LocalScope(local, whole, ends, isProtected, model);
    }

    // using var activity = …; using (var activity = …)
    private static bool IsUsed(IOperation whole)
        => whole.Parent is IVariableInitializerOperation { Parent.Parent.Parent: IVariableDeclarationGroupOperation { Parent: IUsingDeclarationOperation or IUsingOperation } };

    private static bool IsInHandler(IOperation end)
    {
        for (IOperation? current = end; current.Parent is { } parent; current = parent)
        {
            if (parent is ICatchClauseOperation || (parent is ITryOperation attempt && attempt.Finally == current))
                return true;
        }

        return false;
    }

    private ScopeEnding Judge()
    {
        if (Ends.Count == 0)
            return ScopeEnding.Never;
        IInvocationOperation first = Ends[0];
        if (Ends.Count == 1 && !IsCertain(first))
            return ScopeEnding.OnSomePaths;
        return MayLeaveBefore(first) ? ScopeEnding.UnlessThrown : ScopeEnding.Always;
    }

    // Nothing between the call and the block of the declaration but blocks, and questions whether there is a scope at all.
    private bool IsCertain(IOperation end)
    {
        IOperation? home = HomeOf(_start);
        IOperation current = end;
        for (; current.Parent is { } parent && parent != home; current = parent)
        {
            switch (parent)
            {
                case IConditionalOperation choice when !Asks(choice.Condition):
                case ILoopOperation or ISwitchOperation or ISwitchExpressionOperation or ICatchClauseOperation or ICoalesceOperation:
                    return false;
            }
        }

        return true;
    }

    private static IOperation? HomeOf(IOperation start)
    {
        IOperation? home = start.Parent;
        while (home is not (null or IBlockOperation or ISwitchCaseOperation))
            home = home.Parent;
        return home;
    }

    private bool Asks(IOperation condition)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, Local))
                return true;
        }

        return false;
    }

    // if (activity is null) return;
    private bool RunsWithoutScope(IOperation operation)
    {
        for (IOperation current = operation; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalOperation choice && current != choice.Condition && NullQuestion.AsksIfNull(choice.Condition, Local) is { } isNull && isNull == (current == choice.WhenTrue))
                return true;
        }

        return false;
    }

    private bool MayLeaveBefore(IOperation end)
    {
        int start = _start.Syntax.Span.End;
        int stop = end.Syntax.SpanStart;
        foreach (IOperation operation in HomeOf(_start)!.Descendants())
        {
            if (operation.Syntax.SpanStart >= start && operation.Syntax.Span.End <= stop && ThrowingCode.MayThrow(operation, _model) && !RunsWithoutScope(operation))
                return true;
        }

        return false;
    }
}
