using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A program for a terminal catches everything, prints what failed, and logs nothing, although a logger is in reach.
/// Once the window is closed nobody can find out what happened.
/// Bad: <c>catch (Exception ex) { Console.Error.WriteLine(ex.Message); }</c>. Good: <c>_logger.LogError(ex, "Import failed")</c> beside it.
/// </summary>
internal sealed class FailureOnlyPrinted : Rule, IJudges<OutputCall>
{
    private static readonly DiagnosticDescriptor Printed = Describe(
        "OBS1205",
        "Failure is printed and not logged",
        "'{0}' is the only trace of what is caught here: once the terminal is closed nobody can find out what failed. Log the exception with the logger that is in reach.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Printed);

    public void Check(OutputCall call, in RuleContext context)
    {
        // Elsewhere OBS1201 speaks of the output as such.
        if (context.Project.Kind != ProjectKind.Console || call.Method.Sink != OutputSink.Console || call.Text is null || context.ContainingSymbol is not { } member)
            return;
        if (CatchBlock.Around(call.Operation, member, context.Model) is not { CatchesEverything: true } block || !IsOnlyTrace(block, call, context.Model))
            return;
        if (!OutputExemptions.IsOnPurpose(call, member, context.Model) && LoggerInReach.IsAt(call.Operation, context.Model))
            context.Report(Printed, call.Operation.Syntax.GetLocation(), call.Name);
    }

    private static bool IsOnlyTrace(CatchBlock block, OutputCall call, TelemetryModel model)
    {
        if (!block.Logs.Calls.IsEmpty || block.Logs.Capture is not null || block.Logs.Takes(ExceptionRoutes.HandedOn | ExceptionRoutes.Rethrown))
            return false;

        // Said once for a block.
        foreach (IOperation operation in block.Operation.Handler.Descendants())
        {
            if (operation is IInvocationOperation other && other.Syntax.SpanStart < call.Operation.Syntax.SpanStart && model.Find(other.TargetMethod) is OutputMethod { Sink: OutputSink.Console, Text: >= 0 } && !other.Descendants().Contains(call.Operation))
                return false;
        }

        return true;
    }
}
