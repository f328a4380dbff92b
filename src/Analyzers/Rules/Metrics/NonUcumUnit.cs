using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A unit is written as a word, where OpenTelemetry wants a code of UCUM.
/// Backends do not know the word: axes have no unit, values are not converted, and a counted thing gets into the name of the series.
/// Bad: <c>CreateHistogram&lt;double&gt;("checkout.duration", "seconds")</c>. Good: <c>CreateHistogram&lt;double&gt;("checkout.duration", "s")</c>.
/// </summary>
internal sealed class NonUcumUnit : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2104",
        "Unit is not a UCUM code",
        "\"{0}\" is no unit that tools know: OpenTelemetry's units are UCUM codes, so dashboards can neither label nor convert the values of '{1}'. Write \"{2}\".",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (UnitText.CodeMeantBy(creation) is { } code)
            context.Report(Fault, creation.UnitArgument!.Syntax.GetLocation(), creation.Unit!, UnitText.Owner(creation), code);
    }
}
