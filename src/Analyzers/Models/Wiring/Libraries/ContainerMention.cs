using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring.Libraries;

/// <summary>Who makes the objects of a type, as far as one mention of it tells.</summary>
internal enum ObjectMaker
{
    /// <summary>The mention does not tell.</summary>
    Unknown,

    /// <summary>A container of services, which fills the constructor's parameters.</summary>
    Container,

    /// <summary>Something that needs the constructor as it is: <c>new()</c>, an activator, a serializer, options, an attribute.</summary>
    Other,
}

/// <summary>Reads the mentions of a type: <c>services.AddScoped&lt;IStock, Stock&gt;()</c>, <c>Activator.CreateInstance(typeof(Stock))</c>.</summary>
internal static class ContainerMention
{
    /// <summary>The collection that services are registered in.</summary>
    public const string Collection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";

    private static readonly ImmutableArray<string> Registrars = ImmutableArray.Create(
        Collection,
        "Microsoft.Extensions.DependencyInjection.ServiceDescriptor",
        "Microsoft.Extensions.DependencyInjection.ActivatorUtilities",
        "System.IServiceProvider",
        "Microsoft.AspNetCore.Builder.IApplicationBuilder",
        "Microsoft.AspNetCore.Builder.IEndpointConventionBuilder",
        "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder",
        "Microsoft.AspNetCore.Mvc.Filters.FilterCollection",
        "Microsoft.AspNetCore.SignalR.HubOptions");

    private static readonly ImmutableArray<string> Activators = ImmutableArray.Create(
        "System.Activator",
        "System.Text.Json.JsonSerializer",
        "Newtonsoft.Json.JsonConvert",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "Microsoft.Extensions.Configuration.IConfiguration",
        "Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions",
        "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions");

    private static readonly ImmutableArray<string> ServiceAttributes = ImmutableArray.Create(
        "Microsoft.AspNetCore.Mvc.ServiceFilterAttribute", "Microsoft.AspNetCore.Mvc.TypeFilterAttribute");

    /// <param name="mention">The name of the type, where it is written.</param>
    /// <param name="semantics">The model of its file.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static ObjectMaker MakerAt(SyntaxNode mention, SemanticModel semantics, CancellationToken cancellation)
    {
        SyntaxNode name = mention;
        while (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
            name = name.Parent;
        return name.Parent switch
        {
            TypeArgumentListSyntax { Parent: GenericNameSyntax generic } list => OfArgument(generic, list.Arguments.IndexOf((TypeSyntax)name), semantics, cancellation),
            TypeOfExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
                => semantics.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method ? OfMethod(method) : ObjectMaker.Unknown,
            TypeOfExpressionSyntax { Parent: AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } }
                => semantics.GetTypeInfo(attribute, cancellation).Type.IsAny(ServiceAttributes) ? ObjectMaker.Container : ObjectMaker.Other,
            _ => ObjectMaker.Unknown,
        };
    }

    private static ObjectMaker OfArgument(GenericNameSyntax generic, int index, SemanticModel semantics, CancellationToken cancellation)
    {
        switch (semantics.GetSymbolInfo(generic, cancellation).Symbol)
        {
            case IMethodSymbol method:
                return index < method.TypeParameters.Length && method.TypeParameters[index].HasConstructorConstraint ? ObjectMaker.Other : OfMethod(method);
            case INamedTypeSymbol type:
                bool isMadeBare = index < type.TypeParameters.Length && type.TypeParameters[index].HasConstructorConstraint;
                return isMadeBare || type.ContainingNamespace.IsNamed("Microsoft.Extensions.Options") ? ObjectMaker.Other : ObjectMaker.Unknown;
            default:
                return ObjectMaker.Unknown;
        }
    }

    private static ObjectMaker OfMethod(IMethodSymbol method)
    {
        IMethodSymbol whole = method.ReducedFrom ?? method;
        ITypeSymbol? first = whole.IsExtensionMethod ? whole.Parameters[0].Type : null;
        if (IsOneOf(method.ContainingType, Activators) || IsOneOf(first, Activators))
            return whole.Name == "ConfigureOptions" ? ObjectMaker.Container : ObjectMaker.Other;
        bool registers = IsOneOf(method.ContainingType, Registrars) || IsOneOf(first, Registrars) || HoldsServices(method.ContainingType) || HoldsServices(first);
        return registers ? ObjectMaker.Container : ObjectMaker.Unknown;
    }

    // builder.Services of health checks, MVC, HTTP clients, authentication.
    private static bool HoldsServices(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (HasServices(current))
                return true;
        }

        return type is not null && AnyContract(type, static contract => HasServices(contract));
    }

    private static bool HasServices(ITypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers("Services"))
        {
            if (member is IPropertySymbol property && property.Type.Is(Collection))
                return true;
        }

        return false;
    }

    private static bool IsOneOf(ITypeSymbol? type, ImmutableArray<string> names)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
            {
                if (IsOneOf(constraint, names))
                    return true;
            }

            return false;
        }

        return type is not null && (type.IsAny(names) || AnyContract(type, contract => contract.IsAny(names)));
    }

    private static bool AnyContract(ITypeSymbol type, System.Func<INamedTypeSymbol, bool> fulfils)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (fulfils(contract))
                return true;
        }

        return false;
    }
}
