using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>A new exception that a catch block throws without the caught one, though its type could carry it.</summary>
internal sealed class LostCause
{
    private LostCause(IObjectCreationOperation thrown, bool hasText)
    {
        Thrown = thrown;
        HasText = hasText;
    }

    public IObjectCreationOperation Thrown { get; }

    /// <summary>Whether the new exception has the old one's text.</summary>
    public bool HasText { get; }

    /// <summary>Whether it says that work was given up: that the time was up, or that it was cancelled.</summary>
    public bool IsEnd(ErrorModel errors) => Thrown.Type.Is("System.TimeoutException") || Thrown.Type.IsOrInherits(errors.OperationCanceled);

    /// <summary>Whether it says that the time was up, and the try waits for something with a token or for some time: then that is what was caught.</summary>
    public bool IsTimeOutOf(ITryOperation? attempt, ErrorModel errors)
    {
        if (attempt is null || !IsEnd(errors))
            return false;
        foreach (IOperation operation in attempt.Body.Descendants())
        {
            if (operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Value.Type: { } type }
                && (type.Is(errors.CancellationTokenType) || (type.Is("System.TimeSpan") && operation.Parent is IInvocationOperation { TargetMethod.Name: "WaitAsync" or "Wait" })))
                return true;
        }

        return false;
    }

    /// <summary>The first such throw of a block; null where there is none.</summary>
    public static LostCause? In(CatchBlock block, ErrorModel errors)
    {
        foreach (IThrowOperation step in block.Steps.Throws)
        {
            if (step.Exception?.WithoutConversions() is IObjectCreationOperation thrown
                && block.Holds(step)
                && !IsForAnotherReason(step, block)
                && TryRead(thrown, block, errors) is { } lost)
                return lost;
        }

        return null;
    }

    /// <summary>Where the same constructor with the exception as one more parameter takes it; -1 where there is none.</summary>
    public static int PlaceFor(IObjectCreationOperation thrown, ErrorModel errors)
    {
        if (thrown is not { Constructor: { } used, Type: INamedTypeSymbol type })
            return -1;
        int place = -1;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility == Accessibility.Public)
                place = System.Math.Max(place, PlaceIn(constructor.Parameters, used.Parameters, errors));
        }

        return place;
    }

    // Fallback() ?? throw new …: it is the fallback that is missing. if (ex.Status == 403) throw new …: the cause is known.
    private static bool IsForAnotherReason(IOperation thrown, CatchBlock block)
    {
        IOperation child = thrown;
        for (IOperation? current = thrown.Parent; current is not null && !ReferenceEquals(current, block.Operation); child = current, current = current.Parent)
        {
            IOperation? asked = current switch
            {
                ICoalesceOperation coalesce when !ReferenceEquals(coalesce.Value, child) => coalesce.Value,
                IConditionalOperation choice when ReferenceEquals(choice.WhenTrue, child) => choice.Condition,
                ISwitchCaseOperation section when !IsDefault(section) => (section.Parent as ISwitchOperation)?.Value,
                _ => null,
            };
            if (asked is not null && (current is ICoalesceOperation || Reads(asked, block)))
                return true;
        }

        return false;
    }

    private static bool IsDefault(ISwitchCaseOperation section)
    {
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            if (clause is IDefaultCaseClauseOperation)
                return true;
        }

        return false;
    }

    private static bool Reads(IOperation condition, CatchBlock block)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            if (Rethrow.IsTheExceptionOf(block, operation))
                return true;
        }

        return false;
    }

    private static LostCause? TryRead(IObjectCreationOperation thrown, CatchBlock block, ErrorModel errors)
    {
        bool hasText = false;
        foreach (IOperation operation in thrown.Descendants())
        {
            // var text = ex.Message; throw new OrderException(text);
            if (operation is ILocalReferenceOperation { Local: var local } && LocalWrites.SingleValue(local, operation) is { } written)
            {
                if (!KeepsOnlyText(written, block, ref hasText))
                    return null;
            }
            else if (!IsOnlyText(operation, block, ref hasText))
            {
                return null;
            }
        }

        return PlaceFor(thrown, errors) >= 0 ? new LostCause(thrown, hasText) : null;
    }

    private static bool KeepsOnlyText(IOperation written, CatchBlock block, ref bool hasText)
    {
        foreach (IOperation operation in written.DescendantsAndSelf())
        {
            if (!IsOnlyText(operation, block, ref hasText))
                return false;
        }

        return true;
    }

    // Whatever else becomes of it (its whole text with type and stack, a property of the new exception, a helper that reads it) may carry it.
    private static bool IsOnlyText(IOperation operation, CatchBlock block, ref bool hasText)
    {
        if (!Rethrow.IsTheExceptionOf(block, operation))
            return true;
        hasText = true;
        return operation.Parent is IPropertyReferenceOperation { Property.Name: "Message" };
    }

    // The exception between the others or behind them, each in its order.
    private static int PlaceIn(ImmutableArray<IParameterSymbol> candidate, ImmutableArray<IParameterSymbol> used, ErrorModel errors)
    {
        if (candidate.Length != used.Length + 1)
            return -1;
        int place = 0;
        while (place < used.Length && SymbolEqualityComparer.Default.Equals(candidate[place].Type, used[place].Type))
            place++;
        if (!candidate[place].Type.Is(errors.Exception))
            return -1;
        for (int i = place; i < used.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(candidate[i + 1].Type, used[i].Type))
                return -1;
        }

        return place;
    }
}
