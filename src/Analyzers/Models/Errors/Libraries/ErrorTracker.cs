using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>An error tracker that a fix can write a report to, with what its calls differ in.</summary>
internal sealed class ErrorTracker
{
    private readonly string _client;
    private readonly string _assembly;

    private ErrorTracker(string name, string client, string assembly)
    {
        Name = name;
        _client = client;
        _assembly = assembly;
    }

    public static ErrorTracker Sentry { get; } = new("Sentry", "Sentry.SentrySdk", "Sentry")
    {
        DisplayName = "Sentry",
        Report = "Capture the exception with Sentry",
        ReportMethod = "CaptureException",
        StaticNamespace = "Sentry",
    };

    public static ErrorTracker ApplicationInsights { get; } = new("ApplicationInsights", "Microsoft.ApplicationInsights.TelemetryClient", "Microsoft.ApplicationInsights")
    {
        DisplayName = "Application Insights",
        Report = "Track the exception with Application Insights",
        ReportMethod = "TrackException",
    };

    /// <summary>In the order in which they are offered.</summary>
    public static ImmutableArray<ErrorTracker> All { get; } = ImmutableArray.Create(Sentry, ApplicationInsights);

    /// <summary>By which a fix is asked for it.</summary>
    public string Name { get; }

    public string DisplayName { get; private init; } = "";

    /// <summary>What a report to it is called where it is offered.</summary>
    public string Report { get; private init; } = "";

    /// <summary>The method that takes an exception.</summary>
    public string ReportMethod { get; private init; } = "";

    /// <summary>The namespace of a client that is static; null where code gets an object of its type.</summary>
    public string? StaticNamespace { get; private init; }

    /// <summary>The type that takes reports; null where the tracker is not referenced.</summary>
    public INamedTypeSymbol? ClientIn(TypeLookup types) => types.Find(_client, _assembly);
}
