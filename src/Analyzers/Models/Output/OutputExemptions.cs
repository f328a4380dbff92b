using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>Where printing is right also in a project that logs.</summary>
internal static class OutputExemptions
{
    private static readonly string[] InterfaceTypes = ["Console", "CommandLine", "Cli", "Terminal", "Shell"];
    private static readonly string[] InterfaceTexts = ["Help", "Usage", "Version", "Banner"];

    public static bool IsOnPurpose(OutputCall call, ISymbol member, TelemetryModel model)
        => IsInsideLogger(member.ContainingType, model)
            || IsInterface(member.ContainingType)
            || PrintsHelp(call, member)
            || IsTheLoggersOwnOutlet(call.Operation);

    // A console logger's own body has nothing else to write to.
    private static bool IsInsideLogger(INamedTypeSymbol? type, TelemetryModel model)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (model.Logging.LoggerLibrary(current) is not null || model.Logging.IsOutlet(current))
                return true;
        }

        return false;
    }

    // LocalConsole, ConsoleService, CommandLineArgs: printing to a person is what the type is for.
    private static bool IsInterface(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (Words.Contains(current.Name, InterfaceTypes))
                return true;
        }

        return false;
    }

    private static bool PrintsHelp(OutputCall call, ISymbol member)
    {
        if (Words.Contains(member.Name, InterfaceTexts))
            return true;
        IOperation? text = call.Text?.Value.WithoutConversions();
        return text switch
        {
            IMemberReferenceOperation reference => Words.Contains(reference.Member.Name, InterfaceTexts) || Words.Contains(reference.Member.ContainingType.Name, InterfaceTexts),
            IInvocationOperation made => Words.Contains(made.TargetMethod.Name, InterfaceTexts),
            { ConstantValue: { HasValue: true, Value: string constant } } => constant.TrimStart().StartsWith("Usage", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    // SelfLog.Enable(Console.Error.WriteLine): what a logging library says when it cannot log.
    private static bool IsTheLoggersOwnOutlet(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IInvocationOperation { TargetMethod.ContainingType.Name: "SelfLog" or "InternalLogger" })
                return true;
        }

        return false;
    }
}
