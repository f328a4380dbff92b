using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// One property has two spellings in a project, or in it and a project that it references.
/// Whoever searches for the one does not find the events of the other.
/// Bad: <c>{OrderId}</c> here and <c>{order_id}</c> there. Good: <c>{OrderId}</c> everywhere.
/// </summary>
internal sealed class PropertySpellingConflict : ProjectRule
{
    /// <summary>The key under which a report tells its fix how names are spelled: <c>order_id=OrderId;user=User</c>, for all holes of the template.</summary>
    internal const string Renames = "Renames";

    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS1010",
        "Property has two spellings",
        "'{0}' is spelled '{1}' at {2} other {3} of this project (such as {4}): to a log index these are two properties, so a search for one misses the events of the other. Write '{1}' here too.",
        Area.Logging,
        Severity.Suggestion,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Elsewhere = Describe(
        "OBS1010",
        "Property has two spellings",
        "'{0}' is spelled '{1}' at {2} {3} of {4}, which this project references: to a log index these are two properties, so a search for one misses the events of the other. Write '{1}' here too.",
        Area.Logging,
        Severity.Suggestion,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault, Elsewhere);

    public override ProjectJudge Begin() => new Judge();

    private sealed class Judge : ProjectJudge, IJudges<LoggedTemplate>, IJudges<PropertyCall>
    {
        private readonly ConcurrentQueue<WrittenText> _uses = new();
        private PlaceholderStyles? _styles;

        public void Check(LoggedTemplate template, in RuleContext context)
        {
            if (template.Template is not { IsRejected: false, Holes: { IsEmpty: false } holes, Dialect: not TemplateDialect.Composite })
                return;
            _styles = context.Model.Logging.Styles;
            foreach (TemplateHole hole in holes)
            {
                if (!hole.IsFaulty && !hole.IsPositional)
                    _uses.Enqueue(new WrittenText(hole.Name, template.Site, hole.NameSpan));
            }
        }

        public void Check(PropertyCall property, in RuleContext context)
            => _uses.Enqueue(new WrittenText(property.Name, new TemplateSite(property.NameOperation.Syntax, null), null));

        public override void Conclude(in ProjectVerdict verdict)
        {
            ToldProperties elsewhere = verdict.Model.Logging.PropertiesElsewhere;
            Dictionary<string, string> conflicting = NamesWithOtherSpellings(elsewhere);
            if (conflicting.Count == 0)
                return;
            CancellationToken cancellation = verdict.CancellationToken;
            var odd = new List<(WrittenText Use, Spelling Usual)>();
            foreach (IGrouping<string, WrittenText> concept in _uses.Where(use => conflicting.ContainsKey(use.Text)).GroupBy(use => conflicting[use.Text]))
            {
                List<WrittenText> uses = concept.OrderBy(use => use, WrittenText.BySource).ToList();
                Spelling usual = Usual(uses, elsewhere.SettledSpelling(concept.Key), cancellation);
                odd.AddRange(uses.Where(use => use.Text != usual.Name).Select(use => (use, usual)));
            }

            foreach (IGrouping<SyntaxNode, (WrittenText Use, Spelling Usual)> template in odd.GroupBy(use => use.Use.Syntax))
            {
                string renames = string.Join(";", template.Select(use => $"{use.Use.Text}={use.Usual.Name}").Distinct());
                ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(Renames, renames);
                foreach ((WrittenText use, Spelling usual) in template)
                {
                    DiagnosticDescriptor fault = usual.IsOfOtherProject ? Elsewhere : Fault;
                    verdict.Report(fault, use.Location, properties, use.Text, usual.Name, usual.Count, usual.Count == 1 ? "place" : "places", usual.Place);
                }
            }
        }

        private Spelling Usual(List<WrittenText> uses, ToldSpelling? told, CancellationToken cancellation)
        {
            List<IGrouping<string, WrittenText>> spellings = uses.GroupBy(use => use.Text).ToList();
            IGrouping<string, WrittenText> own = spellings
                .OrderByDescending(spelling => IsInStyle(spelling.Key, spelling.First(), cancellation))
                .ThenByDescending(spelling => spelling.Count() + (spelling.Key == told?.Name ? told.Count : 0))
                .ThenByDescending(spelling => Words.Written(spelling.Key).Count)
                .First();
            int count = own.Count();

            // What others have settled counts for more than what is written here less often, unless it is against the style here. Where it is usual here, too, a place here says more.
            bool isSettledElsewhere = told is not null && told.Count > count
                && (told.Name == own.Key ? spellings.Exists(spelling => spelling.Count() > count) : IsInStyle(told.Name, own.First(), cancellation));
            return isSettledElsewhere ? new Spelling(told!.Name, told.CountOfOwner, told.Owner, true) : new Spelling(own.Key, count, own.First().Place, false);
        }

        // The project's style comes before what is more frequent, else one rule would ask for what another one reports.
        private bool IsInStyle(string name, in WrittenText use, CancellationToken cancellation)
            => _styles is null || _styles.Of(use.Syntax.SyntaxTree, cancellation).IsFollowed(name);

        // Each name that shares its concept with another, and that concept; nearly all names stand alone.
        private Dictionary<string, string> NamesWithOtherSpellings(ToldProperties elsewhere)
        {
            var names = new HashSet<string>();
            foreach (WrittenText use in _uses)
                names.Add(use.Text);
            return names.GroupBy(Words.Folded).Where(concept => concept.Count() > 1 || (elsewhere.SettledSpelling(concept.Key) is { } told && told.Name != concept.First()))
                .SelectMany(concept => concept, (concept, name) => (name, concept.Key)).ToDictionary(pair => pair.name, pair => pair.Key);
        }
    }

    /// <summary>How a property is to be written, and where it is.</summary>
    private readonly record struct Spelling(string Name, int Count, string Place, bool IsOfOtherProject);
}
