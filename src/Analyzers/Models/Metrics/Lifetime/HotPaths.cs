using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Metrics.Lifetime;

/// <summary>Tells code that runs for each request or message from code that runs while a program or an object is set up.</summary>
internal static class HotPaths
{
    // Whoever takes one of these handles one request, call, job or message.
    private static readonly ImmutableArray<string> Requests = ImmutableArray.Create(
        "Microsoft.AspNetCore.Http.HttpContext",
        "Microsoft.AspNetCore.Http.HttpRequest",
        "Microsoft.AspNetCore.Http.EndpointFilterInvocationContext",
        "Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext",
        "Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext",
        "Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext",
        "Microsoft.AspNetCore.Mvc.Filters.ExceptionContext",
        "Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutedContext",
        "Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext",
        "Microsoft.AspNetCore.Mvc.Filters.PageHandlerSelectedContext",
        "Microsoft.AspNetCore.Mvc.Filters.ResourceExecutedContext",
        "Microsoft.AspNetCore.Mvc.Filters.ResourceExecutingContext",
        "Microsoft.AspNetCore.Mvc.Filters.ResultExecutedContext",
        "Microsoft.AspNetCore.Mvc.Filters.ResultExecutingContext",
        "Microsoft.AspNetCore.SignalR.HubCallerContext",
        "Microsoft.AspNetCore.SignalR.HubInvocationContext",
        "Microsoft.AspNetCore.SignalR.HubLifetimeContext",
        "System.Net.Http.HttpRequestMessage",
        "System.Web.HttpContext",
        "System.Web.HttpRequest",
        "Grpc.Core.ServerCallContext",
        "Quartz.IJobExecutionContext",
        "MassTransit.ConsumeContext");

    private static readonly string[] Handlers = ["Handle", "HandleAsync", "Consume", "ConsumeAsync", "Invoke", "InvokeAsync"];

    /// <summary>Whether the body that holds the operation runs for each request or message, for certain.</summary>
    public static bool Hold(IOperation operation, ISymbol member, TelemetryModel model, CancellationToken cancellation)
    {
        if (LambdaAround(operation) is { } lambda)
            return RepeatedDelegates.Include(lambda);
        if (RepeatedDelegates.IncludeFunctionAround(operation))
            return true;
        if (member is not IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) } method)
            return false;
        if (TakesRequest(method) || (method.Parameters.Length > 0 && Array.IndexOf(Handlers, method.Name) >= 0))
            return true;

        // What is made for each request runs for each request; but a scope may also be made to set something up.
        return (!MayRunOnce(method, model) || (LoggingVocabulary.Undecided.Begins(method.Name) && !LoggingVocabulary.Undecided.Is(method.Name)))
            && model.Metrics.ShortLived.Include(method.ContainingType, cancellation);
    }

    /// <summary>Whether the body may run once, or as often as its object is made.</summary>
    public static bool MayRunOnce(IOperation operation, ISymbol member, TelemetryModel model)
    {
        if (LambdaAround(operation) is { } lambda)
            return !RepeatedDelegates.Include(lambda);
        if (RepeatedDelegates.IncludeFunctionAround(operation))
            return false;
        return member is not IMethodSymbol method || (!TakesRequest(method) && (MayRunOnce(method, model) || PrivateCallers.AreAll(method, PrivateCallers.MakesTheObject)));
    }

    private static bool MayRunOnce(IMethodSymbol method, TelemetryModel model)
        => RunsOnce.IsLikely(method, model) || (MetricsVocabulary.SetUps.Begins(method.Name) && !RunsOnce.IsDoneAllDay(method));

    internal static bool TakesRequest(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.IsAny(Requests))
                return true;
        }

        return false;
    }

    private static IAnonymousFunctionOperation? LambdaAround(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda)
                return lambda;
        }

        return null;
    }
}
