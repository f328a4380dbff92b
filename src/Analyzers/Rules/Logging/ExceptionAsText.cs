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
    private static readonly DiagnosticDescriptor Text = Describe(
        "OBS1102",
        "Exception is logged as text",
        "'{0}' tells of an exception by text alone: log stores and error trackers group failures by type and stack trace, and this event has neither. {1}.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Text);

    public void Check(LogCall call, in RuleContext context)
    {
        if (ToldAsTexts.Of(call, context.ContainingSymbol, context.Model, out ExceptionText? told) == ToldAsText.Lost)
            context.Report(Text, told!.Operation.Syntax.GetLocation(), told.Operation.Syntax.ToString(), ExceptionAdvice.PassItself(call, told.Subject.Syntax.ToString()));
    }
}
