using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Wiring.Libraries;

/// <summary>
/// Names of meters and of sources that the platform and well-known libraries create, as their documentation has them. A name that is not here may exist all the same:
/// the table tells only that a registered one is right, or nearly.
/// </summary>
internal static class KnownNames
{
    private static readonly ImmutableArray<string> Meters = ImmutableArray.Create(

        // learn.microsoft.com: built-in metrics of .NET, ASP.NET Core, System.Net, the extensions, Entity Framework Core.
        "System.Runtime",
        "System.Net.Http",
        "System.Net.NameResolution",
        "Microsoft.AspNetCore.Authentication",
        "Microsoft.AspNetCore.Authorization",
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Lifecycle",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.HeaderParsing",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Identity",
        "Microsoft.AspNetCore.MemoryPool",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.Extensions.Diagnostics.HealthChecks",
        "Microsoft.Extensions.Diagnostics.ResourceMonitoring",
        "Microsoft.Extensions.Hosting",
        "Microsoft.Orleans",
        "Experimental.Microsoft.Extensions.AI",

        // Each library's page on metrics.
        "MassTransit",
        "Npgsql",
        "NServiceBus.Core",
        "NServiceBus.Core.Pipeline.Incoming",
        "OpenTelemetry.Instrumentation.AspNetCore",
        "OpenTelemetry.Instrumentation.Http",
        "OpenTelemetry.Instrumentation.Process",
        "OpenTelemetry.Instrumentation.Runtime",
        "Polly",
        "Yarp.ReverseProxy");

    private static readonly ImmutableArray<string> Sources = ImmutableArray.Create(

        // learn.microsoft.com: distributed tracing of .NET and ASP.NET Core, Orleans.
        "System.Net.Http",
        "Experimental.System.Net.Http.Connections",
        "Experimental.System.Net.NameResolution",
        "Experimental.System.Net.Security",
        "Experimental.System.Net.Sockets",
        "Microsoft.AspNetCore",
        "Microsoft.AspNetCore.SignalR.Client",
        "Microsoft.AspNetCore.SignalR.Server",
        "Microsoft.Orleans.Application",
        "Microsoft.Orleans.Runtime",
        "Experimental.Microsoft.Extensions.AI",

        // Each library's page on tracing.
        "Elastic.Transport",
        "MassTransit",
        "MongoDB.Driver.Core.Extensions.DiagnosticSources",
        "MySqlConnector",
        "Npgsql",
        "NServiceBus.Core",
        "OpenTelemetry.Instrumentation.AspNetCore",
        "OpenTelemetry.Instrumentation.EntityFrameworkCore",
        "OpenTelemetry.Instrumentation.Http",
        "OpenTelemetry.Instrumentation.Quartz",
        "OpenTelemetry.Instrumentation.SqlClient",
        "OpenTelemetry.Instrumentation.StackExchangeRedis",
        "RabbitMQ.Client.Publisher",
        "RabbitMQ.Client.Subscriber",
        "Wolverine",
        "Yarp.ReverseProxy");

    /// <param name="noun">What the names are of: <see cref="CollectedByName.Noun"/>.</param>
    public static ImmutableArray<string> Of(string noun) => noun == "meter" ? Meters : Sources;
}
