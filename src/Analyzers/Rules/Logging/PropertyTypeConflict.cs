using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A property that is a number at one log call and a text at another.
/// A log index keeps one type for each property: the events of the other are rejected, or their value cannot be searched.
/// Bad: <c>("Order {Id}", order.Id)</c> beside <c>("User {Id}", user.Name)</c>. Good: <c>{OrderId}</c> and <c>{UserName}</c>.
/// </summary>
internal sealed class PropertyTypeConflict : ProjectRule
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS1009",
        "Property is logged with two types",
        "'{0}' is {1} here, but {2} at {3} other {4} of this project (such as {5}): a log index keeps one type for each property, so events are rejected or cannot be searched. Give one of the two a name of its own.",
        Area.Logging,
        Severity.Suggestion,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string? WhyNoFix => "Whether a name or a value is the wrong one is the author's to decide.";

    public override ProjectJudge Begin() => new Judge();

    private static string InWords(PropertyKind kind) => kind switch
    {
        PropertyKind.Number => "a number",
        PropertyKind.Boolean => "true or false",
        PropertyKind.Date => "a date",
        PropertyKind.Structure => "an object",
        PropertyKind.List => "a list",
        _ => "a text",
    };

    private sealed class Judge : ProjectJudge, IJudges<LoggedTemplate>, IJudges<PropertyCall>
    {
        private readonly ConcurrentQueue<(WrittenText Use, PropertyKind Kind)> _uses = new();

        public void Check(LoggedTemplate template, in RuleContext context)
        {
            // A text in which indexes stand for names has no properties that anybody searches.
            if (template.Template is not { IsRejected: false, Holes: { IsEmpty: false } holes, Dialect: not TemplateDialect.Composite })
                return;
            for (int i = 0; i < holes.Length; i++)
            {
                if (!holes[i].IsFaulty && !holes[i].IsPositional)
                    Note(new WrittenText(holes[i].Name, template.Site, holes[i].Span), PropertyKinds.Of(template, i));
            }
        }

        public void Check(PropertyCall property, in RuleContext context)
        {
            if (property.Value.Type is { } type)
                Note(new WrittenText(property.Name, new TemplateSite(property.NameOperation.Syntax, null), null), PropertyKinds.Of(type, isCaptured: false));
        }

        public override void Conclude(in ProjectVerdict verdict)
        {
            // Nearly all names have one type; only the others are worth lists and an order.
            HashSet<string> mixed = NamesOfSeveralKinds();
            if (mixed.Count == 0)
                return;
            foreach (IGrouping<string, (WrittenText Use, PropertyKind Kind)> property in _uses.Where(use => mixed.Contains(use.Use.Text)).GroupBy(use => use.Use.Text))
            {
                List<(WrittenText Use, PropertyKind Kind)> uses = property.OrderBy(use => use.Use, WrittenText.BySource).ToList();
                IGrouping<PropertyKind, (WrittenText Use, PropertyKind Kind)> majority = uses.GroupBy(use => use.Kind).OrderByDescending(group => group.Count()).First();
                int count = majority.Count();
                string example = majority.First().Use.Place;
                foreach ((WrittenText use, PropertyKind kind) in uses)
                {
                    if (kind != majority.Key)
                        verdict.Report(Fault, use.Location, use.Text, InWords(kind), InWords(majority.Key), count, count == 1 ? "place" : "places", example);
                }
            }
        }

        private HashSet<string> NamesOfSeveralKinds()
        {
            var first = new Dictionary<string, PropertyKind>();
            var mixed = new HashSet<string>();
            foreach ((WrittenText use, PropertyKind kind) in _uses)
            {
                if (!first.TryGetValue(use.Text, out PropertyKind known))
                    first.Add(use.Text, kind);
                else if (known != kind)
                    mixed.Add(use.Text);
            }

            return mixed;
        }

        private void Note(in WrittenText use, PropertyKind kind)
        {
            if (kind != PropertyKind.Unknown)
                _uses.Enqueue((use, kind));
        }
    }
}
