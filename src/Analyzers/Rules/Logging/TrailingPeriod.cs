using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// The message ends with a period.
/// An event's message is a fragment that viewers put into lists; with and without the period the same message is two templates.
/// Bad: <c>logger.LogInformation("Order {OrderId} placed.", id)</c>. Good: <c>logger.LogInformation("Order {OrderId} placed", id)</c>.
/// </summary>
internal sealed class TrailingPeriod : Rule, IJudges<LoggedTemplate>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS1013",
        "Log message ends with a period",
        "The message of '{0}' ends with a period: messages are fragments that log viewers put into lists, and with and without the period the same message is two templates to search for. Drop the period.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(LoggedTemplate template, in RuleContext context)
    {
        if (template.Shape == LogShape.Scope || template.Text is not { } text || EndingPeriod.Of(text) is not { } period)
            return;
        context.Report(Fault, template.LocationOf(period), template.MethodName);
    }
}
