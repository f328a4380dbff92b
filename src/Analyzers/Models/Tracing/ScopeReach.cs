using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>How far a scope reaches that nobody closes.</summary>
internal enum ScopeReach
{
    /// <summary>Beyond the method: nothing takes it back.</summary>
    Unbounded,

    /// <summary>To the end of an async method, this one or one that awaits it: what flows with the call is restored there.</summary>
    AsyncMethod,

    /// <summary>To the end of the program, as whoever opens it where the program starts will want it.</summary>
    Program,
}

/// <summary>
/// The scopes of logs and trackers live in what flows with an asynchronous call (<c>AsyncLocal</c>): an async method gives it back to its caller
/// as it got it. A span is exported when it is ended and not before, wherever it was forgotten.
/// </summary>
internal static class ScopeReaches
{
    public static ScopeReach Of(in TelemetryScope scope, ISymbol member)
    {
        if (scope.Kind is not (ScopeKind.LogScope or ScopeKind.TrackerScope) || IsInLoop(scope.Operation))
            return ScopeReach.Unbounded;
        ISymbol? function = scope.Operation.EnclosingFunction(member);
        if (function is IMethodSymbol { Name: "<Main>$" or "Main", IsStatic: true, MethodKind: MethodKind.Ordinary })
            return ScopeReach.Program;
        return function is IMethodSymbol method && (method.IsAsync || ReturnsTask(method)) ? ScopeReach.AsyncMethod : ScopeReach.Unbounded;
    }

    /// <summary>Whether the scope ends with the call while the work that it is for may go on: a method that is not async returns the task of others.</summary>
    public static bool WouldEndEarly(in TelemetryScope scope, ISymbol? member)
        => scope.Kind is not (ScopeKind.LogScope or ScopeKind.TrackerScope)
            && scope.Operation.EnclosingFunction(member) is IMethodSymbol { IsAsync: false } method
            && ReturnsTask(method);

    private static bool ReturnsTask(IMethodSymbol method) => method.ReturnType.IsTask() || method.ReturnType.Is("System.Collections.Generic.IAsyncEnumerable");

    // Each turn opens one more.
    private static bool IsInLoop(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is ILoopOperation)
                return true;
        }

        return false;
    }
}
