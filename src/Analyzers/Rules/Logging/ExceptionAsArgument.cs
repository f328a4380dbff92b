using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// An exception is passed to a log call as a value for the template, not as its exception.
/// It becomes a text among texts, or nothing at all where no placeholder shows it: trackers and log stores see no exception.
/// Bad: <c>_logger.LogError("Import failed: {Error}", ex)</c>. Good: <c>_logger.LogError(ex, "Import failed")</c>.
/// </summary>
internal sealed class ExceptionAsArgument : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Argument = Describe(
        "OBS1103",
        "Exception is passed as a template argument",
        "'{0}' is passed to '{1}' as a value for the message: the event has no exception, so log stores and error trackers cannot group it by type and stack trace. Pass '{0}' in the parameter that '{2}' has for exceptions.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Argument);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.Shape != LogShape.Event || call.Exception is not null || IsDetailAtTheTerminal(call, context) || IsOnPurpose(call.Operation))
            return;
        for (int i = ExceptionValues.IndexFrom(call, 0, context.Model.Errors); i >= 0; i = ExceptionValues.IndexFrom(call, i + 1, context.Model.Errors))
        {
            IOperation value = call.Arguments.Values[i];
            context.Report(Argument, value.Syntax.GetLocation(), value.Syntax.ToString(), call.MethodName, call.NameWithException);
        }
    }

    private static bool IsOnPurpose(IOperation call) => call.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement && CommentTrivia.LeavesTheExceptionOut(statement);

    // What a tool shows to whoever asks for more: a text is all that a terminal takes.
    private static bool IsDetailAtTheTerminal(LogCall call, in RuleContext context)
        => call.Level is LogLevel.Trace or LogLevel.Debug && context.Project.Kind == ProjectKind.Console;
}
