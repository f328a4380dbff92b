using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>Where printing is right also in a project that logs.</summary>
internal static class OutputExemptions
{
    public static bool IsOnPurpose(OutputCall call, ISymbol member, TelemetryModel model)
        => TelemetryMakers.Surround(member.ContainingType, model)
            || IsInterface(member.ContainingType)
            || IsPartOfALine(call)
            || PrintsHelp(call, member)
            || IsBesideHelp(call.Operation)
            || OnlyPrints(call.Operation, member)
            || IsLayout(call)
            || StartUpBanner.Holds(call.Operation, member)
            || IsTheLoggersOwnOutlet(call.Operation)
            || DeveloperCode.Holds(call.Operation.Syntax, member)
            || ConsoleDialogue.Holds(call.Operation, member)
            || LoggedBefore.Holds(call, model)
            || LastWords.AreLogged(call.Operation, member, model)
            || (member.IsStatic && LastWords.EndProgram(call.Operation))
            || LastWords.SayWhyItEnds(call, member, model)
            || LastWords.AreThrown(call.Operation, member);

    // LocalConsole, ConsoleService, CommandLineArgs, a command of a library for them: printing to a person is what the type is for.
    private static bool IsInterface(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (OutputVocabulary.Interfaces.IsIn(current.Name) || CommandLines.AreAnsweredBy(current))
                return true;
        }

        return false;
    }

    // A dot for each step, a cell of a table: no event ends where its line does not. A text that says so itself does.
    private static bool IsPartOfALine(OutputCall call)
        => call.Operation.TargetMethod.Name is "Write" or "WriteAsync" && !EndsInNewLine(call.Text?.Value.WithoutConversions());

    private static bool EndsInNewLine(IOperation? text) => text switch
    {
        { ConstantValue: { HasValue: true, Value: string constant } } => constant.EndsWith("\n", StringComparison.Ordinal),
        IInterpolatedStringOperation { Parts: { Length: > 0 } parts } => parts[parts.Length - 1] is IInterpolatedStringTextOperation { Text: var last } && EndsInNewLine(last.WithoutConversions()),
        IBinaryOperation sum => EndsInNewLine(sum.RightOperand.WithoutConversions()),
        IPropertyReferenceOperation { Property: { Name: "NewLine" } property } => property.ContainingType.Is("System.Environment"),
        _ => false,
    };

    // A banner, a drawing: a text of several lines is made for the eye.
    private static bool IsLayout(OutputCall call)
        => call.Text?.Value.ConstantValue is { HasValue: true, Value: string text } && text.Trim().IndexOf('\n') >= 0;

    private static bool PrintsHelp(OutputCall call, ISymbol member)
        => OutputVocabulary.Help.IsIn(member.Name) || Tells(OutputVocabulary.Help, call.Text?.Value);

    // "No such command", and behind it what commands there are: both are for whoever has typed it.
    private static bool IsBesideHelp(IOperation output)
    {
        IOperation child = output;
        for (IOperation? current = output.Parent; current is not null; child = current, current = current.Parent)
        {
            if (current is not IBlockOperation { Operations: var statements })
                continue;
            int next = statements.IndexOf(child) + 1;
            if (next < statements.Length && statements[next] is IExpressionStatementOperation { Operation: IInvocationOperation { Arguments.Length: > 0 } other }
                && IsConsole(other) && Tells(OutputVocabulary.Guides, other.Arguments[0].Value))
                return true;
        }

        return false;
    }

    // PrintTable(rows): by its name it prints, and it does nothing but write line after line. One line alone may be a note that was left behind.
    private static bool OnlyPrints(IOperation output, ISymbol member)
    {
        if (member is not IMethodSymbol { ReturnsVoid: true } || !OutputVocabulary.Prints.Begins(member.Name))
            return false;
        int lines = 0;
        foreach (IOperation operation in output.Root().Descendants())
        {
            if (operation is not IExpressionStatementOperation { Operation: var done } || done is IIncrementOrDecrementOperation)
                continue;
            if (done is not IInvocationOperation call || !IsConsole(call))
                return false;
            lines++;
        }

        return lines > 1;
    }

    private static bool IsConsole(IInvocationOperation call) => call.TargetMethod.ContainingType.Is("System.Console");

    private static bool Tells(WordSet words, IOperation? printed)
    {
        IOperation? text = printed?.WithoutConversions();
        return text switch
        {
            ILocalReferenceOperation { Local: { } local } => words.IsIn(local.Name),
            IMemberReferenceOperation reference => words.IsIn(reference.Member.Name) || words.IsIn(reference.Member.ContainingType.Name),
            IInvocationOperation made => words.IsIn(made.TargetMethod.Name),
            { ConstantValue: { HasValue: true, Value: string constant } } => OutputVocabulary.Usage.Begins(constant),
            _ => false,
        };
    }

    // SelfLog.Enable(Console.Error.WriteLine): what a logging library says when it cannot log.
    private static bool IsTheLoggersOwnOutlet(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IInvocationOperation { TargetMethod.ContainingType: { } type } && (type.Is("Serilog.Debugging.SelfLog") || type.Is("NLog.Common.InternalLogger")))
                return true;
        }

        return false;
    }
}
