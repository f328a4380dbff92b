using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors.Exit;
using Observability.Analyzers.Models.Settings;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A program sets up telemetry that is sent in batches, and ends without having the last batch sent.
/// What is lost is what happened last, which is what somebody will look for: a short run loses all of it.
/// Bad: <c>var tracing = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); await RunAsync();</c>.
/// Good: <c>using var tracing = …; await RunAsync();</c>, and for Serilog <c>Log.CloseAndFlush();</c> at the end.
/// </summary>
internal sealed class ProviderNotFlushed : Rule, IJudges<TelemetryScope>, IJudges<SettingAssignment>
{
    private const string Title = "Provider is not flushed at exit";

    private static readonly DiagnosticDescriptor Provider = Describe(
        "OBS4009",
        Title,
        "Nothing shuts '{0}' down before the program ends: it sends in batches, and the last {1} are lost. Write 'using var {0} = …;'.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Logger = Describe(
        "OBS4009",
        Title,
        "Nothing flushes this logger before the program ends: 'WriteTo.{0}' sends in batches, and the last events, those that say why it ended, are lost. Call 'Log.CloseAndFlush()' at the end.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Provider, Logger);

    public void Check(TelemetryScope scope, in RuleContext context)
    {
        if (scope.Kind != ScopeKind.Provider || !EntryPoint.Holds(scope.Operation, context.ContainingSymbol))
            return;
        ScopeResult result = ScopeResult.Of(scope.Operation);

        // Closed on some paths, it is closed on those that its author has thought of.
        if (result.Local is not { } local
            || LocalScope.TryCreate(local, result.Whole, context.Model) is not { Ending: ScopeEnding.Never }
            || !ProviderExport.IsBatched(scope.Operation)
            || EntryPoint.NeverEnds(scope.Operation))
            return;
        context.Report(Provider, scope.Operation.Syntax.GetLocation(), local.Name, ProviderExport.IsOfMetrics(scope.Operation) ? "metrics" : "spans");
    }

    public void Check(SettingAssignment assignment, in RuleContext context)
    {
        if (assignment.Setting != Setting.StaticLogger
            || !EntryPoint.Holds(assignment.Operation, context.ContainingSymbol)
            || StaticLogger.TryCreate(assignment) is not { } logger
            || context.Model.Errors.SerilogShutdown.IsThere(context.CancellationToken)
            || EntryPoint.NeverEnds(assignment.Operation))
            return;
        context.Report(Logger, assignment.Operation.Syntax.GetLocation(), logger.Sink);
    }
}
