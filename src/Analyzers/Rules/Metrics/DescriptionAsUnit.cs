using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A description stands where the unit belongs: the third argument was meant, the second was given.
/// The text becomes a part of the name of the series that Prometheus sees, and the instrument has no description.
/// Bad: <c>CreateCounter&lt;long&gt;("orders", "Number of orders placed")</c>.
/// Good: <c>CreateCounter&lt;long&gt;("orders", description: "Number of orders placed")</c>.
/// </summary>
internal sealed class DescriptionAsUnit : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2103",
        "Description is passed as the unit",
        "The unit \"{0}\" of '{1}' {2}, so it must be a description: exporters take it for the unit, and Prometheus shows it in the name of the series. Pass it as 'description:'.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (UnitText.DescriptionIn(creation) is { } reason)
            context.Report(Fault, creation.UnitArgument!.Syntax.GetLocation(), creation.Unit!, UnitText.Owner(creation), reason);
    }
}
