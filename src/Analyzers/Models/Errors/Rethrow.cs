using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Finds log calls behind which the same exception is always thrown on.</summary>
internal static class Rethrow
{
    /// <summary>The first call that logs the block's exception in a list of statements that throws it on.</summary>
    public static LogCall? LoggedBefore(CatchBlock block)
    {
        foreach (LogCall call in block.Logs.Calls)
        {
            if (call.Exception is { } logged && IsTheExceptionOf(block, ExceptionText.SubjectOf(logged))
                && call.Operation.Parent is IExpressionStatementOperation { Parent: IBlockOperation list } statement && ThrowsAfter(list.Operations, statement, block))
                return call;
        }

        return null;
    }

    /// <summary>Whether the operation is the block's own exception.</summary>
    public static bool IsTheExceptionOf(CatchBlock block, IOperation? operation)
        => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, block.Exception);

    private static bool ThrowsAfter(ImmutableArray<IOperation> statements, IOperation statement, CatchBlock block)
    {
        for (int i = statements.IndexOf(statement) + 1; i < statements.Length; i++)
        {
            IOperation? thrown = statements[i] is IExpressionStatementOperation { Operation: { } expression } ? expression : statements[i];
            if (thrown is IThrowOperation { Exception: var value })
                return value is null || Carries(value, block);
        }

        return false;
    }

    // The exception itself, or one made with it.
    private static bool Carries(IOperation thrown, CatchBlock block)
    {
        thrown = thrown.WithoutConversions();
        if (IsTheExceptionOf(block, thrown))
            return true;
        if (thrown is not IObjectCreationOperation creation)
            return false;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (IsTheExceptionOf(block, argument.Value.WithoutConversions()))
                return true;
        }

        return false;
    }
}
