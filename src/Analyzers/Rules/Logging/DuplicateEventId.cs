using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        private readonly ConcurrentQueue<LoggedEvent> _events = new();

        public void Check(LoggedTemplate template, in RuleContext context)
        {
            if (context.ContainingType is { } container && template.Shape != LogShape.Scope && template.Text is { } text && EventIdentity.Of(template) is { } identity)
                _events.Enqueue(new LoggedEvent(container, identity, new WrittenText(text, new TemplateSite(identity.Syntax, null), null), template is LogCall
                    ? context.ContainingSymbol : null, template.MethodName, template.Level <= LogLevel.Debug));
        }

        public override void Conclude(in ProjectVerdict verdict)
        {
            foreach (IGrouping<INamedTypeSymbol, LoggedEvent> type in _events.GroupBy<LoggedEvent, INamedTypeSymbol>(logged => logged.Type, SymbolEqualityComparer.Default))
            {
                LoggedEvent[] events = type.OrderBy(logged => logged.Template, WrittenText.BySource).ToArray();

                // Zero is what an event without an id has.
                var judged = new HashSet<LoggedEvent>();
                foreach (IGrouping<int, LoggedEvent> number in events.Where(logged => logged.Event.Number is not (null or 0)).GroupBy(logged => logged.Event.Number!.Value))
                    Compare(number.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), number.ToArray(), judged, verdict);
                foreach (IGrouping<string, LoggedEvent> name in events.Where(logged => logged.Event.Name is { Length: > 0 } && !judged.Contains(logged)).GroupBy(logged => logged.Event.Name!))
                    Compare($"\"{name.Key}\"", name.ToArray(), judged, verdict);
            }
        }

        private static void Compare(string identity, LoggedEvent[] events, HashSet<LoggedEvent> judged, in ProjectVerdict verdict)
        {
            if (IsMarker(events))
                return;
            LoggedEvent first = events[0];
            foreach (LoggedEvent logged in events)
            {
                if (IsVariantOf(first, logged))
                    continue;
                judged.Add(logged);
                verdict.Report(Fault, logged.Template.Location, identity, first.Template.Text, first.Template.Place, logged.Type.Name);
            }
        }

        // One name for three kinds of event is a mark for what they have in common; a number that is written again, and methods that are declared one by one, are copied.
        private static bool IsMarker(LoggedEvent[] events)
        {
            string mark = events[0].Event.Syntax.ToString();
            return events[0].Event.Syntax is not LiteralExpressionSyntax
                && events.All(logged => logged.Member is not null && logged.Event.Syntax.ToString() == mark)
                && events.Select(logged => logged.Template.Text).Distinct().Count() > 2;
        }

        // The same event may be logged at several places, in short and with details, and declared for more or fewer values.
        private static bool IsVariantOf(LoggedEvent first, LoggedEvent other)
        {
            if (first.Template.Text == other.Template.Text)
                return true;
            if (first.Member is null)
                return other.Member is null && first.MethodName == other.MethodName;
            return SymbolEqualityComparer.Default.Equals(first.Member, other.Member) && first.IsDetail != other.IsDetail;
        }
    }

    /// <summary>An event with its identity.</summary>
    /// <param name="Type">The class that logs it.</param>
    /// <param name="Event">The identity.</param>
    /// <param name="Template">What it says.</param>
    /// <param name="Member">The member that logs it; null where a method is declared for it.</param>
    /// <param name="MethodName">The method that is called or declared.</param>
    /// <param name="IsDetail">Whether only those who look closely read it.</param>
    private sealed record LoggedEvent(INamedTypeSymbol Type, EventIdentity Event, WrittenText Template, ISymbol? Member, string MethodName, bool IsDetail);
}
