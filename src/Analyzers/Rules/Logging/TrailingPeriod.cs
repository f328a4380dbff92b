using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
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
        if (template.Shape == LogShape.Scope || template.Text is not { } text || PeriodOf(text) is not { } period)
            return;
        context.Report(Fault, template.LocationOf(period), template.MethodName);
    }

    /// <summary>The period at the end of a message; null where there is none, or where it is part of an ellipsis or an abbreviation.</summary>
    internal static TextSpan? PeriodOf(string text)
    {
        int period = text.Length - 1;
        if (period < 1 || text[period] != '.' || text[period - 1] == '.' || IsAbbreviation(text, period))
            return null;
        return new TextSpan(period, 1);
    }

    private static bool IsAbbreviation(string text, int period)
    {
        foreach (Word word in Words.In(text))
        {
            // One letter is the end of "e.g." and "p.m.".
            if (word.End == period && !word.IsNumber)
                return word.Length == 1 || LoggingVocabulary.Abbreviations.Has(word);
        }

        return false;
    }
}
