using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// An error tracker gets the text of a caught exception instead of the exception, and nothing else.
/// Trackers group failures by type and stack trace: a text has neither.
/// Bad: <c>SentrySdk.CaptureMessage(ex.Message)</c>. Good: <c>SentrySdk.CaptureException(ex)</c>.
/// </summary>
internal sealed class TrackerGetsText : CatchPolicyRule
{
    private static readonly DiagnosticDescriptor Text = Describe(
        "OBS4004",
        "Error tracker gets text instead of the exception",
        "'{0}' gets only the text of '{1}': the error tracker groups failures by type and stack trace, and this event has neither. Give it '{1}' itself, with '{2}'.",
        Area.Errors,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Text);

    public override CatchFault Fault => CatchFault.TrackerGetsText;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (TrackerText.In(block, context.Model.Errors, out TrackerLoss loss) is not { Text: { } text, Method: { } method } found || loss != TrackerLoss.Exception)
            return false;
        context.Report(Text, found.Call.Syntax.GetLocation(), found.Call.TargetMethod.Name, text.Subject.Syntax.ToString(), method.ForExceptions);
        return true;
    }
}
