using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// An activity is told of an error by OpenTelemetry's extensions, by an event built by hand, or with a description that is dropped.
/// The extensions are obsolete, an event built by hand lacks the stack trace or what listeners add, a description beside Ok is thrown away.
/// Bad: <c>activity?.RecordException(ex);</c>. Good: <c>activity?.AddException(ex);</c>.
/// </summary>
internal sealed class ObsoleteSpanErrorApi : Rule, IJudges<SpanCall>
{
    private const string Title = "Obsolete call for a span's errors";

    private static readonly DiagnosticDescriptor RecordException = Describe(
        "OBS3005",
        Title,
        "'RecordException' is obsolete and will be removed from OpenTelemetry: activities can do it themselves since .NET 9, and let listeners add what they know. Call 'AddException'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor SetStatus = Describe(
        "OBS3005",
        Title,
        "This 'SetStatus' is obsolete and will be removed from OpenTelemetry: activities have a status of their own. Call 'SetStatus' of the activity with an 'ActivityStatusCode'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor HandMadeEvent = Describe(
        "OBS3005",
        Title,
        "This event is an exception's, built by hand: what it leaves out, the stack trace or what listeners would add, is missing in traces. Call 'AddException({0})'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor DroppedDescription = Describe(
        "OBS3005",
        Title,
        "The description {0} is dropped: only 'ActivityStatusCode.Error' has one, and nobody will ever see this text. Leave it out, or set a tag.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RecordException, SetStatus, HandMadeEvent, DroppedDescription);

    public void Check(SpanCall call, in RuleContext context)
    {
        if (SpanErrorCall.FaultOf(call, context.Model.Tracing) is not { } fault)
            return;
        Location location = call.Operation.Syntax.GetLocation();
        switch (fault)
        {
            case SpanErrorFault.RecordException:
                context.Report(RecordException, location);
                break;
            case SpanErrorFault.SetStatus:
                context.Report(SetStatus, location);
                break;
            case SpanErrorFault.HandMadeEvent:
                context.Report(HandMadeEvent, location, SpanErrorCall.ExceptionOf(call)!.Name);
                break;
            default:
                context.Report(DroppedDescription, location, QuotedSource.Of(call.Value!.Syntax));
                break;
        }
    }
}
