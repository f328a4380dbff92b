using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>What the time span of an expression is the time of.</summary>
internal static class TimeSpans
{
    public static TimeOrigin OriginOf(IOperation span, int locals)
    {
        span = span.WithoutConversions();
        if (MomentDifference.TryCreate(span) is { } difference && IsNow(difference.Later, locals))
            return IsNotedHere(difference.Earlier) ? TimeOrigin.Operation : TimeOrigin.Since;
        switch (span)
        {
            // watch.Elapsed, Stopwatch.GetElapsedTime(start), clock.GetElapsedTime(start).
            case IPropertyReferenceOperation { Property: { Name: "Elapsed", ContainingType: { } type } } when Clocks.IsStopwatch(type):
            case IInvocationOperation { TargetMethod.Name: "GetElapsedTime" }:
                return TimeOrigin.Operation;
            case ILocalReferenceOperation local when locals > 0 && LocalWrites.SingleValue(local.Local, local) is { } given:
                return OriginOf(given, locals - 1);
            case IParameterReferenceOperation { Parameter.Name: { } name } when TimeVocabulary.Durations.IsIn(name):
                return TimeOrigin.Operation;
            default:
                return TimeOrigin.Unknown;
        }
    }

    private static bool IsNow(IOperation moment, int locals)
    {
        moment = moment.WithoutConversions();
        if (Clocks.IsNow(moment))
            return true;
        return moment is ILocalReferenceOperation local && locals > 0 && LocalWrites.SingleValue(local.Local, local) is { } given && IsNow(given, locals - 1);
    }

    // var start = DateTime.UtcNow; … (DateTime.UtcNow - start)
    private static bool IsNotedHere(IOperation moment)
        => moment.WithoutConversions() is ILocalReferenceOperation local
            && LocalWrites.SingleValue(local.Local, local) is { } noted
            && Clocks.IsNow(noted.WithoutConversions());
}
