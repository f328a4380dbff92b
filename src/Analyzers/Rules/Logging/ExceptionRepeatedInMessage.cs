using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A log call gets an exception in its own parameter, and its text or an exception in the message as well.
/// The same is stored twice, and the message differs from event to event.
/// Bad: <c>_logger.LogError(ex, "Import failed: {Message}", ex.Message)</c>. Good: <c>_logger.LogError(ex, "Import failed")</c>.
/// </summary>
internal sealed class ExceptionRepeatedInMessage : Rule, IJudges<LogCall>
{
    private const string Title = "Exception is logged twice in one event";

    private static readonly DiagnosticDescriptor Repeated = Describe(
        "OBS1110",
        Title,
        "'{0}' repeats what '{1}' says, and '{2}' gets both: the same text is stored twice, and the message differs from event to event. Drop '{0}'.",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Second = Describe(
        "OBS1110",
        Title,
        "'{0}' is passed to '{1}' as a value for the message, beside the exception that it gets in its own parameter: it is stored as one long text. Leave it out, or log the values of it that matter.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Repeated, Second);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.Shape != LogShape.Event || call.Exception is null)
            return;
        if (ExceptionValues.IndexFrom(call, 0, context.Model.Errors) is var index and >= 0 && call.Arguments.Values[index] is var value)
            context.Report(Second, value.Syntax.GetLocation(), value.Syntax.ToString(), call.MethodName);
        else if (ToldAsTexts.Of(call, context.ContainingSymbol, context.Model, out ExceptionText? told) == ToldAsText.Repeated && BuiltTemplates.Of(call) != BuiltTemplate.Grave)
            context.Report(Repeated, told!.Operation.Syntax.GetLocation(), told.Operation.Syntax.ToString(), told.Subject.Syntax.ToString(), call.NameWithException);
    }
}
