using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors.Tasks;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A handler for what ends the process logs that it ends, and not the exception.
/// The log, where somebody will look, has a line that says nothing; the exception is on the process' output, if anybody keeps that.
/// Bad: <c>AppDomain.CurrentDomain.UnhandledException += (_, e) => logger.LogCritical("Crashed");</c>.
/// Good: <c>… += (_, e) => logger.LogCritical(e.ExceptionObject as Exception, "Crashed");</c>.
/// </summary>
internal sealed class UnhandledExceptionUnread : Rule, IJudges<ExceptionEvent>
{
    private static readonly DiagnosticDescriptor Unread = Describe(
        "OBS4015",
        "Log of a crash lacks the exception",
        "This handler runs when the process ends by an exception and never reads '{0}.ExceptionObject': what it logs does not say why. Log the exception.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Unread);

    public void Check(ExceptionEvent subscription, in RuleContext context)
    {
        if (subscription.Body(context.Project.Compilation, context.CancellationToken, out IMethodSymbol? handler) is { } body
            && handler is { Parameters: { Length: 2 } parameters }
            && subscription.Reads(body, parameters[1], context.Model.Errors) == LastChance.Unread)
            context.Report(Unread, subscription.Operation.Syntax.GetLocation(), ExceptionEvent.NameOf(parameters[1]));
    }
}
