using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>Code that talks with somebody at the terminal: it reads what is typed, chooses colours, or answers Ctrl+C.</summary>
internal static class ConsoleDialogue
{
    public static bool Holds(IOperation output, ISymbol member)
    {
        if (HandlesInterruption(member.ContainingType))
            return true;
        foreach (IOperation operation in output.Root().Descendants())
        {
            bool talks = operation switch
            {
                IInvocationOperation { TargetMethod: { Name: "ReadLine" or "ReadKey" or "Read" or "ResetColor" or "SetCursorPosition" } method } => IsConsole(method.ContainingType),
                IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ForegroundColor"
                    or "BackgroundColor" or "CursorLeft" or "CursorTop" } property } } => IsConsole(property.ContainingType),
                IAnonymousFunctionOperation { Symbol.Parameters: { Length: 2 } parameters } => IsInterruption(parameters[1]) && operation.Syntax.Span.Contains(output.Syntax.Span),
                _ => false,
            };
            if (talks)
                return true;
        }

        return false;
    }

    private static bool HandlesInterruption(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { Parameters: { Length: 2 } parameters } && IsInterruption(parameters[1]))
                return true;
        }

        return false;
    }

    private static bool IsInterruption(IParameterSymbol parameter) => parameter.Type.Is("System.ConsoleCancelEventArgs");

    private static bool IsConsole(INamedTypeSymbol type) => type.Is("System.Console");
}
