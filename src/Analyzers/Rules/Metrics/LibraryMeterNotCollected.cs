using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A program sets up its metrics without a meter of a project that it references.
/// OpenTelemetry collects registered meters only: everything that the project measures is dropped in this program, without a word.
/// Bad: <c>metrics.AddMeter("Shop.Api")</c> in a program that references Shop.Payments, whose meter is called "Shop.Payments".
/// Good: <c>metrics.AddMeter("Shop.Api", "Shop.Payments")</c>.
/// </summary>
internal sealed class LibraryMeterNotCollected : Rule, IJudges<CollectionSetUp>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2307",
        "Meter of a referenced project is not collected",
        "This program never collects the meter {0}: OpenTelemetry collects registered meters only, so everything measured with it is dropped here. Add {1} where metrics are set up.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(CollectionSetUp setUp, in RuleContext context)
    {
        if (setUp.Wiring == context.Model.Metrics.Wiring && setUp.Place.SyntaxTree == context.Tree && !setUp.Uncollected.IsEmpty)
            context.Report(Fault, setUp.Place.NameLocation(), NamesOfProjects.List(setUp.Uncollected), NamesOfProjects.Call("AddMeter", setUp.Uncollected));
    }
}
