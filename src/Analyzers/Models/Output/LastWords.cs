using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Output;

/// <summary>What a program says where it ends: the log has it, and whoever started the program gets it too.</summary>
internal static class LastWords
{
    /// <summary>
    /// Whether the block logs something critical, or logs an error where the program ends or nobody has caught an exception: the text goes to the terminal as well.
    /// </summary>
    public static bool AreLogged(IOperation output, ISymbol member, TelemetryModel model)
    {
        if (BlockAround(output) is not { } block)
            return false;
        LogLevel highest = LogLevel.Trace;
        bool exits = HandlesTheUncaught(member);
        foreach (IOperation operation in block.Descendants())
        {
            if (operation is not IInvocationOperation call)
                continue;
            exits |= EndsProgram(call.TargetMethod);
            if (model.Find(call.TargetMethod) is LogMethod method && LogCall.TryCreate(call, method) is { Level: { } level } && level > highest)
                highest = level;
        }

        return highest == LogLevel.Critical || (exits && highest == LogLevel.Error);
    }

    /// <summary>Whether the block ends the program.</summary>
    public static bool EndProgram(IOperation output)
    {
        if (BlockAround(output) is not { } block)
            return false;
        foreach (IOperation operation in block.Descendants())
        {
            if (operation is IInvocationOperation call && EndsProgram(call.TargetMethod))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a fixed text is followed at once by the end of the program, and no exception is at hand: a setting that is missing. What a log
    /// still holds back may be lost there, what is printed is not.
    /// </summary>
    public static bool SayWhyItEnds(OutputCall call, ISymbol member, TelemetryModel model)
        => call.Text?.Value.ConstantValue.HasValue == true
            && call.Operation.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is null
            && !IsToldOfAFailure(member, model)
            && BlockAround(call.Operation) is { } block
            && StatementAfter(call.Operation, block) is IExpressionStatementOperation { Operation: IInvocationOperation end } && EndsProgram(end.TargetMethod);

    private static bool IsToldOfAFailure(ISymbol member, TelemetryModel model)
    {
        if (member is not IMethodSymbol { Parameters: var parameters })
            return false;
        foreach (IParameterSymbol parameter in parameters)
        {
            if (parameter.Type.IsOrInherits(model.Errors.Exception))
                return true;
        }

        return false;
    }

    private static IOperation? StatementAfter(IOperation output, IOperation block)
    {
        bool isNext = false;
        foreach (IOperation statement in block.ChildOperations)
        {
            if (isNext)
                return statement;
            isNext = statement.Syntax.Span.Contains(output.Syntax.Span);
        }

        return null;
    }

    /// <summary>Whether the program's class says what is missing and throws, so that the start fails: whoever starts it reads both.</summary>
    public static bool AreThrown(IOperation output, ISymbol member)
        => member.IsStatic
            && (member.Name is "<Main>$" || !member.ContainingType.GetMembers("Main").IsEmpty)
            && BlockAround(output) is IBlockOperation { Operations: { IsEmpty: false } statements }
            && ThrowsNew(statements[statements.Length - 1]);

    private static bool ThrowsNew(IOperation statement) => statement switch
    {
        IThrowOperation { Exception: not null } => true,
        IExpressionStatementOperation { Operation: IThrowOperation { Exception: not null } } => true,
        _ => false,
    };

    private static bool HandlesTheUncaught(ISymbol member)
    {
        if (member is not IMethodSymbol { Parameters: { Length: 2 } parameters })
            return false;
        ITypeSymbol arguments = parameters[1].Type;
        return arguments.Is("System.UnhandledExceptionEventArgs") || arguments.Is("System.Threading.Tasks.UnobservedTaskExceptionEventArgs");
    }

    private static bool EndsProgram(IMethodSymbol method) => method.Name is "Exit" or "FailFast" && method.ContainingType.Is("System.Environment");

    private static IOperation? BlockAround(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IBlockOperation or ISwitchCaseOperation)
                return current;
        }

        return null;
    }
}
