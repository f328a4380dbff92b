using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>ASP.NET Core's ways to answer a request with a status of 500 and above: the caller learns that something failed, the service's log does not.</summary>
internal static class ServerErrorAnswer
{
    private static readonly ImmutableArray<string> Makers = ImmutableArray.Create(
        "Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Http.Results", "Microsoft.AspNetCore.Http.TypedResults");

    private static readonly ImmutableArray<string> Holders = ImmutableArray.Create(
        "Microsoft.AspNetCore.Http.HttpResponse", "Microsoft.AspNetCore.Mvc.ObjectResult", "Microsoft.AspNetCore.Mvc.JsonResult", "Microsoft.AspNetCore.Mvc.ContentResult");

    public static bool Is(IOperation operation) => operation switch
    {
        IInvocationOperation call => IsMade(call),
        IObjectCreationOperation made => IsMade(made),
        ISimpleAssignmentOperation assignment => IsStatus(assignment),
        _ => false,
    };

    private static bool IsMade(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("StatusCode" or "Problem" or "InternalServerError") || !call.TargetMethod.ContainingType.IsAny(Makers))
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "statusCode")
                return argument.ArgumentKind == ArgumentKind.DefaultValue || IsServerError(argument.Value) || argument.Value.WithoutConversions().ConstantValue is { HasValue: true, Value: null };
        }

        return call.TargetMethod.Name == "InternalServerError";
    }

    private static bool IsMade(IObjectCreationOperation made)
    {
        if (made.Type.Is("Microsoft.AspNetCore.Mvc.StatusCodeResult"))
            return made.Arguments.Length == 1 && IsServerError(made.Arguments[0].Value);
        if (made.Initializer is not { } initializer)
            return false;
        foreach (IOperation part in initializer.Initializers)
        {
            if (part is ISimpleAssignmentOperation assignment && IsStatus(assignment))
                return true;
        }

        return false;
    }

    private static bool IsStatus(ISimpleAssignmentOperation assignment)
        => assignment.Target is IPropertyReferenceOperation { Property: { Name: "StatusCode", ContainingType: { } type } } && type.IsAny(Holders) && IsServerError(assignment.Value);

    private static bool IsServerError(IOperation status) => status.WithoutConversions().ConstantValue.Value is int and >= 500 and < 600;
}
