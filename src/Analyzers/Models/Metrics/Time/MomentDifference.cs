using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>A time span that is written as a difference of moments: <c>DateTime.UtcNow - start</c>, <c>now.Subtract(start)</c>.</summary>
internal readonly struct MomentDifference
{
    private MomentDifference(IOperation later, IOperation earlier)
    {
        Later = later;
        Earlier = earlier;
    }

    public IOperation Later { get; }

    public IOperation Earlier { get; }

    /// <summary>Reads a span, below conversions; null where it is no such difference.</summary>
    public static MomentDifference? TryCreate(IOperation span) => span switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference when Clocks.IsMoment(difference.LeftOperand.Type)
            => new MomentDifference(difference.LeftOperand, difference.RightOperand),
        IInvocationOperation { TargetMethod: { Name: "Subtract", ContainingType: { } type }, Instance: { } later, Arguments: { Length: 1 } arguments } when Clocks.IsMoment(type)
            => new MomentDifference(later, arguments[0].Value),
        _ => null,
    };
}
