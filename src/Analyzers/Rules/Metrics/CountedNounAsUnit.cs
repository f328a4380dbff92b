using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// The unit of an instrument is the noun for what it counts, where UCUM has an annotation in braces.
/// Prometheus appends the noun to the name of the series, and a count has no unit that a tool could scale or convert.
/// Bad: <c>CreateCounter&lt;long&gt;("imports", "rows")</c>. Good: <c>CreateCounter&lt;long&gt;("imports", "{row}")</c>.
/// </summary>
internal sealed class CountedNounAsUnit : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2109",
        "Counted noun as unit",
        "\"{0}\" says what '{1}' counts and is no unit: Prometheus appends it to the name of the series. OpenTelemetry's convention is an annotation: \"{2}\".",
        Area.Metrics,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (UnitText.AnnotationMeantBy(creation) is { } annotation)
            context.Report(Fault, creation.UnitArgument!.Syntax.GetLocation(), creation.Unit!, UnitText.Owner(creation), annotation);
    }
}
