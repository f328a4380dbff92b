using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>The base library's clocks.</summary>
internal static class Clocks
{
    public static bool IsStopwatch(ITypeSymbol? type) => type.Is("System.Diagnostics.Stopwatch");

    public static bool IsTimeSpan(ITypeSymbol? type) => type.Is("System.TimeSpan");

    public static bool IsMoment(ITypeSymbol? type) => type.NameIn("System") is "DateTime" or "DateTimeOffset";

    /// <summary>Whether the operation reads the present moment: <c>DateTime.UtcNow</c>, a time provider's <c>GetUtcNow()</c>.</summary>
    public static bool IsNow(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "UtcNow" or "Now", ContainingType: { } type } } => IsMoment(type),
        IPropertyReferenceOperation { Property.Name: "UtcDateTime" or "DateTime" or "LocalDateTime", Instance: { } moment } => IsNow(moment),
        IInvocationOperation { TargetMethod: { Name: "GetUtcNow" or "GetLocalNow" } method } => IsMoment(method.ReturnType),
        _ => false,
    };

    public static bool IsTickCount(IOperation operation)
        => operation is IPropertyReferenceOperation { Property: { Name: "TickCount" or "TickCount64", ContainingType: { } type } } && type.Is("System.Environment");
}
