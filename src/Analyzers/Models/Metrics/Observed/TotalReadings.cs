using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Models.Metrics.Observed;

/// <summary>Members of the base library that tell how much there has been since the process started: a total, which only grows.</summary>
internal static class TotalReadings
{
    /// <summary>Whether the value is one, in whatever unit.</summary>
    public static bool Is(IOperation value)
    {
        while (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Multiply } scaled && Numbers.SignOf(scaled.RightOperand) > 0)
            value = scaled.LeftOperand.WithoutConversions();

        // process.TotalProcessorTime.TotalSeconds
        if (value is IPropertyReferenceOperation { Property.ContainingType: { } unit, Instance: { } span } && Clocks.IsTimeSpan(unit))
            value = span.WithoutConversions();
        return value switch
        {
            IPropertyReferenceOperation property => IsTotal(property.Property),
            IInvocationOperation call => IsTotal(call.TargetMethod),
            _ => false,
        };
    }

    private static bool IsTotal(ISymbol member) => member.Name switch
    {
        "CollectionCount" or "GetTotalAllocatedBytes" or "GetTotalPauseDuration" => member.ContainingType.Is("System.GC"),
        "LockContentionCount" => member.ContainingType.Is("System.Threading.Monitor"),
        "CompletedWorkItemCount" => member.ContainingType.Is("System.Threading.ThreadPool"),
        "GetCompiledILBytes" or "GetCompiledMethodCount" or "GetCompilationTime" => member.ContainingType.Is("System.Runtime.JitInfo"),
        "TotalProcessorTime" or "UserProcessorTime" or "PrivilegedProcessorTime" => member.ContainingType.Is("System.Diagnostics.Process"),
        _ => false,
    };
}
