using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Observed;

/// <summary>Members of the base library that tell a level of the moment.</summary>
internal static class LevelReadings
{
    public static bool Is(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property.Name: "Count", Instance: IPropertyReferenceOperation { Property: { Name: "Threads",
            ContainingType: { } type } } } when type.Is("System.Diagnostics.Process") => true,
        IPropertyReferenceOperation property => IsLevel(property.Property),
        IInvocationOperation call => IsLevel(call.TargetMethod),
        _ => false,
    };

    private static bool IsLevel(ISymbol member) => member.Name switch
    {
        "GetTotalMemory" => member.ContainingType.Is("System.GC"),
        "WorkingSet64" or "PrivateMemorySize64" or "VirtualMemorySize64" or "PagedMemorySize64" or "NonpagedSystemMemorySize64"
            or "HandleCount" => member.ContainingType.Is("System.Diagnostics.Process"),
        "HeapSizeBytes" or "FragmentedBytes" or "TotalCommittedBytes" or "MemoryLoadBytes" => member.ContainingType.Is("System.GCMemoryInfo"),
        "WorkingSet" => member.ContainingType.Is("System.Environment"),
        "ThreadCount" or "PendingWorkItemCount" => member.ContainingType.Is("System.Threading.ThreadPool"),
        "Next" or "NextInt64" or "NextDouble" or "NextSingle" => member.ContainingType.Is("System.Random"),
        _ => false,
    };
}
