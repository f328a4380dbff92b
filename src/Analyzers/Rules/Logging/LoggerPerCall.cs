using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A logger is made anew each time a method runs.
/// That is a look-up under a lock, a walk of the stack, or a whole logging pipeline with its files and threads, for every call.
/// Bad: <c>void Place() { var log = LogManager.GetCurrentClassLogger(); … }</c>.
/// Good: <c>private static readonly Logger Log = LogManager.GetCurrentClassLogger();</c>.
/// </summary>
internal sealed class LoggerPerCall : Rule, IJudges<LoggerCreation>
{
    private static readonly DiagnosticDescriptor Logger = Describe(
        "OBS1203",
        "Logger is made per call",
        "'{0}' makes a logger each time '{1}' runs: every call pays for a look-up under a lock or a walk of the stack. Keep the logger in a field.",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Pipeline = Describe(
        "OBS1203",
        "Logger is made per call",
        "'{0}' builds a whole logging pipeline each time '{1}' runs: files, sockets and threads pile up, and events of different calls overtake each other. Build it once, where the program starts, and keep the logger in a field.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Logger, Pipeline);

    public void Check(LoggerCreation creation, in RuleContext context)
    {
        if (creation.Origin is not (LoggerOrigin.Factory or LoggerOrigin.Pipeline) || context.ContainingSymbol is not IMethodSymbol member || RunsOnce.IsLikelyWithCallers(member, context.Model))
            return;

        // What makes a factory on the spot is reported there, and a name made of values is another one at each call.
        if (creation is { Origin: LoggerOrigin.Factory, IsOfFactoryMadeHere: true })
            return;
        bool isFixed = creation.Method.Category < 0 ? creation.Category is not ITypeParameterSymbol : creation.Category is INamedTypeSymbol || creation.NameIsConstant;
        if (isFixed && LoggerFates.Of(creation, context.Model, out _) == LoggerFate.Used)
            context.Report(creation.Origin == LoggerOrigin.Pipeline ? Pipeline
                : Logger, creation.Operation.Syntax.GetLocation(), creation.Operation.TargetMethod.Name, member.AssociatedSymbol?.Name ?? member.Name);
    }
}
