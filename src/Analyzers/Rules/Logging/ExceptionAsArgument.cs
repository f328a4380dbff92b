using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// An exception is passed to a log call as a value for the template, not as its exception.
/// It becomes a text among texts, or nothing at all where no placeholder shows it: trackers and log stores see no exception.
/// Bad: <c>_logger.LogError("Import failed: {Error}", ex)</c>. Good: <c>_logger.LogError(ex, "Import failed")</c>.
/// </summary>
internal sealed class ExceptionAsArgument : Rule, IJudges<LogCall>
{
    private const string Title = "Exception is passed as a template argument";

    private static readonly DiagnosticDescriptor Argument = Describe(
        "OBS1103",
        Title,
        "'{0}' is passed to '{1}' as a value for the message: the event has no exception, so log stores and error trackers cannot group it by type and stack trace. Pass '{0}' in the parameter that '{2}' has for exceptions.",
        Area.Logging,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Second = Describe(
        "OBS1103",
        Title,
        "'{0}' is passed to '{1}' as a value for the message, beside the exception that it gets in its own parameter: it is stored as one long text. Leave it out, or log the values of it that matter.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Argument, Second);

    public void Check(LogCall call, in RuleContext context)
    {
        // A generated method takes its exception by type, a wrapper without one has nowhere to put it.
        if (call.Shape != LogShape.Event || call.TemplateArgument is null || !call.TakesValues || (call.Method.IsWrapper && call.Method.Exception < 0))
            return;
        foreach (IOperation value in call.Arguments.Values)
        {
            if (!value.Type.IsOrInherits(context.Model.Errors.Exception))
                continue;
            if (call.Exception is null)
                context.Report(Argument, value.Syntax.GetLocation(), value.Syntax.ToString(), call.MethodName, call.NameWithException);
            else
                context.Report(Second, value.Syntax.GetLocation(), value.Syntax.ToString(), call.MethodName);
        }
    }
}
