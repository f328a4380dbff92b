using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Tasks;

/// <summary>What a handler makes of the last chance to see an exception.</summary>
internal enum LastChance
{
    /// <summary>It looks at the exception, or hides nothing.</summary>
    Taken,

    /// <summary>The exception of a task is marked as observed and never read: nothing else will tell of it.</summary>
    Silenced,

    /// <summary>The process is ended before the runtime prints the exception that ends it.</summary>
    Cut,

    /// <summary>Something is logged, the exception is not; the runtime prints it to whoever has the process' output.</summary>
    Unread,
}

/// <summary>A subscription to one of the events by which a process tells of exceptions that nothing has caught.</summary>
internal sealed class ExceptionEvent
{
    private ExceptionEvent(IEventAssignmentOperation operation, bool isUnobservedTask)
    {
        Operation = operation;
        IsUnobservedTask = isUnobservedTask;
    }

    public IEventAssignmentOperation Operation { get; }

    /// <summary>Whether it is <c>TaskScheduler.UnobservedTaskException</c>, not <c>AppDomain.UnhandledException</c>.</summary>
    public bool IsUnobservedTask { get; }

    /// <summary>The member of the event's arguments that is the exception.</summary>
    public string ExceptionProperty => IsUnobservedTask ? "Exception" : "ExceptionObject";

    /// <summary>What a message calls the event's arguments.</summary>
    public static string NameOf(IParameterSymbol arguments) => arguments.Name is "_" or "" ? "e" : arguments.Name;

    /// <summary>Reads a subscription; null for all other events.</summary>
    public static ExceptionEvent? TryCreate(IEventAssignmentOperation operation)
    {
        if (!operation.Adds || operation.EventReference is not IEventReferenceOperation { Event: { ContainingType: { } type, Name: var name } })
            return null;
        return name switch
        {
            "UnobservedTaskException" when type.Is("System.Threading.Tasks.TaskScheduler") => new ExceptionEvent(operation, isUnobservedTask: true),
            "UnhandledException" when type.Is("System.AppDomain") => new ExceptionEvent(operation, isUnobservedTask: false),
            _ => null,
        };
    }

    /// <summary>The body of the handler, written here or in a method of the project; null where it is not in sight.</summary>
    public IOperation? Body(Compilation compilation, CancellationToken cancellation, out IMethodSymbol? handler)
    {
        IOperation value = Operation.HandlerValue.WithoutConversions();
        if (value is IDelegateCreationOperation creation)
            value = creation.Target.WithoutConversions();
        switch (value)
        {
            case IAnonymousFunctionOperation lambda:
                handler = lambda.Symbol;
                return lambda.Body;
            case IMethodReferenceOperation { Method: var method }:
                handler = method;
                return MethodBody.Of(method, compilation, cancellation);
            default:
                handler = null;
                return null;
        }
    }

    /// <summary>What the handler's body makes of the exception that its second parameter carries.</summary>
    public LastChance Reads(IOperation body, IParameterSymbol arguments, ErrorModel errors)
    {
        bool marks = false;
        bool tells = false;
        bool ends = false;
        foreach (IOperation operation in body.Descendants())
        {
            switch (operation)
            {
                // Whoever does anything with the arguments but to mark them may have found the exception.
                case IParameterReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Parameter, arguments):
                    if (reference.Parent is not IInvocationOperation { TargetMethod.Name: "SetObserved" } and not IPropertyReferenceOperation { Property.Name: "IsTerminating" })
                        return LastChance.Taken;
                    marks = true;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Exit", ContainingType: { } type } } when type.Is("System.Environment"):
                    ends = true;
                    break;
                case IInvocationOperation call:
                    tells |= errors.IsReport(call);
                    break;
            }
        }

        // Without a word of a log the handler may be there for something else; the runtime prints what ends the process.
        if (IsUnobservedTask)
            return marks ? LastChance.Silenced : LastChance.Taken;
        return ends ? LastChance.Cut : tells ? LastChance.Unread : LastChance.Taken;
    }
}
