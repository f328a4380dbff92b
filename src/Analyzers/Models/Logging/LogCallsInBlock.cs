using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The log calls that are statements of one block, as their reader meets them.</summary>
internal static class LogCallsInBlock
{
    /// <summary>
    /// How many calls between these levels, both included, stand in the block of the call up to it; 0 where the call is no statement of a block.
    /// Blocks within do not count: not all of them run.
    /// </summary>
    public static int CountUpTo(LogCall call, LogLevel lowest, LogLevel highest, TelemetryModel model)
    {
        if (call.Operation.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } statement)
            return 0;
        int count = 0;
        foreach (IOperation candidate in block.Operations)
        {
            if (candidate is IExpressionStatementOperation { Operation: IInvocationOperation invocation }
                && model.Find(invocation.TargetMethod) is LogMethod method
                && LogCall.TryCreate(invocation, method) is { Shape: LogShape.Event, Level: { } level }
                && level >= lowest
                && level <= highest)
                count++;
            if (candidate == statement)
                break;
        }

        return count;
    }
}
