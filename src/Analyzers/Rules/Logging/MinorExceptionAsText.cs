using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A log call that few look at gets the text of an exception: at Information, of an expected type, or of one that is thrown on.
/// When somebody does look, the type and the stack trace are missing.
/// Bad: <c>catch (IOException ex) { _logger.LogWarning("Skipped: {Reason}", ex.Message); }</c>. Good: <c>_logger.LogWarning(ex, "Skipped")</c>.
/// </summary>
internal sealed class MinorExceptionAsText : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Text = Describe(
        "OBS1109",
        "Expected exception is logged as text",
        "'{0}' tells of an exception by its text: whoever has to find the cause lacks its type and stack trace. {1}.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Text);

    public void Check(LogCall call, in RuleContext context)
    {
        if (ToldAsTexts.Of(call, context.ContainingSymbol, context.Model, out ExceptionText? told) == ToldAsText.Minor && BuiltTemplates.Of(call) != BuiltTemplate.Grave)
            context.Report(Text, told!.Operation.Syntax.GetLocation(), told.Operation.Syntax.ToString(), ExceptionAdvice.PassItself(call, told.Subject.Syntax.ToString()));
    }
}
