using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Output;

/// <summary>What the statement before has logged, and a condition lets the terminal have too: where the level hides it from the log, where somebody watches.</summary>
internal static class LoggedBefore
{
    public static bool Holds(OutputCall call, TelemetryModel model)
        => call.Text?.Value.Syntax.ToString() is { } text
            && ChoiceAround(call.Operation) is { WhenFalse: null } choice
            && StatementBefore(choice) is IExpressionStatementOperation { Operation: IInvocationOperation log }
            && model.Find(log.TargetMethod) is LogMethod
            && Says(log, text);

    private static IConditionalOperation? ChoiceAround(IOperation output)
    {
        IOperation? current = output.Parent;
        while (current is IExpressionStatementOperation or IBlockOperation { Operations.Length: 1 })
            current = current.Parent;
        return current as IConditionalOperation;
    }

    private static IOperation? StatementBefore(IOperation statement)
        => statement.Parent is IBlockOperation { Operations: var statements } && statements.IndexOf(statement) is > 0 and var place ? statements[place - 1] : null;

    private static bool Says(IInvocationOperation log, string text)
    {
        foreach (IArgumentOperation argument in log.Arguments)
        {
            if (argument.Value.Syntax.ToString() == text)
                return true;
        }

        return false;
    }
}
