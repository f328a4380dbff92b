using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors.Tasks;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A handler for exceptions that nothing has caught never looks at the exception, and sees to it that nobody else does.
/// It is the last place where such an exception can be seen: here it ends, and nobody learns of it.
/// Bad: <c>TaskScheduler.UnobservedTaskException += (_, e) => e.SetObserved();</c>.
/// Good: <c>… += (_, e) => { logger.LogError(e.Exception, "Unobserved task exception"); e.SetObserved(); };</c>.
/// </summary>
internal sealed class UnobservedTaskSilenced : Rule, IJudges<ExceptionEvent>
{
    private const string Title = "Exception that nothing has caught is silenced";

    private static readonly DiagnosticDescriptor Unobserved = Describe(
        "OBS4005",
        Title,
        "This handler marks exceptions of forgotten tasks as observed and never reads '{0}.Exception': it is the last place where they can be seen, and no log says what failed. Log the exception first.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Cut = Describe(
        "OBS4005",
        Title,
        "This handler ends the process and never reads '{0}.ExceptionObject': after 'Exit' the runtime does not print the exception either, so the process is gone and nothing says why. Log the exception first.",
        Area.Errors,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Unobserved, Cut);

    public void Check(ExceptionEvent subscription, in RuleContext context)
    {
        if (subscription.Body(context.Project.Compilation, context.CancellationToken, out IMethodSymbol? handler) is not { } body
            || handler is not { Parameters: { Length: 2 } parameters })
            return;
        LastChance chance = subscription.Reads(body, parameters[1], context.Model.Errors);
        if (chance is LastChance.Silenced or LastChance.Cut)
            context.Report(chance == LastChance.Silenced ? Unobserved : Cut, subscription.Operation.Syntax.GetLocation(), ExceptionEvent.NameOf(parameters[1]));
    }
}
