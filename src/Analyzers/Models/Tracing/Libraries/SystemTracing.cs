using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>Activity and ActivitySource of System.Diagnostics: .NET's own spans.</summary>
internal sealed class SystemTracing
{
    private const string Assembly = "System.Diagnostics.DiagnosticSource";

    private SystemTracing(INamedTypeSymbol activity, TypeLookup types)
    {
        Activity = activity;
        Source = types.Find("System.Diagnostics.ActivitySource", Assembly);
        CanAddException = !activity.GetMembers("AddException").IsEmpty;
        CanSetStatus = !activity.GetMembers("SetStatus").IsEmpty;
    }

    public INamedTypeSymbol Activity { get; }

    public INamedTypeSymbol? Source { get; }

    /// <summary>Whether <c>Activity.AddException</c> exists: since .NET 9.</summary>
    public bool CanAddException { get; }

    /// <summary>Whether <c>Activity.SetStatus</c> exists: since .NET 6.</summary>
    public bool CanSetStatus { get; }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public static IEnumerable<string> MethodNames
        => ["StartActivity", "CreateActivity", "SetTag", "AddTag", "SetBaggage", "AddBaggage", "AddEvent", "SetStatus", "AddException", "Start", "Stop", "Dispose"];

    public static SystemTracing? TryCreate(TypeLookup types)
        => types.Find("System.Diagnostics.Activity", Assembly) is { } activity ? new SystemTracing(activity, types) : null;

    /// <summary>What the method (a definition) does.</summary>
    public KnownMethod? Classify(IMethodSymbol method)
    {
        if (method.ContainingType.Is(Source))
            return OfSource(method);
        if (method is { Name: "Start" } && method.ContainingType.Is(Activity))
            return new HandStartMethod(span: -1);
        if (method is { Name: "StartActivity" } && method.ContainingType.Is("System.Diagnostics.DiagnosticSource"))
            return new HandStartMethod(method.OrdinalOf("activity"));
        return method.ContainingType.Is(Activity) ? OfActivity(method) : null;
    }

    private static SpanStartMethod? OfSource(IMethodSymbol method) => method.Name switch
    {
        "StartActivity" => new SpanStartMethod(ActivitySpans.Instance, method.OrdinalOf("name")),
        "CreateActivity" => new SpanStartMethod(ActivitySpans.Instance, method.OrdinalOf("name")) { IsStarted = false },
        _ => null,
    };

    private static SpanCallMethod? OfActivity(IMethodSymbol method) => method.Name switch
    {
        "SetTag" or "AddTag" => new SpanCallMethod(ActivitySpans.Instance, SpanStep.Tag) { Key = 0, Value = 1 },
        "SetBaggage" or "AddBaggage" => new SpanCallMethod(ActivitySpans.Instance, SpanStep.Baggage) { Key = 0, Value = 1 },
        "AddEvent" => new SpanCallMethod(ActivitySpans.Instance, SpanStep.Event) { Value = 0 },
        "SetStatus" => new SpanCallMethod(ActivitySpans.Instance, SpanStep.Status) { Key = 0, Value = 1 },
        "AddException" => new SpanCallMethod(ActivitySpans.Instance, SpanStep.Exception) { Value = 0 },
        "Stop" or "Dispose" => new SpanCallMethod(ActivitySpans.Instance, SpanStep.End),
        _ => null,
    };
}
