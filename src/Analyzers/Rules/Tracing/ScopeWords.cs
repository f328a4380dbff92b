using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>What messages say of a scope that nobody closes: what it is, and what comes of it.</summary>
internal static class ScopeWords
{
    /// <summary>The scope as a sentence begins with it: <c>The activity 'orders.place'</c>.</summary>
    public static string Subject(in TelemetryScope scope) => scope.Kind switch
    {
        ScopeKind.Span => scope.Name is { Length: > 0 } name ? $"The {scope.LocalName} '{name}'" : $"The {scope.LocalName}",
        ScopeKind.Timer => $"The timer{Of(scope)}",
        ScopeKind.InProgress => $"The work in progress{Of(scope)}",
        ScopeKind.TrackerScope => "Sentry's scope",
        ScopeKind.Provider => "The provider",
        _ => "The log scope",
    };

    /// <summary>What comes of it.</summary>
    public static string Consequence(in TelemetryScope scope) => scope.Kind switch
    {
        ScopeKind.Span when scope is { Library.IsExported: true, IsCurrent: true } => "it is never ended, so it is never exported, and spans that are started later become its children",
        ScopeKind.Span when scope.Library is { IsExported: true } => "it is never ended, so it is never exported",
        ScopeKind.Span => "it is never ended, so it is never sent",
        ScopeKind.Timer => "the time is observed when it is disposed, so nothing is ever observed",
        ScopeKind.InProgress => "the gauge is decreased when it is disposed, so it only ever rises",
        ScopeKind.TrackerScope => "it is never closed, so what is set on it stays on later events, of other work too",
        ScopeKind.Provider => "nothing shuts it down, so what is waiting when the process ends is never exported",
        _ => "it is never closed, so its properties stay on what is logged later, by other work too",
    };

    /// <summary>What comes of it where it is closed on other ways through the code.</summary>
    public static string ConsequenceThen(in TelemetryScope scope) => scope.Kind switch
    {
        ScopeKind.Span => scope.Library is { IsExported: true } ? "it is never exported" : "it is never sent",
        ScopeKind.Timer => "nothing is observed",
        ScopeKind.InProgress => "the gauge stays raised for good",
        ScopeKind.Provider => "what is waiting is never exported",
        _ => "what it holds stays on later events",
    };

    private static string Of(in TelemetryScope scope) => scope.Receiver is { } receiver ? $" of '{QuotedSource.Of(receiver.Syntax)}'" : "";
}
