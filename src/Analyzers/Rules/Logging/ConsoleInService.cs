using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Output;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A service prints to the console.
/// What is printed has no level, no category, no properties and no trace id: nobody can filter it, alert on it, or find it.
/// Bad: <c>Console.WriteLine("Order " + id)</c>. Good: <c>_logger.LogInformation("Order {Id}", id)</c>.
/// </summary>
internal sealed class ConsoleInService : Rule, IJudges<OutputCall>
{
    private static readonly DiagnosticDescriptor Output = Describe(
        "OBS1201",
        "Console output in a service",
        "'{0}' writes past the log: it has no level, category or properties, so nobody can filter it or alert on it in production. Write it with the logger, at a level and with named values.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Output);

    public void Check(OutputCall call, in RuleContext context)
    {
        if (call.Method.Sink != OutputSink.Console || context.ContainingSymbol is not { } member)
            return;
        if (OutputPlace.IsForTheLog(call, member, context.Project.Kind, context.Model))
            context.Report(Output, call.Operation.Syntax.GetLocation(), call.Name);
    }
}
