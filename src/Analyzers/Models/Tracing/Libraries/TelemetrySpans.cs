using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>OpenTelemetry's tracer and <c>TelemetrySpan</c>, a shim over Activity.</summary>
internal sealed class TelemetrySpans : SpanLibrary
{
    public static TelemetrySpans Instance { get; } = new();

    public override string DisplayName => "OpenTelemetry";

    public override string Namespace => "OpenTelemetry.Trace";

    public override bool IsExported => true;

    public override bool FollowsConventions => true;

    public override bool MayBeNull => false;

    public override bool TellsIfRecorded => false;

    public override bool HasOwnErrorCalls => false;

    public override string? FailureMark => ".SetStatus(Status.Error)";

    public override string? TagMethod => "SetAttribute";

    public override string LocalName(IMethodSymbol start) => "span";

    public override bool TakesTag(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Double or SpecialType.System_Boolean;

    public override ImmutableArray<string> MarkFailed(string span, string exception, bool isRecorded, TracingModel model)
    {
        string status = $"{span}.SetStatus(Status.Error.WithDescription({exception}.Message));";
        return isRecorded ? ImmutableArray.Create(status) : ImmutableArray.Create(status, $"{span}.RecordException({exception});");
    }
}
