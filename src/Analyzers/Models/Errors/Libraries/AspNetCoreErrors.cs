using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>The places in ASP.NET Core where code answers for every request that fails.</summary>
internal sealed class AspNetCoreErrors
{
    private readonly INamedTypeSymbol? _requestDelegate;
    private readonly INamedTypeSymbol? _endpointFilter;
    private readonly INamedTypeSymbol _httpContext;
    private readonly INamedTypeSymbol? _exceptionContext;

    private AspNetCoreErrors(INamedTypeSymbol httpContext, TypeLookup types)
    {
        _httpContext = httpContext;
        _requestDelegate = types.Find("Microsoft.AspNetCore.Http.RequestDelegate", "Microsoft.AspNetCore.Http.Abstractions");
        _endpointFilter = types.Find("Microsoft.AspNetCore.Http.EndpointFilterDelegate", "Microsoft.AspNetCore.Http.Abstractions");
        _exceptionContext = types.Find("Microsoft.AspNetCore.Mvc.Filters.ExceptionContext", "Microsoft.AspNetCore.Mvc.Abstractions");
        ExceptionFilter = types.Find("Microsoft.AspNetCore.Mvc.Filters.IExceptionFilter", "Microsoft.AspNetCore.Mvc.Abstractions");
        AsyncExceptionFilter = types.Find("Microsoft.AspNetCore.Mvc.Filters.IAsyncExceptionFilter", "Microsoft.AspNetCore.Mvc.Abstractions");

        // Before .NET 10 the middleware logs the exception whatever its handlers say.
        bool handlersSilenceIt = types.Find("Microsoft.AspNetCore.Builder.ExceptionHandlerOptions", "Microsoft.AspNetCore.Diagnostics")?.GetMembers("SuppressDiagnosticsCallback").IsEmpty == false;
        ExceptionHandler = handlersSilenceIt ? types.Find("Microsoft.AspNetCore.Diagnostics.IExceptionHandler", "Microsoft.AspNetCore.Diagnostics") : null;
    }

    /// <summary>The handlers that the exception middleware asks; null where they cannot keep it from logging.</summary>
    public INamedTypeSymbol? ExceptionHandler { get; }

    /// <summary>MVC's filter for exceptions of actions.</summary>
    public INamedTypeSymbol? ExceptionFilter { get; }

    /// <summary>The same, asynchronous.</summary>
    public INamedTypeSymbol? AsyncExceptionFilter { get; }

    public static AspNetCoreErrors? TryCreate(TypeLookup types)
        => types.Find("Microsoft.AspNetCore.Http.HttpContext", "Microsoft.AspNetCore.Http.Abstractions") is { } context ? new AspNetCoreErrors(context, types) : null;

    public bool IsRequest(ITypeSymbol type) => type.IsOrInherits(_httpContext);

    /// <summary>Whether calling the delegate runs the rest of the pipeline.</summary>
    public bool IsRestOfPipeline(ITypeSymbol type) => type.Is(_requestDelegate) || type.Is(_endpointFilter);

    /// <summary>Whether setting the property says that an exception filter has dealt with the exception.</summary>
    public bool IsMarkOfHandling(IPropertySymbol property) => property.Name is "ExceptionHandled" or "Result" && property.ContainingType.Is(_exceptionContext);
}
