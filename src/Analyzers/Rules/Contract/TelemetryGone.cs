using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>
/// The contract names telemetry that nothing emits any more: whoever alerts on it is not told that the alert can never fire again.
/// Bad: the line <c>metric shop.orders …</c> after the counter was renamed. Good: the old name, or a contract that says so.
/// </summary>
internal sealed class TelemetryGone : Rule, IJudges<GoneLine>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS6002",
        "Telemetry of the contract is gone",
        "Nothing emits the {0} '{1}' any more, so dashboards and alerts that read it go quiet. Emit it again, or remove the line and tell whoever reads it.",
        Area.Contract,
        Severity.Warning,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override bool MayBeInBaseline => false;

    public void Check(GoneLine gone, in RuleContext context)
    {
        TelemetryEntry entry = gone.Line.Entry;
        TextSpan span = gone.Line.Span;
        context.Report(Fault, gone.Contract.Location(span), ContractProperties.OfLine(gone.Contract.Text.ToString(span)), ContractWords.NounOf(entry.Kind), entry.Name);
    }
}
