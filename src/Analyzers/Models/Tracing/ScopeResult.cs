using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>What becomes of the value of a call that opens a scope.</summary>
internal readonly struct ScopeResult
{
    private static readonly string[] Ends = ["Dispose", "DisposeAsync", "Stop", "End", "Finish", "ObserveDuration", "Shutdown", "ForceFlush"];

    private ScopeResult(IOperation whole) => Whole = whole;

    /// <summary>The outermost expression that still is the scope: <c>source.StartActivity("a")?.SetTag("k", 1)</c> is the activity too.</summary>
    public IOperation Whole { get; }

    /// <summary>Whether nobody keeps it: it is a statement of its own, or assigned to <c>_</c>.</summary>
    public bool IsDiscarded
        => Whole.Parent is IExpressionStatementOperation
            || (Whole.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } assignment && assignment.Value == Whole);

    /// <summary>The local that gets it; null where something else does.</summary>
    public ILocalSymbol? Local => Whole.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment when assignment.Value == Whole => target.Local,
        _ => null,
    };

    public static ScopeResult Of(IInvocationOperation call)
    {
        IOperation current = call;
        while (Next(current, call.Type) is { } next)
            current = next;
        return new ScopeResult(current);
    }

    /// <summary>Whether a method ends what it is called on.</summary>
    public static bool IsEnd(IMethodSymbol method) => Array.IndexOf(Ends, method.Name) >= 0;

    private static IOperation? Next(IOperation current, ITypeSymbol? scope)
    {
        switch (current.Parent)
        {
            case IConversionOperation or IParenthesizedOperation:
                return current.Parent;
            case IConditionalAccessOperation access when access.WhenNotNull == current:
                return access;
            case IConditionalAccessOperation access when access.Operation == current:
                return access.WhenNotNull.Placeholder() is { } placeholder ? CallOn(placeholder, scope) : null;
            default:
                return CallOn(current, scope);
        }
    }

    // SetTag, AddEvent, SetStatus … return what they are called on; one that returns nothing leaves the scope as forgotten as it was.
    private static IInvocationOperation? CallOn(IOperation value, ITypeSymbol? scope) => value.Parent switch
    {
        IInvocationOperation call when call.Instance == value && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, scope)
            && !IsEnd(call.TargetMethod) && HandsBack(call, scope) => call,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } argument when argument.Parameter?.Ordinal == 0
            && ScopeUses.IsAddition(call.TargetMethod) && HandsBack(call, scope) => call,
        _ => null,
    };

    private static bool HandsBack(IInvocationOperation call, ITypeSymbol? scope)
        => call.TargetMethod.ReturnsVoid || SymbolEqualityComparer.Default.Equals(call.Type, scope);
}
