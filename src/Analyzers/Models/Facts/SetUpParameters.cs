using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Facts;

/// <summary>Parameters by which a method sets something up in the program that calls it.</summary>
internal static class SetUpParameters
{
    private static readonly ImmutableArray<string> Types = ImmutableArray.Create(
        "Microsoft.Extensions.DependencyInjection.IServiceCollection",
        "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.Extensions.Hosting.IHostBuilder",
        "Microsoft.Extensions.Hosting.HostApplicationBuilder",
        "Microsoft.AspNetCore.Builder.WebApplicationBuilder",
        "Microsoft.AspNetCore.Builder.WebApplication",
        "Microsoft.AspNetCore.Builder.IApplicationBuilder",
        "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "OpenTelemetry.IOpenTelemetryBuilder",
        "OpenTelemetry.OpenTelemetryBuilder",
        "OpenTelemetry.Metrics.MeterProviderBuilder",
        "OpenTelemetry.Trace.TracerProviderBuilder");

    /// <summary>Whether a public method of the assembly has one.</summary>
    public static bool AreIn(IAssemblySymbol assembly) => AreIn(assembly.GlobalNamespace);

    private static bool AreIn(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            bool found = member switch
            {
                INamespaceSymbol space => AreIn(space),
                INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => AreIn(type),
                IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method => HasOne(method),
                _ => false,
            };
            if (found)
                return true;
        }

        return false;
    }

    private static bool HasOne(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type is ITypeParameterSymbol generic ? IsOne(generic.ConstraintTypes) : parameter.Type.IsAny(Types))
                return true;
        }

        return false;
    }

    private static bool IsOne(ImmutableArray<ITypeSymbol> constraints)
    {
        foreach (ITypeSymbol constraint in constraints)
        {
            if (constraint.IsAny(Types))
                return true;
        }

        return false;
    }
}
