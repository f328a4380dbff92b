using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy.Libraries;

/// <summary>The methods by which Sentry and Application Insights take what they send along with errors and requests.</summary>
internal sealed class TrackerSinks
{
    private readonly INamedTypeSymbol? _sentry;
    private readonly INamedTypeSymbol? _client;
    private readonly INamedTypeSymbol? _contexts;

    public TrackerSinks(TypeLookup types)
    {
        _sentry = types.Find("Sentry.SentrySdk", "Sentry");
        _contexts = types.Find("Sentry.SentryContexts", "Sentry");
        _client = types.Find("Microsoft.ApplicationInsights.TelemetryClient", "Microsoft.ApplicationInsights");
    }

    public bool AreThere => _sentry is not null || _client is not null;

    /// <summary>The names of all methods that <see cref="Knows"/>, <see cref="AddsContext"/> and <see cref="DsnOf"/> can know.</summary>
    public static IEnumerable<string> MethodNames =>
    [
        "AddBreadcrumb", "SetTag", "SetTags", "SetExtra", "SetExtras", "SetData", "Add", "CaptureMessage", "Init", "UseSentry", "AddSentry",
        "TrackEvent", "TrackTrace", "TrackException", "TrackDependency", "TrackRequest", "TrackAvailability", "TrackPageView",
    ];

    /// <summary>The DSN's parameter of a method (a definition) that starts Sentry; null for all others.</summary>
    public IParameterSymbol? DsnOf(IMethodSymbol method)
    {
        if (method.Name is not ("Init" or "UseSentry" or "AddSentry") || _sentry is null || method.ContainingType.ContainingNamespace is not { } space || !IsWithinSentry(space))
            return null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter is { Name: "dsn", Type.SpecialType: SpecialType.System_String })
                return parameter;
        }

        return null;
    }

    /// <summary>Whether the method (a definition) sends its arguments.</summary>
    public bool Knows(IMethodSymbol method) => method.Name switch
    {
        "AddBreadcrumb" or "SetTag" or "SetTags" or "SetExtra" or "SetExtras" or "SetData" or "CaptureMessage" => _sentry is not null && IsOfSentry(method.ContainingType),
        _ => method.ContainingType.Is(_client) && PrivacyVocabulary.Tracking.Begins(method.Name),
    };

    /// <summary>Whether the method (a definition) gives errors a context under a key.</summary>
    public bool AddsContext(IMethodSymbol method) => method is { Name: "Add", Parameters.Length: 2 } && method.ContainingType.Is(_contexts);

    /// <summary>Whether an element of this type goes along with errors under its key.</summary>
    public bool IsContext(IPropertySymbol property) => property.IsIndexer && property.ContainingType.Is(_contexts);

    // The extensions that start it stand in namespaces of the hosts that they extend, in Sentry's own assemblies.
    private static bool IsWithinSentry(INamespaceSymbol space)
        => space.IsNamed("Sentry") || space.ContainingAssembly?.Name.IsOfFamily("Sentry") == true;

    // The static class, its scope, hubs, spans, events, and the extensions of all of them.
    private bool IsOfSentry(INamedTypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _sentry!.ContainingAssembly);
}
