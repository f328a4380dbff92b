using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>Functions that a program hands to its web application while it starts, and that run for each request.</summary>
internal static class RequestHandlers
{
    public static bool Hold(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            bool isHandler = current switch
            {
                IAnonymousFunctionOperation lambda => IsMapped(lambda),
                ILocalFunctionOperation function => IsMapped(function),
                _ => false,
            };
            if (isHandler)
                return true;
        }

        return false;
    }

    private static bool IsMapped(ILocalFunctionOperation function)
    {
        foreach (IOperation operation in function.Root().Descendants())
        {
            if (operation is IMethodReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Method, function.Symbol) && IsMapped((IOperation)reference))
                return true;
        }

        return false;
    }

    private static bool IsMapped(IOperation function)
    {
        IOperation? current = function.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation)
            current = current.Parent;
        return current is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } && IsOfApplication(method);
    }

    private static bool IsOfApplication(IMethodSymbol method)
    {
        IMethodSymbol definition = method.ReducedFrom ?? method;
        ITypeSymbol receiver = definition is { IsExtensionMethod: true, Parameters: { IsEmpty: false } parameters } ? parameters[0].Type : definition.ContainingType;
        return receiver.Is("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") || receiver.Is("Microsoft.AspNetCore.Builder.IApplicationBuilder")
            || receiver.Is("Microsoft.AspNetCore.Builder.WebApplication");
    }
}
