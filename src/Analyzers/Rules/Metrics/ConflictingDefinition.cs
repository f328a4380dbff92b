using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// One name stands for two metrics: another kind, another unit, another number type, another description; or two callbacks.
/// OpenTelemetry exports two streams of one name, of which backends keep one or none; {3} throws.
/// Bad: <c>meter.CreateCounter&lt;long&gt;("orders")</c> here and <c>meter.CreateHistogram&lt;double&gt;("orders")</c> there. Good: a name for each.
/// </summary>
internal sealed class ConflictingDefinition : ProjectRule
{
    private static readonly DiagnosticDescriptor Streams = Describe(
        "OBS2105",
        "One metric name has two definitions",
        "'{0}' is defined twice in one meter, {1} ({2}): OpenTelemetry exports two streams of one name, which backends mix up or refuse. Define it once, or give this one a name of its own.",
        Area.Metrics,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Observed = Describe(
        "OBS2105",
        "One metric name has two definitions",
        "'{0}' already has a callback ({1}): both are called at each collection, but only one of the two values is exported. Observe it in one place, or give this one a name of its own.",
        Area.Metrics,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Thrown = Describe(
        "OBS2105",
        "One metric name has two definitions",
        "'{0}' is defined twice in one registry, {1} ({2}): {3} throws an InvalidOperationException where the second of them is created. Give this one a name of its own.",
        Area.Metrics,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Elsewhere = Describe(
        "OBS2105",
        "One metric name has two definitions",
        "'{0}' of the meter '{1}' is defined twice in this program, {2}: OpenTelemetry exports two streams of one name, which backends mix up or refuse. Define it once, or give one of the two a name of its own.",
        Area.Metrics,
        Severity.Warning,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Streams, Observed, Thrown, Elsewhere);

    public override string? WhyNoFix => "Which of the two is meant, and what the other is to be called, the code does not say.";

    public override ProjectJudge Begin() => new Judge();

    private sealed class Judge : ProjectJudge, IJudges<InstrumentCreation>
    {
        private readonly NotesByKey<(object Registry, string Name), MetricDefinition> _definitions = new(EqualityComparer<(object, string)>.Default);

        public void Check(InstrumentCreation creation, in RuleContext context)
        {
            if (MetricDefinition.Of(creation) is not { } definition)
                return;

            _definitions.Add((definition.Registry, ToldDefinitions.KeyOf(definition.Name, definition.Library)), definition);
        }

        public override void Conclude(in ProjectVerdict verdict)
        {
            foreach (KeyValuePair<(object Registry, string Name), NotesByKey<(object Registry, string Name), MetricDefinition>.Chain> sameName in _definitions.All)
            {
                IEnumerable<ToldDefinition> told = sameName.Key.Registry is NamedRegistry registry ? verdict.Model.Metrics.DefinedElsewhere.All[(registry, sameName.Key.Name)] : [];
                if (!sameName.Value.HasSeveral && !told.Any())
                    continue;
                List<MetricDefinition> definitions = sameName.Value.OrderBy(definition => definition, MetricDefinition.BySource).ToList();
                for (int i = 0; i < definitions.Count; i++)
                {
                    if (!Compare(definitions, i, verdict))
                        Compare(definitions[i], told, verdict);
                }
            }

            CompareElsewhere(verdict);
        }

        private static bool Compare(List<MetricDefinition> definitions, int index, in ProjectVerdict verdict)
        {
            MetricDefinition later = definitions[index];
            for (int i = 0; i < index; i++)
            {
                MetricDefinition earlier = definitions[i];
                string? difference = later.Terms.DifferenceFrom(earlier.Terms, later.Library.ComparesUnitAndDescription) ?? DefinitionTerms.DifferenceOfNames(later.Name, earlier.Name);
                if ((difference is null && !later.CollidesWith(earlier)) || ExclusivePlaces.Are(earlier.Syntax, later.Syntax))
                    continue;
                if (difference is null)
                    verdict.Report(Observed, later.Syntax.GetLocation(), ImmutableArray.Create(earlier.Syntax.GetLocation()), later.Name, earlier.Place);
                else
                    Report(later, difference, earlier.Place, ImmutableArray.Create(earlier.Syntax.GetLocation()), verdict);
                return true;
            }

            return false;
        }

        private static void Compare(MetricDefinition own, IEnumerable<ToldDefinition> told, in ProjectVerdict verdict)
        {
            foreach (ToldDefinition other in told)
            {
                if ((own.Terms.DifferenceFrom(other.Terms, own.Library.ComparesUnitAndDescription) ?? DefinitionTerms.DifferenceOfNames(own.Name, other.Name)) is { } difference)
                {
                    Report(own, difference, other.Owner, ImmutableArray<Location>.Empty, verdict);
                    return;
                }
            }
        }

        // Two projects that need not know each other: who brings them together is where metrics are set up.
        private static void CompareElsewhere(in ProjectVerdict verdict)
        {
            if (verdict.Model.Metrics is not { Wiring: { } wiring, DefinedElsewhere: var elsewhere } || !elsewhere.HaveSeveralOwners
                || wiring.SetUp(verdict.CancellationToken) is not { } setUp)
                return;
            foreach (IGrouping<(NamedRegistry Registry, string Name), ToldDefinition> sameName in elsewhere.All)
            {
                if (sameName.Key.Registry.Meter is { Length: > 0 } meter && setUp.Collects(meter) && elsewhere.FirstConflict(sameName) is { } conflict)
                    verdict.Report(Elsewhere, setUp.Place.NameLocation(), conflict.Name, meter, conflict.Difference);
            }
        }

        private static void Report(MetricDefinition definition, string difference, string place, ImmutableArray<Location> others, in ProjectVerdict verdict)
            => verdict.Report(
                definition.Library.ThrowsAtMisuse ? Thrown : Streams,
                definition.Syntax.GetLocation(),
                others,
                definition.Name,
                difference,
                place,
                definition.Library.DisplayName);
    }
}
