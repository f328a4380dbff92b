using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Code by which a block may be left early: a call that may throw, and not only writes telemetry.</summary>
internal static class ThrowingCode
{
    private static readonly ImmutableArray<string> Harmless =
        ImmutableArray.Create("System.Diagnostics.Stopwatch", "System.Diagnostics.Activity", "System.Threading.Interlocked", "System.GC");

    public static bool MayThrow(IOperation operation, TelemetryModel model) => operation switch
    {
        IAwaitOperation or IThrowOperation => true,
        IReturnOperation { IsImplicit: false } => true,
        IInvocationOperation call => !IsHarmless(call, model) && !IsInTelemetry(call, model),
        _ => false,
    };

    private static bool IsHarmless(IInvocationOperation call, TelemetryModel model)
        => model.Find(call.TargetMethod) is SpanCallMethod or LogMethod or MeasurementMethod
            || call.TargetMethod is { Name: "ToString" or "GetType" or "Equals" or "GetHashCode", Parameters.Length: <= 1 }
            || call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String
            || call.TargetMethod.ContainingType.IsAny(Harmless);

    // What is worked out for a tag or a log line.
    private static bool IsInTelemetry(IOperation operation, TelemetryModel model)
    {
        for (IOperation? current = operation.Parent; current is not (null or IBlockOperation); current = current.Parent)
        {
            if (current is IInvocationOperation call && model.Find(call.TargetMethod) is SpanCallMethod or LogMethod)
                return true;
        }

        return false;
    }
}
