using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Which log events of a project its error tracker gets by itself.</summary>
internal sealed class TrackerReach
{
    // Each makes events of the logged errors; where none is there, no log reaches Sentry.
    private static readonly string[] SentryLogging =
        ["Sentry.Extensions.Logging", "Sentry.AspNetCore", "Sentry.Serilog", "Sentry.NLog", "Sentry.Log4Net", "Sentry.Maui", "Sentry.Azure.Functions.Worker", "Sentry.Google.Cloud.Functions", "Sentry.AspNetCore.Grpc"];

    private static readonly string[] ApplicationInsightsLogging =
        ["Microsoft.Extensions.Logging.ApplicationInsights", "Microsoft.ApplicationInsights.AspNetCore", "Microsoft.ApplicationInsights.WorkerService", "Serilog.Sinks.ApplicationInsights", "Microsoft.ApplicationInsights.NLogTarget", "Microsoft.ApplicationInsights.Log4NetAppender", "Azure.Monitor.OpenTelemetry.Exporter", "Microsoft.ApplicationInsights.TraceListener"];

    // What moves the level, or sends log events by hand.
    private static readonly string[] OtherWays = ["MinimumEventLevel", "AddLogEntryFilter", "SetBeforeSend"];

    private readonly ProjectContext _project;
    private int _isMoved = -1;

    public TrackerReach(ProjectContext project, INamedTypeSymbol? sentry, INamedTypeSymbol? telemetryClient)
    {
        _project = project;

        // A library may be hosted by a program that has what it lacks.
        bool isProgram = project.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        bool sentryGetsLogs = ReferencesAny(SentryLogging);
        bool knowsSentry = sentry is not null && (isProgram || sentryGetsLogs);
        bool knowsApplicationInsights = telemetryClient is not null && isProgram && !ReferencesAny(ApplicationInsightsLogging) && !project.Types.References("OpenTelemetry");
        Tracker = knowsSentry ? "Sentry" : knowsApplicationInsights ? "Application Insights" : null;
        CapturesFrom = knowsSentry && sentryGetsLogs ? LogLevel.Error : null;
    }

    /// <summary>The tracker, where it is known what it gets.</summary>
    public string? Tracker { get; }

    /// <summary>The lowest level whose events it gets; null where it gets no log at all.</summary>
    public LogLevel? CapturesFrom { get; }

    /// <summary>Whether the project decides by itself what the tracker gets.</summary>
    public bool IsMoved(CancellationToken cancellation)
    {
        // Two that ask at once find the same.
        int moved = Volatile.Read(ref _isMoved);
        if (moved < 0)
        {
            moved = 0;
            foreach (string word in OtherWays)
            {
                if (SourceSearch.AnyMentions(_project.Compilation, word, cancellation))
                    moved = 1;
            }

            Volatile.Write(ref _isMoved, moved);
        }

        return moved == 1;
    }

    private bool ReferencesAny(string[] assemblies)
    {
        foreach (string assembly in assemblies)
        {
            if (_project.Types.References(assembly))
                return true;
        }

        return false;
    }
}
