using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>
/// A handler that answers whether the service is well: a GET that takes nothing, asks something, and drops what it gets. That it fails is
/// its answer, and whoever asks all day long acts on that.
/// </summary>
internal static class HealthQuestion
{
    public static bool IsAnsweredBy(CatchBlock block)
    {
        if (block.Member is not { Parameters.IsEmpty: true, ReturnsVoid: false } member || block.Try is not { Body.Operations: { IsEmpty: false } statements } || !IsRead(member))
            return false;
        foreach (IOperation statement in statements)
        {
            if (!AsksOnly(statement))
                return false;
        }

        return true;
    }

    private static bool IsRead(IMethodSymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass.Is("Microsoft.AspNetCore.Mvc.HttpGetAttribute"))
                return true;
        }

        return false;
    }

    // _orders.Count(); a call that returns nothing is made for what it does.
    private static bool AsksOnly(IOperation statement)
    {
        if (statement is not IExpressionStatementOperation { Operation: var asked })
            return false;
        if (asked is IAwaitOperation awaited)
            asked = awaited.Operation;
        return asked is IInvocationOperation { TargetMethod: { ReturnsVoid: false } method } && !(method.ReturnType.IsTask() && method.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true });
    }
}
