using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>Hands every value that a recognised call sends away to the rules that judge them, and allocates nothing on the way.</summary>
internal static class PrivacyChecks
{
    /// <summary>For a call of a known method.</summary>
    public static void Check(IInvocationOperation invocation, KnownMethod known, in RuleContext context, ImmutableArray<ValueRule> rules)
    {
        if (RecordedArguments.SinkOf(known) is not { } sink)
            return;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && argument.ArgumentKind != ArgumentKind.DefaultValue && RecordedArguments.IsSent(known, parameter))
                Check(sink, argument.Value, invocation, context, rules, RecordedArguments.IsGenerated(known) ? parameter.OriginalDefinition : null);
        }
    }

    /// <summary>For a value that a call or an assignment sends away: each of its parts.</summary>
    public static void Check(TelemetrySink sink, IOperation value, IOperation carrier, in RuleContext context, ImmutableArray<ValueRule> rules, IParameterSymbol? parameter = null)
    {
        foreach (IOperation part in new ValueParts(value))
        {
            foreach (ValueRule rule in rules)
                rule.Check(new RecordedValue(sink, part, carrier, parameter), context);
        }
    }
}
