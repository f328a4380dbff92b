using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>Sentry's transactions and spans.</summary>
internal sealed class SentrySpans : SpanLibrary
{
    public static SentrySpans Instance { get; } = new();

    public override string DisplayName => "Sentry";

    public override string Namespace => "Sentry";

    public override bool IsExported => false;

    public override bool FollowsConventions => false;

    public override bool MayBeNull => false;

    public override bool TellsIfRecorded => false;

    public override bool HasOwnErrorCalls => false;

    public override string? FailureMark => null;

    public override string? TagMethod => "SetTag";

    public override string LocalName(IMethodSymbol start) => start.Name == "StartTransaction" ? "transaction" : "span";

    public override bool TakesTag(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    public override ImmutableArray<string> MarkFailed(string span, string exception, bool isRecorded, TracingModel model)
        => ImmutableArray<string>.Empty;
}
