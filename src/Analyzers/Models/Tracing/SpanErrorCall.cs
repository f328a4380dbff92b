using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>What Activity has a better call for.</summary>
internal enum SpanErrorFault
{
    /// <summary>OpenTelemetry's <c>RecordException</c>.</summary>
    RecordException,

    /// <summary>OpenTelemetry's <c>SetStatus</c> with a <c>Status</c>.</summary>
    SetStatus,

    /// <summary>An event called "exception", built by hand in a catch block.</summary>
    HandMadeEvent,

    /// <summary>A description beside a status that has none.</summary>
    DroppedDescription,
}

/// <summary>Reads calls that tell an Activity of an error in a way that is replaced, incomplete or without effect.</summary>
internal static class SpanErrorCall
{
    /// <summary>The value of <c>ActivityStatusCode.Error</c>.</summary>
    public const int Error = 2;

    public static SpanErrorFault? FaultOf(in SpanCall call, TracingModel model)
    {
        if (!call.Library.HasOwnErrorCalls || model.System is not { } system)
            return null;
        bool isExtension = call.Method.Span >= 0;
        return call.Step switch
        {
            SpanStep.Exception when isExtension && system.CanAddException && IsObsolete(call) => SpanErrorFault.RecordException,
            SpanStep.Status when isExtension && system.CanSetStatus && IsObsolete(call) => SpanErrorFault.SetStatus,
            SpanStep.Status when !isExtension && DropsDescription(call) && !IsTold(call) => SpanErrorFault.DroppedDescription,
            SpanStep.Event when system.CanAddException && ExceptionOf(call) is not null => SpanErrorFault.HandMadeEvent,
            _ => null,
        };
    }

    /// <summary>The catch variable of which the call makes an event with what OpenTelemetry asks for, and nothing else; null otherwise.</summary>
    public static ILocalSymbol? ExceptionOf(in SpanCall call)
    {
        if (call.Step != SpanStep.Event
            || call.Value?.WithoutConversions() is not IObjectCreationOperation made
            || !made.Type.Is("System.Diagnostics.ActivityEvent")
            || ArgumentOf(made, "name")?.ConstantValue.Value is not "exception"
            || ArgumentOf(made, "tags")?.WithoutConversions() is not IObjectCreationOperation { Initializer: { } entries, Arguments.IsEmpty: true }
            || CaughtAround(call.Operation) is not { } exception)
            return null;
        if (entries.Initializers.IsEmpty)
            return null;
        foreach (IOperation entry in entries.Initializers)
        {
            if (KeyOf(entry) is not ("exception.type" or "exception.message" or "exception.stacktrace" or "exception.escaped"))
                return null;
        }

        return exception;
    }

    // Older packages say nothing of it, and who is pinned to one has nothing to do.
    private static bool IsObsolete(in SpanCall call)
    {
        foreach (AttributeData attribute in (call.Operation.TargetMethod.ReducedFrom ?? call.Operation.TargetMethod).GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.ObsoleteAttribute"))
                return true;
        }

        return false;
    }

    // A tag beside it keeps the text.
    private static bool IsTold(in SpanCall call)
    {
        IOperation? block = call.Operation.Parent;
        while (block is not (null or IBlockOperation or ISwitchCaseOperation))
            block = block.Parent;
        if (block is null)
            return false;
        foreach (IOperation operation in block.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "SetTag" or "AddTag", Arguments: { Length: 2 } arguments }
                && arguments[0].Value.ConstantValue.Value is "otel.status_description")
                return true;
        }

        return false;
    }

    private static bool DropsDescription(in SpanCall call)
        => call.Key?.ConstantValue is { HasValue: true, Value: int and not Error }
            && call.Value is { } description
            && description.ConstantValue is not { HasValue: true, Value: null }
            && description.WithoutConversions() is not IDefaultValueOperation;

    private static IOperation? ArgumentOf(IObjectCreationOperation creation, string parameter)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)
                return argument.Value;
        }

        return null;
    }

    // { "exception.type", … } or ["exception.type"] = …
    private static string? KeyOf(IOperation entry) => entry switch
    {
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { IsEmpty: false } arguments } => arguments[0].Value.ConstantValue.Value as string,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { IsEmpty: false } arguments } } => arguments[0].Value.ConstantValue.Value as string,
        _ => null,
    };

    private static ILocalSymbol? CaughtAround(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is ICatchClauseOperation clause)
                return (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;
        }

        return null;
    }
}
