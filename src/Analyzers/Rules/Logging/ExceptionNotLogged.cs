using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
    private static readonly DiagnosticDescriptor Lost = Describe(
        "OBS1101",
        "Caught exception is not passed to the log",
        "'{0}' does not get the exception that is caught here: its type, message and stack trace are lost, so nobody finds the cause and no error tracker can group it. {1}.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Lost);

    public override CatchFault Fault => CatchFault.NotLogged;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (UntoldExceptions.Of(block, context.Model, out LogCall? call) != UntoldException.Lost)
            return false;
        context.Report(Lost, call!.Operation.Syntax.GetLocation(), call.MethodName, ExceptionAdvice.Pass(call, block.Exception is { } variable ? $"'{variable.Name}'" : "it"));
        return true;
    }
}
