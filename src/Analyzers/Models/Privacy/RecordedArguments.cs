using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Which arguments of a known method leave the process, and where to.</summary>
internal static class RecordedArguments
{
    /// <summary>Where the method sends its arguments; null where it sends none.</summary>
    public static TelemetrySink? SinkOf(KnownMethod known) => known switch
    {
        LogMethod { Shape: LogShape.Event or LogShape.BuilderMessage } => TelemetrySink.Log,
        LogMethod { Shape: LogShape.Scope } or PropertyMethod => TelemetrySink.LogContext,
        SpanCallMethod { Step: SpanStep.Baggage } => TelemetrySink.Baggage,
        SpanCallMethod { Step: SpanStep.Tag or SpanStep.Event or SpanStep.Status } or SpanStartMethod => TelemetrySink.Span,
        MeasurementMethod or SeriesMethod or TagMethod => TelemetrySink.Metric,
        SinkMethod => TelemetrySink.Tracker,
        _ => null,
    };

    /// <summary>Whether what the parameter (of a call's method) takes is sent: the values, and texts that may be put together.</summary>
    public static bool IsSent(KnownMethod known, IParameterSymbol parameter)
    {
        int ordinal = parameter.Ordinal;
        return known switch
        {
            LogMethod log => ordinal == log.Template || (log.FirstArgument >= 0 && ordinal >= log.FirstArgument && !log.HasRole(ordinal)),
            PropertyMethod property => ordinal == property.Value,
            MeasurementMethod measurement => ordinal != measurement.Value,
            SpanCallMethod span => ordinal != span.Span && ordinal != span.Key,
            _ => true,
        };
    }

    /// <summary>Whether a generator writes the method, by the attributes of its parameters.</summary>
    public static bool IsGenerated(KnownMethod known) => known is LogMethod { DeclaredTemplate: not null };
}
