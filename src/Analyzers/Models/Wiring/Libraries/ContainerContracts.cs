using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring.Libraries;

/// <summary>
/// Types whose objects a container of services makes because of what they derive from, implement or look like: its frameworks
/// fill the parameters of their constructors.
/// </summary>
internal static class ContainerContracts
{
    private static readonly ImmutableArray<string> Made = ImmutableArray.Create(
        "Microsoft.AspNetCore.Mvc.ControllerBase",
        "Microsoft.AspNetCore.Mvc.RazorPages.PageModel",
        "Microsoft.AspNetCore.Mvc.ViewComponent",
        "Microsoft.AspNetCore.SignalR.Hub",
        "Microsoft.Extensions.Hosting.IHostedService",
        "Microsoft.AspNetCore.Http.IMiddleware",
        "Microsoft.AspNetCore.Diagnostics.IExceptionHandler",
        "Microsoft.AspNetCore.Authorization.IAuthorizationHandler",
        "Microsoft.AspNetCore.Authentication.IAuthenticationHandler",
        "Microsoft.AspNetCore.Authentication.IClaimsTransformation",
        "Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck",
        "Microsoft.AspNetCore.Razor.TagHelpers.ITagHelper",
        "MediatR.IRequestHandler",
        "MediatR.IStreamRequestHandler",
        "MediatR.INotificationHandler",
        "MediatR.IPipelineBehavior",
        "MassTransit.IConsumer",
        "NServiceBus.IHandleMessages",
        "Rebus.Handlers.IHandleMessages");

    // Started before there is a container, or made by one that does not fill constructors.
    private static readonly ImmutableArray<string> MadeEarlier = ImmutableArray.Create(
        "Microsoft.AspNetCore.Hosting.IStartup",
        "Microsoft.AspNetCore.Hosting.IHostingStartup",
        "Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory",
        "Microsoft.AspNetCore.Components.IComponent");

    private static readonly ImmutableArray<string> Services = ImmutableArray.Create(
        "System.IServiceProvider",
        "System.Net.Http.IHttpClientFactory",
        "Microsoft.AspNetCore.Http.IHttpContextAccessor",
        "Microsoft.AspNetCore.Hosting.IWebHostEnvironment",
        "Microsoft.Extensions.Configuration.IConfiguration",
        "Microsoft.Extensions.DependencyInjection.IServiceScopeFactory",
        "Microsoft.Extensions.Hosting.IHostEnvironment",
        "Microsoft.Extensions.Hosting.IHostApplicationLifetime",
        "Microsoft.Extensions.Caching.Memory.IMemoryCache",
        "Microsoft.Extensions.Caching.Distributed.IDistributedCache",
        "Microsoft.Extensions.Logging.ILoggerFactory",
        "Microsoft.Extensions.Options.IOptions",
        "Microsoft.Extensions.Options.IOptionsMonitor",
        "Microsoft.Extensions.Options.IOptionsSnapshot",
        "MediatR.IMediator",
        "MediatR.ISender",
        "MediatR.IPublisher",
        "MassTransit.IBus",
        "MassTransit.IPublishEndpoint");

    /// <summary>Whether a framework makes its objects with what the container has.</summary>
    public static bool AreMade(INamedTypeSymbol type)
    {
        if (Fulfils(type, Made))
            return true;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && (TakesNext(method) || IsFunction(method)))
                return true;
        }

        return false;
    }

    /// <summary>Whether its objects are made where no container fills constructors, whatever else speaks for one.</summary>
    public static bool AreMadeWithout(INamedTypeSymbol type)
    {
        if (Fulfils(type, MadeEarlier))
            return true;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && StartsProgram(method))
                return true;
        }

        return false;
    }

    /// <summary>Whether a parameter of a constructor is of a type that containers alone hand out.</summary>
    public static bool IsService(ITypeSymbol type)
        => type.IsAny(Services) || (type is INamedTypeSymbol { IsGenericType: true } && type.Is("Microsoft.Extensions.Logging.ILogger"));

    // Middleware by convention.
    private static bool TakesNext(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Constructor)
            return false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Is("Microsoft.AspNetCore.Http.RequestDelegate"))
                return true;
        }

        return false;
    }

    private static bool IsFunction(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.Is("Microsoft.Azure.Functions.Worker.FunctionAttribute"))
                return true;
        }

        return false;
    }

    // Startup, which the host makes to learn of the services.
    private static bool StartsProgram(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Is(ContainerMention.Collection) || parameter.Type.Is("Microsoft.AspNetCore.Builder.IApplicationBuilder"))
                return !method.IsStatic && method.ReturnsVoid && !method.IsExtensionMethod && method.Name is "ConfigureServices" or "Configure";
        }

        return false;
    }

    private static bool Fulfils(INamedTypeSymbol type, ImmutableArray<string> contracts)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsAny(contracts))
                return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.IsAny(contracts))
                return true;
        }

        return false;
    }
}
