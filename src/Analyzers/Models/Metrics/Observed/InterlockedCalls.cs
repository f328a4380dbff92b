using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Observed;

/// <summary>Fields that are read and written across threads.</summary>
internal static class InterlockedCalls
{
    private const string Threading = "System.Threading";

    /// <summary>The field that an expression reads, itself or through <c>Volatile.Read</c>, <c>Interlocked.Read</c> or <c>Interlocked.CompareExchange(ref field, 0, 0)</c>.</summary>
    public static IFieldSymbol? ReadOf(IOperation value) => value switch
    {
        IFieldReferenceOperation field => field.Field,
        IInvocationOperation { TargetMethod: { Name: "Read", ContainingType: { } type } } call when type.NameIn(Threading) is "Volatile" or "Interlocked" => FieldIn(call),
        IInvocationOperation { TargetMethod: { Name: "CompareExchange", ContainingType: { } type }, Arguments: { Length: 3 } arguments } call
            when type.NameIn(Threading) is "Interlocked" && Numbers.SignOf(arguments[1].Value) == 0 && Numbers.SignOf(arguments[2].Value) == 0 => FieldIn(call),
        _ => null,
    };

    /// <summary>The field that <c>Interlocked.Exchange(ref field, 0)</c> reads and sets to zero.</summary>
    public static IFieldSymbol? ResetIn(IOperation value)
        => value is IInvocationOperation { TargetMethod: { Name: "Exchange", ContainingType: { } type }, Arguments: { Length: 2 } arguments } call
            && type.NameIn(Threading) is "Interlocked"
            && Numbers.SignOf(arguments[1].Value) == 0
            ? FieldIn(call)
            : null;

    /// <summary>Whether the call takes from the field that it is given: <c>Decrement</c>, <c>Add</c> of something negative, <c>Exchange</c> for zero.</summary>
    public static bool TakesFrom(IInvocationOperation call)
        => call.TargetMethod.ContainingType.NameIn(Threading) is "Interlocked"
            && (call.TargetMethod.Name == "Decrement" || (call.TargetMethod.Name == "Add" && NegativeValue.Is(call.Arguments[1].Value)) || ResetIn(call) is not null);

    private static IFieldSymbol? FieldIn(IInvocationOperation call)
        => call.ArgumentAt(0)?.Value.WithoutConversions() is IFieldReferenceOperation field ? field.Field : null;
}
