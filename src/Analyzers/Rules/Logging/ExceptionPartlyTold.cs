using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A catch block that knows what failed says so in the log, without the exception.
/// The sentence tells most of it, but not where it came from, nor what the exception knows besides.
/// Bad: <c>catch (FileNotFoundException) { _logger.LogError("{Path} does not exist", path); }</c>.
/// Good: <c>catch (FileNotFoundException ex) { _logger.LogError(ex, "{Path} does not exist", path); }</c>.
/// </summary>
internal sealed class ExceptionPartlyTold : CatchPolicyRule
{
    private static readonly DiagnosticDescriptor PartlyTold = Describe(
        "OBS1108",
        "Expected exception is logged by a sentence alone",
        "'{0}' tells of an expected failure without the exception: where it came from, and what else the exception knows, is lost. {1} if somebody may have to find out.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(PartlyTold);

    public override CatchFault Fault => CatchFault.PartlyTold;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (UntoldExceptions.Of(block, context.Model, out LogCall? call) != UntoldException.PartlyTold)
            return false;
        context.Report(PartlyTold, call!.Operation.Syntax.GetLocation(), call.MethodName, ExceptionAdvice.Pass(call, block.Exception is { } variable ? $"'{variable.Name}'" : "it"));
        return true;
    }
}
