using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>Sentry's transactions, which are its root spans.</summary>
internal sealed class SentryTracing
{
    private const string Assembly = "Sentry";

    private readonly INamedTypeSymbol _sdk;
    private readonly INamedTypeSymbol? _hubExtensions;

    private SentryTracing(INamedTypeSymbol sdk, TypeLookup types)
    {
        _sdk = sdk;
        _hubExtensions = types.Find("Sentry.HubExtensions", Assembly);
    }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public static IEnumerable<string> MethodNames => ["StartTransaction"];

    public static SentryTracing? TryCreate(TypeLookup types)
        => types.Find("Sentry.SentrySdk", Assembly) is { } sdk ? new SentryTracing(sdk, types) : null;

    /// <summary>What the method (a definition) does.</summary>
    public KnownMethod? Classify(IMethodSymbol method)
    {
        if (method.Name != "StartTransaction" || !(method.ContainingType.Is(_sdk) || method.ContainingType.Is(_hubExtensions)))
            return null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter is { Name: "name", Type.SpecialType: SpecialType.System_String })
                return new SpanStartMethod(SpanLibrary.Sentry, parameter.Ordinal) { IsCurrent = false };
        }

        return null;
    }
}
