using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A catch block logs that something failed, but not the exception.
/// Its type, message and stack trace are lost: the log says that, and nobody can find out why.
/// Bad: <c>catch (Exception) { _logger.LogError("Import failed"); }</c>.
/// Good: <c>catch (Exception ex) { _logger.LogError(ex, "Import failed"); }</c>.
/// </summary>
internal sealed class ExceptionNotLogged : CatchPolicyRule
{
    private const string Title = "Caught exception is not passed to the log";

    private const string Message =
        "'{0}' does not get the exception that is caught here: its type, message and stack trace are lost, so nobody finds the cause and no error tracker can group it. Pass {1} to '{0}'.";

    private static readonly DiagnosticDescriptor Lost = Describe("OBS1101", Title, Message, Area.Logging, Severity.Warning);

    // Who catches one type and warns, or knows the cause, has told the reader most of it.
    private static readonly DiagnosticDescriptor PartlyTold = Describe("OBS1101", Title, Message, Area.Logging, Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Lost, PartlyTold);

    public override CatchFault Fault => CatchFault.NotLogged;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (block.Logs.Highest is not { Level: { } level } call || block.Logs.Routes != ExceptionRoutes.None || block.CatchesCancellation || LogsAnotherOnPurpose(block))
            return false;
        if (level < LogLevel.Warning)
            return false;
        context.Report(IsLost(level, block) ? Lost : PartlyTold, call.Operation.Syntax.GetLocation(), call.MethodName, block.Exception is { } variable ? $"'{variable.Name}'" : "it");
        return true;
    }

    // One kept from before, or the one around this block; but who names the caught one and passes another has mixed them up.
    private static bool LogsAnotherOnPurpose(CatchBlock block)
        => block.Logs.WithException is { Exception: { } other } && (block.Exception is null || other is not (ILocalReferenceOperation or IParameterReferenceOperation));

    private static bool IsLost(LogLevel level, CatchBlock block) => (block.CatchesEverything || level >= LogLevel.Error) && !block.KnowsTheCause;
}
