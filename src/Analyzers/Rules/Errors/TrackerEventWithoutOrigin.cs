using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// An error tracker gets an event of a caught exception that does not say where it comes from: a new exception that is made for it,
/// a text beside the exception, or the text of one that is thrown on or expected.
/// Issues pile up that all begin in the catch block, or that say the same twice.
/// Bad: <c>SentrySdk.CaptureException(new Exception("Import failed"))</c>. Good: <c>SentrySdk.CaptureException(ex)</c>.
/// </summary>
internal sealed class TrackerEventWithoutOrigin : CatchPolicyRule
{
    private const string Title = "Error tracker event does not show where the failure comes from";

    private static readonly DiagnosticDescriptor Text = Describe(
        "OBS4014",
        Title,
        "'{0}' gets only the text of '{1}': the error tracker groups failures by type and stack trace, and this event has neither. Give it '{1}' itself, with '{2}'.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Repeated = Describe(
        "OBS4014",
        Title,
        "'{0}' repeats the text of '{1}', which the error tracker gets here anyway: one failure becomes two events. Drop '{0}'.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Another = Describe(
        "OBS4014",
        Title,
        "'{0}' gets a new exception instead of the caught one: the error tracker shows this line as its origin, and what failed is lost. Give it the caught exception, or make that the inner exception of the new one.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Text, Repeated, Another);

    public override CatchFault Fault => CatchFault.TrackerEventWithoutOrigin;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (TrackerText.In(block, context.Model.Errors, out TrackerLoss loss) is not { } found || loss == TrackerLoss.Exception)
            return false;
        Location location = found.Call.Syntax.GetLocation();
        string called = found.Call.TargetMethod.Name;
        if (found is not { Text: { } text, Method: { } method })
            context.Report(Another, location, called);
        else if (loss == TrackerLoss.Nothing)
            context.Report(Repeated, location, called, text.Subject.Syntax.ToString());
        else
            context.Report(Text, location, called, text.Subject.Syntax.ToString(), method.ForExceptions);
        return true;
    }
}
