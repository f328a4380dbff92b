using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A tag or label of a metric gets a value of which there can be any number: an id, a time, the path of a request, the message of an exception.
/// Each value is a series of its own. They are kept in memory, sent and stored for good, until OpenTelemetry counts all further ones together,
/// or the process or its Prometheus runs out of memory.
/// Bad: <c>failed.Add(1, new KeyValuePair&lt;string, object?&gt;("error", ex.Message))</c>.
/// Good: <c>failed.Add(1, new KeyValuePair&lt;string, object?&gt;("error.type", ex.GetType().Name))</c>.
/// </summary>
internal sealed class HighCardinalityTag : Rule, IJudges<RecordedTag>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2201",
        "High cardinality tag",
        "{0} gets {1} ('{2}'): there is no end of values, and each one is a series of its own{3}. {4}.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(RecordedTag tag, in RuleContext context)
    {
        if (UnboundedValue.In(tag.Value, context.Model.Metrics.Unbounded) is not { } value || !tag.IsForMetric || IsOncePerProcess(tag, value.Kind))
            return;
        context.Report(
            Fault,
            tag.Value.Syntax.GetLocation(),
            tag.Key is { } key ? $"The tag '{key}'" : "This tag",
            WhatIsRead(value.Kind),
            QuotedSource.Of(tag.Value.Syntax),
            tag.Sink.WhatBecomesOfMany,
            WhatToWrite(value.Kind));
    }

    // Which build, which host, since when: one value in a process, on a metric that says so.
    private static bool IsOncePerProcess(RecordedTag tag, UnboundedKind kind)
    {
        if (kind is not (UnboundedKind.UniqueId or UnboundedKind.Time))
            return false;
        return (tag.Key is { } key && TagVocabulary.OfTheProcess.IsIn(key))
            || (tag.MetricName is { } metric && MetricsVocabulary.Infos.Ends(metric));
    }

    private static string WhatIsRead(UnboundedKind kind) => kind switch
    {
        UnboundedKind.UniqueId => "a Guid",
        UnboundedKind.Time => "a point in time",
        UnboundedKind.RequestPath => "the path of the request, with every id in it",
        UnboundedKind.RequestAddress => "the address of the request",
        UnboundedKind.ExceptionText => "the text of an exception",
        UnboundedKind.RequestId => "the id of one request, connection or trace",
        UnboundedKind.ClientAddress => "the address of the client",
        UnboundedKind.UserIdentity => "the user's name or id",
        _ => "the number of a thread",
    };

    private static string WhatToWrite(UnboundedKind kind) => kind switch
    {
        UnboundedKind.RequestPath => "Use the route's template instead",
        UnboundedKind.RequestAddress => "Use the host, or a name for the operation",
        UnboundedKind.ExceptionText => "Use the exception's type, and log the text",
        _ => "Leave it to logs and traces, or use the few groups that it falls into",
    };
}
