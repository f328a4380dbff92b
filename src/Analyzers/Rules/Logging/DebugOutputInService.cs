using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Output;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A service writes to <c>Debug</c> or <c>Trace</c>.
/// The one is gone from release builds, the other goes to listeners that a service rarely has: what is told there reaches nobody in production.
/// Bad: <c>Debug.WriteLine("Order " + id)</c>. Good: <c>_logger.LogDebug("Order {Id}", id)</c>.
/// </summary>
internal sealed class DebugOutputInService : Rule, IJudges<OutputCall>
{
    private static readonly DiagnosticDescriptor Output = Describe(
        "OBS1205",
        "Debug or trace output in a service",
        "'{0}' writes past the log: {1}. Write it with the logger, at a level and with named values.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Output);

    public void Check(OutputCall call, in RuleContext context)
    {
        if (call.Method.Sink == OutputSink.Console || context.ContainingSymbol is not { } member)
            return;
        if (OutputPlace.IsForTheLog(call, member, context.Project.Kind, context.Model))
            context.Report(Output, call.Operation.Syntax.GetLocation(), call.Name, WhatHappens(call.Method.Sink));
    }

    private static string WhatHappens(OutputSink sink) => sink == OutputSink.Debug
        ? "release builds drop it, and no log pipeline ever sees it"
        : "it goes to trace listeners, which a service rarely has, and not to the log pipeline";
}
