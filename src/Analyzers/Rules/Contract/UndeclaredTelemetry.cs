using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>
/// The project has a contract of its telemetry, and emits something that it does not name: nobody has agreed to it, and a dashboard that comes to rely on it has no promise.
/// Bad: <c>meter.CreateCounter&lt;long&gt;("shop.orders")</c> without a line. Good: the line <c>metric shop.orders meter=Shop instrument=Counter&lt;long&gt;</c>.
/// </summary>
internal sealed class UndeclaredTelemetry : Rule, IJudges<TelemetryDeparture>
{
    private const string Id = "OBS6001";
    private const string Title = "Telemetry is not in the contract";
    private const string Message = "The {0} '{1}' is not in Telemetry.txt, so no review sees it before a dashboard or an alert relies on it. Add its line, or do not emit it.";

    private static readonly DiagnosticDescriptor Live = Describe(Id, Title, Message, Area.Contract, Severity.Warning);
    private static readonly DiagnosticDescriptor AtEnd = Describe(Id, Title, Message, Area.Contract, Severity.Warning, ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Live, AtEnd);

    public override bool MayBeInBaseline => false;

    public void Check(TelemetryDeparture departure, in RuleContext context)
    {
        if (departure.Line is not null)
            return;
        TelemetryEntry entry = departure.Emitted.Entry;
        context.Report(context.IsAtEnd ? AtEnd : Live, departure.Emitted.Location, ContractProperties.Of(entry), ContractWords.NounOf(entry.Kind), entry.Name);
    }
}
