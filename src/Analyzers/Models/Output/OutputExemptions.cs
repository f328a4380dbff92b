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
            || PrintsHelp(call, member)
            || IsTheLoggersOwnOutlet(call.Operation)
            || DeveloperCode.Holds(call.Operation.Syntax, member)
            || ConsoleDialogue.Holds(call.Operation, member)
            || LastWords.AreLogged(call.Operation, model);

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

    private static bool PrintsHelp(OutputCall call, ISymbol member)
    {
        if (OutputVocabulary.Help.IsIn(member.Name))
            return true;
        IOperation? text = call.Text?.Value.WithoutConversions();
        return text switch
        {
            IMemberReferenceOperation reference => OutputVocabulary.Help.IsIn(reference.Member.Name) || OutputVocabulary.Help.IsIn(reference.Member.ContainingType.Name),
            IInvocationOperation made => OutputVocabulary.Help.IsIn(made.TargetMethod.Name),
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
