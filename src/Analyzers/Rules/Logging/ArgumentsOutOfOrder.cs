using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// The values of a log call stand in another order than the placeholders that bear their names.
/// Each value is logged under the other's name, and every search by either finds the wrong events.
/// Bad: <c>logger.LogInformation("{First} {Last}", last, first)</c>. Good: <c>logger.LogInformation("{First} {Last}", first, last)</c>.
/// </summary>
internal sealed class ArgumentsOutOfOrder : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Swapped = Describe(
        "OBS1008",
        "Log message arguments are in the wrong order",
        "'{0}' is logged as '{1}', while '{2}' is passed elsewhere in this call: values end up under each other's names. Pass the arguments in the order of the placeholders.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Swapped);

    public void Check(LogCall call, in RuleContext context)
    {
        if (ArgumentOrder.FirstMisplaced(call) is var hole && hole < 0)
            return;

        IOperation passed = call.Arguments.Values[hole];
        IOperation meant = call.Arguments.Values[ArgumentOrder.ArgumentMeantFor(call, hole)];
        context.Report(Swapped, passed.Syntax.GetLocation(), QuotedSource.Of(passed.Syntax), call.Template!.Holes[hole].Name, QuotedSource.Of(meant.Syntax));
    }
}
