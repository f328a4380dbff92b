using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Logging.Generation;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A log call could be a source-generated method, and is not.
/// An extension method boxes its values, puts them into an array and looks its template up at each call, also where the level is off.
/// Bad: <c>logger.LogInformation("Order {OrderId} placed", order.Id)</c>.
/// Good: <c>LogOrderPlaced(logger, order.Id)</c>, with <c>[LoggerMessage(Level = LogLevel.Information, Message = "Order {OrderId} placed")]</c> on that method.
/// </summary>
internal sealed class NotSourceGenerated : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Call = Describe(
        "OBS1302",
        "Log call could be source-generated",
        "'{0}' boxes its values and looks up its template at each call, also where the level is off. Declare a [LoggerMessage] method with the same level, text and parameters and call that: it logs the same event and costs nothing where the level is off.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Call);

    public void Check(LogCall call, in RuleContext context)
    {
        if (GeneratedLogMethod.TryCreate(call) is not null)
            context.Report(Call, call.TemplateArgument!.Value.Syntax.GetLocation(), call.Operation.TargetMethod.Name);
    }
}
