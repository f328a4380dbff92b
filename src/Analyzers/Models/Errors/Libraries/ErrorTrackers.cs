using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>
/// How a failure reaches somebody besides a log: the trackers' and tracers' methods, by namespace and name.
/// Names suffice here: a wrong hit only keeps a rule silent, and most of these packages need not be referenced to be known.
/// </summary>
internal static class ErrorTrackers
{
    private static readonly (string Namespace, WordSet Methods)[] Reporting =
    [
        ("Sentry", WordSet.Of("capture")),
        ("Microsoft.ApplicationInsights", WordSet.Of("track")),
        ("System.Diagnostics", WordSet.Of("addexception", "recordexception", "setstatus", "trace", "writeentry", "writeevent", "fail")),
        ("OpenTelemetry.Trace", WordSet.Of("recordexception", "setstatus")),
        ("Elastic.Apm", WordSet.Of("captureexception", "captureerror")),
        ("Datadog.Trace", WordSet.Of("setexception")),
        ("NewRelic.Api.Agent", WordSet.Of("noticeerror")),
        ("Mindscape.Raygun4Net", WordSet.Of("send")),
        ("Rollbar", WordSet.Of("log", "error", "critical", "warning")),
        ("Bugsnag", WordSet.Of("notify")),
        ("Exceptionless", WordSet.Of("submit", "toexceptionless", "createexception", "createlog")),
    ];

    // What makes a project one whose failures somebody watches.
    private static readonly string[] Assemblies =
        ["Sentry", "Microsoft.ApplicationInsights", "Elastic.Apm", "Datadog.Trace", "NewRelic.Api.Agent", "Mindscape.Raygun4Net", "Rollbar", "Bugsnag", "Exceptionless", "OpenTelemetry"];

    public static bool IsReferenced(Compilation compilation)
    {
        foreach (AssemblyIdentity assembly in compilation.ReferencedAssemblyNames)
        {
            if (Array.IndexOf(Assemblies, assembly.Name) >= 0)
                return true;
        }

        return false;
    }

    public static bool Reports(IMethodSymbol method)
    {
        foreach ((string name, WordSet methods) in Reporting)
        {
            if (methods.Begins(method.Name) && method.ContainingNamespace.IsWithin(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the method sends an exception to a tracker, where somebody is alerted by it.</summary>
    public static bool Captures(IMethodSymbol method)
        => method.Name is "CaptureException" or "TrackException" or "NoticeError" or "ToExceptionless" or "SubmitException" && Reports(method);

    /// <summary>The argument by which a tracker's method gets a text instead of an exception: <c>CaptureMessage</c>, <c>TrackTrace</c>, <c>CaptureError</c>.</summary>
    public static IArgumentOperation? MessageOf(IInvocationOperation call)
    {
        if (TrackerTextMethod.Named(call.TargetMethod.Name) is null || !Reports(call.TargetMethod))
            return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Name: "message", Type.SpecialType: SpecialType.System_String })
                return argument;
        }

        return null;
    }
}
