using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Settings;

namespace Observability.Analyzers.Models.Errors.Exit;

/// <summary>A logger that a program builds and keeps for the whole process: <c>Log.Logger = new LoggerConfiguration()…CreateLogger()</c>.</summary>
internal readonly struct StaticLogger
{
    private StaticLogger(ISimpleAssignmentOperation operation, string sink)
    {
        Operation = operation;
        Sink = sink;
    }

    public ISimpleAssignmentOperation Operation { get; }

    /// <summary>The method that adds the first of its sinks which keep events back.</summary>
    public string Sink { get; }

    /// <summary>Reads an assignment; null where it sets no such logger, or one that writes at once as far as is to be seen.</summary>
    public static StaticLogger? TryCreate(in SettingAssignment assignment)
    {
        if (assignment.Setting != Setting.StaticLogger || assignment.Operation.Value.WithoutConversions() is not IInvocationOperation { TargetMethod.Name: "CreateLogger" } creation)
            return null;
        foreach (IOperation operation in creation.Descendants())
        {
            if (operation is IInvocationOperation call && SerilogSinks.KeepsBack(call))
                return new StaticLogger(assignment.Operation, call.TargetMethod.Name);
        }

        return null;
    }
}
