using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Metrics.Observed;

/// <summary>Members of the base library that tell a level of the moment.</summary>
internal static class LevelReadings
{
    public static bool Is(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { Name: "Count", ContainingType.Name: "ReadOnlyCollectionBase" }, Instance: IPropertyReferenceOperation { Property: { Name: "Threads" } threads } } => IsMember(threads, "Process"),
        IPropertyReferenceOperation property => IsLevel(property.Property),
        IInvocationOperation call => IsLevel(call.TargetMethod),
        _ => false,
    };

    private static bool IsLevel(ISymbol member) => member.Name switch
    {
        "GetTotalMemory" => IsMember(member, "GC"),
        "WorkingSet64" or "PrivateMemorySize64" or "VirtualMemorySize64" or "PagedMemorySize64" or "NonpagedSystemMemorySize64" or "HandleCount" => IsMember(member, "Process"),
        "HeapSizeBytes" or "FragmentedBytes" or "TotalCommittedBytes" or "MemoryLoadBytes" => IsMember(member, "GCMemoryInfo"),
        "WorkingSet" => IsMember(member, "Environment"),
        "ThreadCount" or "PendingWorkItemCount" => IsMember(member, "ThreadPool"),
        "Next" or "NextInt64" or "NextDouble" or "NextSingle" => IsMember(member, "Random"),
        _ => false,
    };

    // System.X, System.Diagnostics.X, System.Threading.X.
    private static bool IsMember(ISymbol member, string type)
    {
        if (member.ContainingType is not { ContainingNamespace: { } space } container || container.Name != type)
            return false;
        INamespaceSymbol outer = space.Name is "Diagnostics" or "Threading" ? space.ContainingNamespace : space;
        return outer is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
    }
}
