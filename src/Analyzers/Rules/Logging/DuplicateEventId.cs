using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// Two different events of a class share an event id or an event name.
/// Whoever counts, filters or alerts by the id gets both.
/// Bad: <c>LogInformation(7, "Order placed")</c> and <c>LogWarning(7, "Order rejected")</c>. Good: an id for each.
/// </summary>
internal sealed class DuplicateEventId : ProjectRule
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS1401",
        "Event id is used for two events",
        "Event {0} already stands for \"{1}\" ({2}): two events of '{3}' with one identity cannot be told apart, so filters, counts and alerts by event id mix them. Give this one an identity of its own.",
        Area.Logging,
        Severity.Suggestion,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string? WhyNoFix => "Which id is free is known to the team, not to the compiler.";

    public override ProjectJudge Begin() => new Judge();

    private sealed class Judge : ProjectJudge, IJudges<LoggedTemplate>
    {
        private readonly ConcurrentQueue<(INamedTypeSymbol Type, EventIdentity Event, WrittenText Template)> _events = new();

        public void Check(LoggedTemplate template, in RuleContext context)
        {
            if (context.ContainingType is { } container && template.Shape != LogShape.Scope && template.Text is { } text && EventIdentity.Of(template) is { } identity)
                _events.Enqueue((container, identity, new WrittenText(text, new TemplateSite(identity.Syntax, null), null)));
        }

        public override void Conclude(in ProjectVerdict verdict)
        {
            foreach (IGrouping<INamedTypeSymbol, (INamedTypeSymbol Type, EventIdentity Event, WrittenText Template)> type in _events.GroupBy<(INamedTypeSymbol Type, EventIdentity Event, WrittenText Template), INamedTypeSymbol>(logged => logged.Type, SymbolEqualityComparer.Default))
            {
                var numbers = new Dictionary<int, WrittenText>();
                var names = new Dictionary<string, WrittenText>();
                foreach ((_, EventIdentity identity, WrittenText template) in type.OrderBy(logged => logged.Template, WrittenText.BySource))
                {
                    // Zero is what an event without an id has.
                    if (identity.Number is { } number and not 0 && !IsFirst(numbers, number, template, out WrittenText first))
                        Report(verdict, number.ToString(System.Globalization.CultureInfo.InvariantCulture), first, template, type.Key);
                    else if (identity.Name is { Length: > 0 } name && !IsFirst(names, name, template, out first))
                        Report(verdict, $"\"{name}\"", first, template, type.Key);
                }
            }
        }

        // The same event may be logged at several places.
        private static bool IsFirst<TKey>(Dictionary<TKey, WrittenText> known, TKey key, WrittenText template, out WrittenText first)
            where TKey : notnull
        {
            if (known.TryGetValue(key, out first))
                return first.Text == template.Text;
            known.Add(key, template);
            return true;
        }

        private static void Report(in ProjectVerdict verdict, string identity, WrittenText first, WrittenText template, INamedTypeSymbol type)
            => verdict.Report(Fault, template.Location, identity, first.Text, first.Place, type.Name);
    }
}
