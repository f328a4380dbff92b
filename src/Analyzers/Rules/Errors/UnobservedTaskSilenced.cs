using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Errors.Tasks;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A handler for exceptions that nothing has caught never looks at the exception.
/// It is the last place where such an exception can be seen: here it ends, and nobody learns of it.
/// Bad: <c>TaskScheduler.UnobservedTaskException += (_, e) => e.SetObserved();</c>.
/// Good: <c>… += (_, e) => { logger.LogError(e.Exception, "Unobserved task exception"); e.SetObserved(); };</c>.
/// </summary>
internal sealed class UnobservedTaskSilenced : Rule, IJudges<ExceptionEvent>
{
    private const string Title = "Unobserved task exception is silenced";

    private static readonly DiagnosticDescriptor Unobserved = Describe(
        "OBS4005",
        Title,
        "This handler marks exceptions of forgotten tasks as observed and never reads '{0}.Exception': it is the last place where they can be seen, and no log says what failed. Log the exception first.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Unhandled = Describe(
        "OBS4005",
        Title,
        "This handler runs when the process ends by an exception and never reads '{0}.ExceptionObject': what it logs does not say why. Log the exception.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Unobserved, Unhandled);

    public void Check(ExceptionEvent subscription, in RuleContext context)
    {
        if (subscription.Body(context.Project.Compilation, context.CancellationToken, out IMethodSymbol? handler) is not { } body
            || handler is not { Parameters: { Length: 2 } parameters }
            || !IsSilenced(subscription, body, parameters[1], context))
            return;
        context.Report(subscription.IsUnobservedTask ? Unobserved : Unhandled, subscription.Operation.Syntax.GetLocation(), parameters[1].Name is "_" or "" ? "e" : parameters[1].Name);
    }

    // Whoever does anything with the arguments but to mark them may have found the exception.
    private static bool IsSilenced(ExceptionEvent subscription, IOperation body, IParameterSymbol arguments, in RuleContext context)
    {
        bool marks = false;
        bool tells = false;
        foreach (IOperation operation in body.Descendants())
        {
            switch (operation)
            {
                case IParameterReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Parameter, arguments):
                    if (reference.Parent is not IInvocationOperation { TargetMethod.Name: "SetObserved" })
                        return false;
                    marks = true;
                    break;
                case IInvocationOperation call when !tells:
                    tells = context.Model.Errors.IsReport(call);
                    break;
            }
        }

        // Without a word of a log the handler may be there for something else; the runtime prints what ends the process.
        return subscription.IsUnobservedTask ? marks : tells;
    }
}
