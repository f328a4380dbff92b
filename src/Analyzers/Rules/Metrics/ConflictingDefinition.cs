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

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Streams, Observed, Thrown);

    public override string? WhyNoFix => "Which of the two is meant, and what the other is to be called, the code does not say.";

    public override ProjectJudge Begin() => new Judge();

    private sealed class Judge : ProjectJudge, IJudges<InstrumentCreation>
    {
        private readonly NotesByKey<(object Registry, string Name), MetricDefinition> _definitions = new(EqualityComparer<(object, string)>.Default);

        public void Check(InstrumentCreation creation, in RuleContext context)
        {
            if (MetricDefinition.Of(creation) is not { } definition)
                return;

            // To some names differ by more than case, to others by nothing less.
            string name = definition.Library.TellsCaseApart ? definition.Name : definition.Name.ToUpperInvariant();
            _definitions.Add((definition.Registry, name), definition);
        }

        public override void Conclude(in ProjectVerdict verdict)
        {
            foreach (KeyValuePair<(object, string), NotesByKey<(object Registry, string Name), MetricDefinition>.Chain> sameName in _definitions.All)
            {
                if (!sameName.Value.HasSeveral)
                    continue;
                List<MetricDefinition> definitions = sameName.Value.OrderBy(definition => definition, MetricDefinition.BySource).ToList();
                for (int i = 1; i < definitions.Count; i++)
                    Compare(definitions, i, verdict);
            }
        }

        private static void Compare(List<MetricDefinition> definitions, int index, in ProjectVerdict verdict)
        {
            MetricDefinition later = definitions[index];
            for (int i = 0; i < index; i++)
            {
                MetricDefinition earlier = definitions[i];
                string? difference = later.DifferenceFrom(earlier);
                if ((difference is null && !later.CollidesWith(earlier)) || ExclusivePlaces.Are(earlier.Syntax, later.Syntax))
                    continue;
                ImmutableArray<Location> others = ImmutableArray.Create(earlier.Syntax.GetLocation());
                if (difference is null)
                    verdict.Report(Observed, later.Syntax.GetLocation(), others, later.Name, earlier.Place);
                else
                    verdict.Report(later.Library.ThrowsAtMisuse ? Thrown : Streams, later.Syntax.GetLocation(), others, later.Name, difference, earlier.Place, later.Library.DisplayName);
                return;
            }
        }
    }
}
