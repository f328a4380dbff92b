using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Configuration;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Which log events of a project its error tracker gets by itself.</summary>
internal sealed class TrackerReach
{
    // Each makes events of the logged errors; where none is there, no log reaches Sentry.
    private static readonly string[] SentryLogging =
        ["Sentry.Extensions.Logging", "Sentry.AspNetCore", "Sentry.Serilog", "Sentry.NLog", "Sentry.Log4Net", "Sentry.Maui",
            "Sentry.Azure.Functions.Worker", "Sentry.Google.Cloud.Functions", "Sentry.AspNetCore.Grpc"];

    private static readonly string[] ApplicationInsightsLogging =
        ["Microsoft.Extensions.Logging.ApplicationInsights", "Microsoft.ApplicationInsights.AspNetCore", "Microsoft.ApplicationInsights.WorkerService", "Serilog.Sinks.ApplicationInsights",
            "Microsoft.ApplicationInsights.NLogTarget", "Microsoft.ApplicationInsights.Log4NetAppender", "Azure.Monitor.OpenTelemetry.Exporter", "Microsoft.ApplicationInsights.TraceListener"];

    // Which of a program's own libraries hand logs on: those that know the tracker and one of these.
    private static readonly string[] LoggingLibraries = ["Microsoft.Extensions.Logging.Abstractions", "Serilog", "NLog", "log4net"];

    // Whose assemblies know both without handing on anything.
    private static readonly string[] NoBridges = ["Sentry", "Microsoft", "System", "OpenTelemetry"];

    // What moves the level, or sends log events by hand.
    private static readonly string[] OtherWays = ["MinimumEventLevel", "AddLogEntryFilter", "SetBeforeSend"];

    private readonly ProjectContext _project;
    private int _isMoved = -1;

    public TrackerReach(ProjectContext project)
    {
        _project = project;

        // A library may be hosted by a program that has what it lacks.
        bool isProgram = project.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        bool sentryGetsLogs = ReferencesAny(SentryLogging);
        bool knowsSentry = (isProgram || sentryGetsLogs) && ErrorTracker.Sentry.ClientIn(project.Types) is not null;
        bool knowsApplicationInsights = isProgram && ErrorTracker.ApplicationInsights.ClientIn(project.Types) is not null
            && !ReferencesAny(ApplicationInsightsLogging) && !project.Types.References("OpenTelemetry");
        Tracker = knowsSentry ? ErrorTracker.Sentry.DisplayName : knowsApplicationInsights ? ErrorTracker.ApplicationInsights.DisplayName : null;
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

            if (moved == 0 && (IsMovedBySettings(cancellation) || (CapturesFrom is null && IsBridged())))
                moved = 1;

            Volatile.Write(ref _isMoved, moved);
        }

        return moved == 1;
    }

    // "Sentry": { "MinimumEventLevel": "Warning" }, "Serilog": { "WriteTo": [ { "Name": "Sentry", "Args": { "minimumEventLevel": "Warning" } } ] }
    private bool IsMovedBySettings(CancellationToken cancellation)
    {
        if (_project.Settings.ValueOf("Sentry:MinimumEventLevel", cancellation) is { } level && !IsUsual(level))
            return true;
        foreach (ConfiguredValue value in _project.Settings.Below("Serilog:WriteTo", cancellation))
        {
            bool connects = CapturesFrom is null && value.IsNamed("Name") && value.Text is "Sentry" or "ApplicationInsights";
            if (connects || (value.IsNamed("minimumEventLevel") && !IsUsual(value.Text)))
                return true;
        }

        return false;
    }

    // A library of the solution has the set-up, or a target of its own that captures: class SentryTarget : TargetWithLayout.
    private bool IsBridged()
    {
        foreach (MetadataReference reference in _project.Compilation.References)
        {
            if (_project.Compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && Array.IndexOf(NoBridges, FirstPart(assembly.Name)) < 0 && Bridges(assembly))
                return true;
        }

        return false;
    }

    private static bool Bridges(IAssemblySymbol assembly)
    {
        bool tracks = false, logs = false;
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity referenced in module.ReferencedAssemblies)
            {
                bool connects = Array.IndexOf(SentryLogging, referenced.Name) >= 0 || Array.IndexOf(ApplicationInsightsLogging, referenced.Name) >= 0;
                tracks |= connects || referenced.Name is "Sentry" or "Microsoft.ApplicationInsights";
                logs |= connects || Array.IndexOf(LoggingLibraries, referenced.Name) >= 0;
            }
        }

        return tracks && logs;
    }

    private static string FirstPart(string name)
    {
        int end = name.IndexOf('.');
        return end < 0 ? name : name.Substring(0, end);
    }

    private static bool IsUsual(string level) => string.Equals(level, nameof(LogLevel.Error), StringComparison.OrdinalIgnoreCase);

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
