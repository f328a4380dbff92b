using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>Sentry's transactions, spans and scopes.</summary>
internal sealed class SentryTracing
{
    private const string Assembly = "Sentry";

    private readonly INamedTypeSymbol _span;
    private readonly INamedTypeSymbol? _sdk;
    private readonly INamedTypeSymbol? _hub;
    private readonly INamedTypeSymbol? _hubExtensions;
    private readonly INamedTypeSymbol? _spanExtensions;
    private readonly INamedTypeSymbol? _scopes;

    private SentryTracing(INamedTypeSymbol span, TypeLookup types)
    {
        _span = span;
        _sdk = types.Find("Sentry.SentrySdk", Assembly);
        _hub = types.Find("Sentry.IHub", Assembly);
        _hubExtensions = types.Find("Sentry.HubExtensions", Assembly);
        _spanExtensions = types.Find("Sentry.SpanExtensions", Assembly);
        _scopes = types.Find("Sentry.ISentryScopeManager", Assembly);
    }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public static IEnumerable<string> MethodNames => ["StartTransaction", "StartSpan", "StartChild", "PushScope", "Finish"];

    public static SentryTracing? TryCreate(TypeLookup types)
        => types.References(Assembly) && types.Find("Sentry.ISpan", Assembly) is { } span ? new SentryTracing(span, types) : null;

    /// <summary>What the method (a definition) does.</summary>
    public KnownMethod? Classify(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        return method.Name switch
        {
            "StartTransaction" when IsHub(type) => new SpanStartMethod(SentrySpans.Instance, method.OrdinalOf("name")) { IsCurrent = false },
            "StartSpan" when IsHub(type) => new SpanStartMethod(SentrySpans.Instance, method.OrdinalOf("operation")) { IsCurrent = false },
            "StartChild" when type.IsOrInherits(_span) || type.Is(_spanExtensions) => new SpanStartMethod(SentrySpans.Instance, method.OrdinalOf("operation")) { IsCurrent = false },
            "Finish" when type.IsOrInherits(_span) => new SpanCallMethod(SentrySpans.Instance, SpanStep.End),
            "PushScope" when IsHub(type) || type.IsOrInherits(_scopes) => new ScopeMethod(ScopeKind.TrackerScope),
            _ => null,
        };
    }

    private bool IsHub(INamedTypeSymbol type) => type.Is(_sdk) || type.Is(_hubExtensions) || type.IsOrInherits(_hub);
}
