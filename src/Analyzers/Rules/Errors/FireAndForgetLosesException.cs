using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Tasks;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// Work is started whose task nobody keeps, and which lets its exceptions out.
/// An exception in it goes into the task and is thrown away with it: the work did not happen, and nothing says so.
/// Bad: <c>_ = Task.Run(() => Send(order));</c>.
/// Good: <c>_ = Task.Run(() => { try { Send(order); } catch (Exception ex) { logger.LogError(ex, "Send failed"); } });</c>.
/// </summary>
internal sealed class FireAndForgetLosesException : Rule, IJudges<UnawaitedTask>
{
    private const string Title = "Fire-and-forget task loses its exception";

    private static readonly DiagnosticDescriptor Started = Describe(
        "OBS4006",
        Title,
        "Nobody waits for what '{0}' starts here: an exception in it is thrown away with its task, and no log says that it failed. Catch and log exceptions within it.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Called = Describe(
        "OBS4006",
        Title,
        "Nobody waits for '{0}' here: an exception in it is thrown away with its task, and no log says that it failed. Await it, or catch and log exceptions within it.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Continued = Describe(
        "OBS4006",
        Title,
        "This continuation never looks at the task before it, and nobody waits for either: when that task fails, no log says so. Read '{0}.Exception' in it and log it.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Started, Called, Continued);

    public void Check(UnawaitedTask task, in RuleContext context)
    {
        // A handler for what nobody has observed sees them all, if late.
        if (task.Body(context.Project.Compilation, context.CancellationToken) is not { } body
            || (task.Work == UnawaitedWork.Continued ? LooksAtTask(task) : new GuardedBody(context.Model, context.CancellationToken).LetsNothingOut(body))
            || context.Model.Errors.ObservesTasks.Exists(context.CancellationToken))
            return;
        Location location = task.Call.Syntax.GetLocation();
        switch (task.Work)
        {
            case UnawaitedWork.Started:
                context.Report(Started, location, $"{task.Call.TargetMethod.ContainingType.Name}.{task.Call.TargetMethod.Name}");
                break;
            case UnawaitedWork.Called:
                context.Report(Called, location, task.Call.TargetMethod.Name);
                break;
            default:
                context.Report(Continued, location, (task.Handed as IAnonymousFunctionOperation)?.Symbol.Parameters[0].Name ?? "task");
                break;
        }
    }

    // It reads what became of the task, hands it on, or has conditions of its own; and a task that is kept may be observed elsewhere.
    private static bool LooksAtTask(UnawaitedTask task)
    {
        if (task.Handed is not IAnonymousFunctionOperation { Symbol.Parameters: { IsEmpty: false } parameters } lambda
            || UnawaitedTask.IsConditional(task.Call) || !StartsWork(task.Call.Instance?.WithoutConversions()))
            return true;
        foreach (IOperation operation in lambda.Body.Descendants())
        {
            if (operation is IParameterReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameters[0])
                && reference.Parent is not IPropertyReferenceOperation { Property.Name: "Id" or "AsyncState" or "IsCompleted" or "IsCanceled" })
                return true;
        }

        return false;
    }

    private static bool StartsWork(IOperation? antecedent)
        => antecedent is IInvocationOperation { TargetMethod: var method } && (UnawaitedTask.Starts(method) || method is { IsAsync: true, DeclaringSyntaxReferences.Length: > 0 });
}
