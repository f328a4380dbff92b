using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A log call gets the text of an exception instead of the exception.
/// Log stores and error trackers group failures by type and stack trace, and a text has neither.
/// Bad: <c>_logger.LogError("Import failed: {Message}", ex.Message)</c>. Good: <c>_logger.LogError(ex, "Import failed")</c>.
/// </summary>
internal sealed class ExceptionAsText : Rule, IJudges<LogCall>
{
    private const string Title = "Exception is logged as text";

    private const string Message =
        "'{0}' is only the text of an exception: log stores and error trackers group failures by type and stack trace, and this event has neither. Pass '{1}' itself to '{2}', in the parameter that it has for exceptions.";

    private static readonly DiagnosticDescriptor Text = Describe("OBS1102", Title, Message, Area.Logging, Severity.Warning);

    // Nobody is alerted by an event below Warning, what is expected may be told in short, and an exception that is thrown on will be told of again.
    private static readonly DiagnosticDescriptor MinorText = Describe("OBS1102", Title, Message, Area.Logging, Severity.Suggestion);

    private static readonly DiagnosticDescriptor Repeated = Describe(
        "OBS1102",
        Title,
        "'{0}' repeats what '{1}' says, and '{2}' gets both: the same text is stored twice, and the message differs from event to event. Drop '{0}'.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Text, MinorText, Repeated);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.Shape != LogShape.Event || call.Level is not { } level || level < LogLevel.Information || LoggedText.Of(call, context.Model.Errors) is not { } text)
            return;

        CatchBlock? block = context.ContainingSymbol is { } member ? CatchBlock.Around(call.Operation, member, context.Model) : null;

        // Of a cancellation nobody needs more than a word.
        if (block is { CatchesCancellation: true })
            return;
        if (call.Exception is { } passed)
        {
            if (text.RepetitionOf(passed) is { } repetition)
                Report(Repeated, repetition, call, context);
        }
        else if (!text.IsBesideException && block?.Logs.Takes(ExceptionRoutes.LogSlot | ExceptionRoutes.LogArgument) != true)
        {
            Report(IsMinor(level, block) ? MinorText : Text, text.Told, call, context);
        }
    }

    private static bool IsMinor(LogLevel level, CatchBlock? block)
    {
        if (level < LogLevel.Warning)
            return true;
        if (block is null)
            return false;
        return block.Logs.Takes(ExceptionRoutes.Rethrown) || (!block.CatchesEverything && (level == LogLevel.Warning || block.KnowsTheCause));
    }

    private static void Report(DiagnosticDescriptor descriptor, ExceptionText told, LogCall call, in RuleContext context)
        => context.Report(descriptor, told.Operation.Syntax.GetLocation(), told.Operation.Syntax.ToString(), told.Subject.Syntax.ToString(), call.NameWithException);
}
