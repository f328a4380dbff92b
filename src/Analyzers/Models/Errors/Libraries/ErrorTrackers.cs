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
    private static readonly (string Namespace, string[] Prefixes)[] Reporting =
    [
        ("Sentry", ["Capture"]),
        ("Microsoft.ApplicationInsights", ["Track"]),
        ("System.Diagnostics", ["AddException", "RecordException", "SetStatus", "Trace", "WriteEntry", "WriteEvent", "Fail"]),
        ("OpenTelemetry.Trace", ["RecordException", "SetStatus"]),
        ("Elastic.Apm", ["CaptureException", "CaptureError"]),
        ("Datadog.Trace", ["SetException"]),
        ("NewRelic.Api.Agent", ["NoticeError"]),
        ("Mindscape.Raygun4Net", ["Send"]),
        ("Rollbar", ["Log", "Error", "Critical", "Warning"]),
        ("Bugsnag", ["Notify"]),
        ("Exceptionless", ["Submit", "ToExceptionless", "CreateException", "CreateLog"]),
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
        foreach ((string name, string[] prefixes) in Reporting)
        {
            foreach (string prefix in prefixes)
            {
                if (method.Name.StartsWith(prefix, StringComparison.Ordinal) && method.ContainingNamespace.IsWithin(name))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the method sends an exception to a tracker, where somebody is alerted by it.</summary>
    public static bool Captures(IMethodSymbol method)
        => method.Name is "CaptureException" or "TrackException" or "NoticeError" or "ToExceptionless" or "SubmitException" && Reports(method);

    /// <summary>The argument by which a tracker's method gets a text instead of an exception: <c>CaptureMessage</c>, <c>TrackTrace</c>, <c>CaptureError</c>.</summary>
    public static IArgumentOperation? MessageOf(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("CaptureMessage" or "TrackTrace" or "CaptureError") || !Reports(call.TargetMethod))
            return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Name: "message", Type.SpecialType: SpecialType.System_String })
                return argument;
        }

        return null;
    }
}
