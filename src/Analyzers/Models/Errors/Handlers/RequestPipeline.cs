using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;

namespace Observability.Analyzers.Models.Errors.Handlers;

/// <summary>Middleware: code around the rest of the request's pipeline.</summary>
internal static class RequestPipeline
{
    /// <summary>Whether the try block runs the rest of the pipeline: what it catches is the failure of any request.</summary>
    public static bool RunsIn(ITryOperation attempt, AspNetCoreErrors library)
    {
        foreach (IOperation operation in attempt.Body.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.DelegateInvoke, ContainingType: { } type } } call
                && (library.IsRestOfPipeline(type) || (type.Is("System.Func") && IsNext(call, library)))
                && StandsIn(call, attempt))
                return true;
        }

        return false;
    }

    // app.Use(async (context, next) => { … await next(); … }).
    private static bool IsNext(IInvocationOperation call, AspNetCoreErrors library)
        => call.Instance?.WithoutConversions() is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { Parameters: { Length: 2 } parameters } } reference
            && SymbolEqualityComparer.Default.Equals(parameters[1], reference.Parameter)
            && library.IsRequest(parameters[0].Type);

    private static bool StandsIn(IOperation operation, ITryOperation attempt)
    {
        for (IOperation? current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (ReferenceEquals(current, attempt))
                return true;
        }

        return false;
    }
}
