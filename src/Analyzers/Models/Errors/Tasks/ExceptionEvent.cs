using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Tasks;

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
}
