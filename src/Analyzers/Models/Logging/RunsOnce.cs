using System;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Members that run once, or as often as their object is made: where a program starts and where objects come about.</summary>
internal static class RunsOnce
{
    // What a program is put together from; whoever takes one does it while it starts.
    private static readonly string[] Builders =
        ["IServiceCollection", "IApplicationBuilder", "IHostBuilder", "IHostApplicationBuilder", "IWebHostBuilder", "IHost", "IWebHost", "WebApplication", "WebApplicationBuilder", "IEndpointRouteBuilder", "ILoggingBuilder", "HostBuilderContext", "WebHostBuilderContext"];

    public static bool IsLikely(IMethodSymbol member, TelemetryModel model)
    {
        if (member.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor || member.Name is "Main" or "<Main>$")
            return true;
        if (Words.StartsWith(member.Name, "Configure", "Initialize", "Init", "Setup", "SetUp", "Start", "Startup", "OnStart", "Run", "Create", "Build", "Dispose", "Shutdown", "Stop"))
            return true;
        if (!member.ContainingType.GetMembers("Main").IsEmpty || model.Logging.MakesLoggers(member.ContainingType))
            return true;
        foreach (IParameterSymbol parameter in member.Parameters)
        {
            if (Array.IndexOf(Builders, parameter.Type.Name) >= 0)
                return true;
        }

        return false;
    }
}
