using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A program sets up its tracing without a source of a project that it references.
/// OpenTelemetry listens to registered sources only: none of the project's spans is ever made in this program, and traces have a hole there.
/// Bad: <c>tracing.AddSource("Shop.Api")</c> in a program that references Shop.Payments, whose source is called "Shop.Payments".
/// Good: <c>tracing.AddSource("Shop.Api", "Shop.Payments")</c>.
/// </summary>
internal sealed class LibrarySourceNotCollected : Rule, IJudges<CollectionSetUp>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3013",
        "Activity source of a referenced project is not collected",
        "This program never listens to the activity source {0}: OpenTelemetry listens to registered sources only, so none of its spans is made here. Add {1} where tracing is set up.",
        Area.Tracing,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(CollectionSetUp setUp, in RuleContext context)
    {
        if (setUp.Wiring == context.Model.Tracing.Wiring && setUp.Place.SyntaxTree == context.Tree && !setUp.Uncollected.IsEmpty)
            context.Report(Fault, setUp.Place.NameLocation(), NamesOfProjects.List(setUp.Uncollected), NamesOfProjects.Call("AddSource", setUp.Uncollected));
    }
}
