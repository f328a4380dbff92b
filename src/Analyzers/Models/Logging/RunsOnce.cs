using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Members that run once, or as often as their object is made: where a program starts and where objects come about.</summary>
internal static class RunsOnce
{
    // What a program is put together from; whoever takes one does it while it starts.
    internal static readonly ImmutableArray<string> Builders = ImmutableArray.Create(
        "Microsoft.Extensions.DependencyInjection.IServiceCollection",
        "Microsoft.Extensions.Hosting.IHost",
        "Microsoft.Extensions.Hosting.IHostBuilder",
        "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.Extensions.Hosting.HostBuilderContext",
        "Microsoft.Extensions.Logging.ILoggingBuilder",
        "Microsoft.AspNetCore.Builder.IApplicationBuilder",
        "Microsoft.AspNetCore.Builder.WebApplication",
        "Microsoft.AspNetCore.Builder.WebApplicationBuilder",
        "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder",
        "Microsoft.AspNetCore.Hosting.IWebHost",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "Microsoft.AspNetCore.Hosting.WebHostBuilderContext");

    public static bool IsLikely(IMethodSymbol member, TelemetryModel model)
    {
        if (member.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor || member.Name is "Main" or "<Main>$")
            return true;
        if (LoggingVocabulary.OneTimers.Begins(member.Name))
            return true;
        if (!member.ContainingType.GetMembers("Main").IsEmpty || model.Logging.MakesLoggers(member.ContainingType))
            return true;
        foreach (IParameterSymbol parameter in member.Parameters)
        {
            if (parameter.Type.IsAny(Builders))
                return true;
        }

        return false;
    }
}
