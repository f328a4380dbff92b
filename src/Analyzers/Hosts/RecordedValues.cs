using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>Hands each part of a value that leaves the process to whoever judges it, and allocates nothing on the way.</summary>
internal readonly struct RecordedValues(ActiveRules rules)
{
    private readonly Judges<RecordedValue> _judges = rules.For<RecordedValue>();

    public bool AreJudged => !_judges.IsEmpty;

    /// <param name="sink">Where the value arrives.</param>
    /// <param name="value">What a call or an assignment sends.</param>
    /// <param name="carrier">The call or the assignment.</param>
    /// <param name="parameter">The parameter of a generated method that takes the value.</param>
    /// <param name="context">Where to report.</param>
    public void Check(TelemetrySink sink, IOperation value, IOperation carrier, IParameterSymbol? parameter, in RuleContext context)
    {
        foreach (IOperation part in new ValueParts(value))
            _judges.Check(new RecordedValue(sink, part, carrier, parameter), context);
    }
}
