using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// An error tracker gets the text of a caught exception, or a new exception made for it, instead of the caught one.
/// Trackers group failures by type and stack trace: a text has neither, and a new exception those of the catch block.
/// Bad: <c>SentrySdk.CaptureMessage(ex.Message)</c>. Good: <c>SentrySdk.CaptureException(ex)</c>.
/// </summary>
internal sealed class TrackerGetsText : CatchPolicyRule
{
    private const string Title = "Error tracker gets text instead of the exception";

    private const string Message =
        "'{0}' gets only the text of '{1}': the error tracker groups failures by type and stack trace, and this event has neither. Give it '{1}' itself, with '{2}'.";

    private static readonly DiagnosticDescriptor Text = Describe("OBS4004", Title, Message, Area.Errors, Severity.Warning);

    // Thrown on, it is told of again; and what is expected may be told in short.
    private static readonly DiagnosticDescriptor MinorText = Describe("OBS4004", Title, Message, Area.Errors, Severity.Suggestion);

    private static readonly DiagnosticDescriptor Repeated = Describe(
        "OBS4004",
        Title,
        "'{0}' repeats the text of '{1}', which the error tracker gets here anyway: one failure becomes two events. Drop '{0}'.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Another = Describe(
        "OBS4004",
        Title,
        "'{0}' gets a new exception instead of the caught one: the error tracker shows this line as its origin, and what failed is lost. Give it the caught exception, or make that the inner exception of the new one.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Text, MinorText, Repeated, Another);

    public override CatchFault Fault => CatchFault.TrackerGetsText;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (block.CatchesCancellation || TrackerText.In(block, context.Model.Errors) is not { } found || LogsText(block, context.Model.Errors))
            return false;
        Location location = found.Call.Syntax.GetLocation();
        string method = found.Call.TargetMethod.Name;
        if (found.Text is not { } text)
            context.Report(Another, location, method);
        else if (block.Logs.Capture is { } capture && TrackerText.TryRead(capture, context.Model.Errors) is null)
            context.Report(Repeated, location, method, text.Subject.Syntax.ToString());
        else
            context.Report(IsMinor(block) ? MinorText : Text, location, method, text.Subject.Syntax.ToString(), method == "TrackTrace" ? "TrackException" : "CaptureException");
        return true;
    }

    private static bool IsMinor(CatchBlock block) => block.Logs.Takes(ExceptionRoutes.Rethrown) || !block.CatchesEverything;

    // OBS1102 and OBS1103 say so first.
    private static bool LogsText(CatchBlock block, ErrorModel errors)
    {
        if (block.Logs.Takes(ExceptionRoutes.LogArgument))
            return true;
        foreach (LogCall call in block.Logs.Calls)
        {
            if (call.Level is >= LogLevel.Information && LoggedText.Of(call, errors) is not null)
                return true;
        }

        return false;
    }
}
