using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>System.Diagnostics.Activity, .NET's own span, which OpenTelemetry exports.</summary>
internal sealed class ActivitySpans : SpanLibrary
{
    public static ActivitySpans Instance { get; } = new();

    public override string DisplayName => "Activity";

    public override string Namespace => "System.Diagnostics";

    public override bool IsExported => true;

    public override bool FollowsConventions => true;

    public override bool MayBeNull => true;

    public override bool TellsIfRecorded => true;

    public override bool HasOwnErrorCalls => true;

    public override string? FailureMark => "?.SetStatus(ActivityStatusCode.Error, …)";

    public override string? TagMethod => "SetTag";

    public override string LocalName(IMethodSymbol start) => "activity";

    public override bool TakesTag(ITypeSymbol? type) => true;

    public override ImmutableArray<string> MarkFailed(string span, string exception, bool isRecorded, TracingModel model)
    {
        if (model.System is not { CanSetStatus: true } system)
            return ImmutableArray<string>.Empty;
        string status = $"{span}?.SetStatus(ActivityStatusCode.Error, {exception}.Message);";
        return isRecorded || !system.CanAddException ? ImmutableArray.Create(status) : ImmutableArray.Create(status, $"{span}?.AddException({exception});");
    }
}
