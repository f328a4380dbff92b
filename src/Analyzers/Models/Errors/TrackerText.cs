using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>What an error tracker does not get, where it gets a text or another exception.</summary>
internal enum TrackerLoss
{
    /// <summary>The failure's only event has no type and no stack trace.</summary>
    Exception,

    /// <summary>The same of an exception that is expected, or thrown on and told of again.</summary>
    MinorException,

    /// <summary>Nothing: it gets the exception as well, and the text is a second event.</summary>
    Nothing,

    /// <summary>Where the failure comes from: a new exception begins in the catch block.</summary>
    Origin,
}

/// <summary>A call in a catch block that gives an error tracker something else than the exception that is caught: its text, or another exception.</summary>
internal sealed class TrackerText
{
    private TrackerText(IInvocationOperation call, IArgumentOperation argument, ExceptionText? text)
    {
        Call = call;
        Argument = argument;
        Text = text;
    }

    public IInvocationOperation Call { get; }

    /// <summary>What the tracker gets.</summary>
    public IArgumentOperation Argument { get; }

    /// <summary>The part of it that is text of the exception; null where the tracker gets another exception.</summary>
    public ExceptionText? Text { get; }

    /// <summary>What is lost by the first such call of a block; null where there is none, or a log with the same fault is told of first (OBS1102, OBS1103).</summary>
    public static TrackerText? In(CatchBlock block, ErrorModel errors, out TrackerLoss loss)
    {
        loss = default;
        if (block.CatchesCancellation || In(block, errors) is not { } found || LogsText(block, errors))
            return null;
        if (found.Text is null)
            loss = TrackerLoss.Origin;
        else if (block.Logs.Capture is { } capture && TryRead(capture, errors) is null)
            loss = TrackerLoss.Nothing;
        else if (block.Logs.Takes(ExceptionRoutes.Rethrown) || !block.CatchesEverything)
            loss = TrackerLoss.MinorException;
        return found;
    }

    /// <summary>The method that takes the text; null where the tracker gets another exception.</summary>
    public TrackerTextMethod? Method => TrackerTextMethod.Named(Call.TargetMethod.Name);

    /// <summary>The first such call of a block; null where there is none.</summary>
    public static TrackerText? In(CatchBlock block, ErrorModel errors)
    {
        foreach (IInvocationOperation call in block.Steps.Calls)
        {
            if (TryRead(call, errors) is { } found && found.IsOf(block) && block.Holds(call))
                return found;
        }

        return null;
    }

    /// <summary>Reads a call; null where a tracker gets what it should, or the call is none.</summary>
    public static TrackerText? TryRead(IInvocationOperation call, ErrorModel errors)
    {
        if (ErrorTrackers.MessageOf(call) is { } message)
            return ExceptionText.In(message.Value, errors.Exception) is { } text && SaysMoreThanType(message.Value, errors) ? new TrackerText(call, message, text) : null;
        if (!ErrorTrackers.Captures(call.TargetMethod))
            return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.IsOrInherits(errors.Exception) == true && argument.Value.WithoutConversions() is IObjectCreationOperation made && !CarriesException(made, errors))
                return new TrackerText(call, argument, null);
        }

        return null;
    }

    // Who sends nothing but the type keeps the rest back on purpose.
    private static bool SaysMoreThanType(IOperation message, ErrorModel errors)
    {
        foreach (IOperation operation in message.DescendantsAndSelf())
        {
            if (operation.Type.IsOrInherits(errors.Exception) && operation is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation
                && operation.Parent is not IInvocationOperation { TargetMethod.Name: "GetType" })
                return true;
        }

        return false;
    }

    private static bool CarriesException(IObjectCreationOperation made, ErrorModel errors)
    {
        foreach (IOperation operation in made.Descendants())
        {
            if (operation is IArgumentOperation argument && argument.Value.WithoutConversions().Type.IsOrInherits(errors.Exception))
                return true;
            if (operation is ISimpleAssignmentOperation or IInvocationOperation { TargetMethod.Name: not "ToString" })
                return true;
        }

        return false;
    }

    private bool IsOf(CatchBlock block) => Text is null || Rethrow.IsTheExceptionOf(block, Text.Subject);

    private static bool LogsText(CatchBlock block, ErrorModel errors)
    {
        if (block.Logs.Takes(ExceptionRoutes.LogArgument))
            return true;
        foreach (LogCall call in block.Logs.Calls)
        {
            if (call.Level is >= LogLevel.Information && LoggedText.Of(call, errors) is not null)
                return true;
        }

        return false;
    }
}
