using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>
/// Code that a library hands its own events to, or asks for one: scrubbers, processors, enrichers, layouts.
/// What it logged would come back to it, and what it throws would cost the event: it keeps its failures to itself.
/// </summary>
internal static class TelemetryEvents
{
    private static readonly ImmutableArray<string> Events = ImmutableArray.Create(
        "Sentry.SentryEvent",
        "Sentry.Breadcrumb",
        "Sentry.SentryTransaction",
        "Serilog.Events.LogEvent",
        "NLog.LogEventInfo",
        "log4net.Core.LoggingEvent",
        "Microsoft.ApplicationInsights.Channel.ITelemetry",
        "OpenTelemetry.Logs.LogRecord");

    public static bool PassThrough(IMethodSymbol? method)
    {
        if (method is null)
            return false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.IsAny(Events))
                return true;
        }

        return method.ReturnType.IsAny(Events);
    }
}
