using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>
/// Something is emitted under a name that the contract has, but as something else: another kind, unit, level, other keys or properties. Its name still resolves, so nothing tells whoever reads it.
/// Bad: <c>CreateGauge&lt;long&gt;("shop.orders")</c> for the line <c>metric shop.orders instrument=Counter&lt;long&gt;</c>. Good: the counter, or a new line that a review has seen.
/// </summary>
internal sealed class TelemetryChanged : Rule, IJudges<TelemetryDeparture>
{
    private const string Id = "OBS6003";
    private const string Title = "Telemetry is not what the contract says";
    private const string Message = "The {0} '{1}' has {2} here and {3} in Telemetry.txt: {4}. Undo it, or take the new line over and tell whoever reads it.";

    private static readonly DiagnosticDescriptor Live = Describe(Id, Title, Message, Area.Contract, Severity.Warning);
    private static readonly DiagnosticDescriptor AtEnd = Describe(Id, Title, Message, Area.Contract, Severity.Warning, ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Live, AtEnd);

    public override bool MayBeInBaseline => false;

    public void Check(TelemetryDeparture departure, in RuleContext context)
    {
        if (departure.Line is not { Entry: { } line } declared)
            return;
        TelemetryEntry entry = departure.Emitted.Entry;
        bool isAtEnd = context.IsAtEnd;

        // The first is enough: whoever mends it sees the next.
        EntryField? field = line.Differences(entry).Where(difference => difference.IsGathered() == isAtEnd).Select(static difference => (EntryField?)difference).FirstOrDefault();
        context.Report(
            isAtEnd ? AtEnd : Live,
            departure.Emitted.Location,
            ContractProperties.Of(entry, declared),
            ContractWords.NounOf(entry.Kind),
            entry.Name,
            ContractWords.Tell(field, field is { } here ? entry[here] : entry.Name),
            ContractWords.Tell(null, field is { } there ? line[there] : line.Name),
            Consequence.Of(line, entry, field));
    }
}
