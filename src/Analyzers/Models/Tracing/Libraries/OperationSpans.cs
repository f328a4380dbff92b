using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>Application Insights' operations.</summary>
internal sealed class OperationSpans : SpanLibrary
{
    public static OperationSpans Instance { get; } = new();

    public override string DisplayName => "Application Insights";

    public override string Namespace => "Microsoft.ApplicationInsights";

    public override bool IsExported => false;

    public override bool FollowsConventions => false;

    public override bool MayBeNull => false;

    public override bool TellsIfRecorded => false;

    public override bool HasOwnErrorCalls => false;

    public override string? FailureMark => null;

    public override string? TagMethod => null;

    public override string LocalName(IMethodSymbol start) => "operation";

    public override bool TakesTag(ITypeSymbol? type) => false;

    public override ImmutableArray<string> MarkFailed(string span, string exception, bool isRecorded, TracingModel model)
        => ImmutableArray<string>.Empty;
}
