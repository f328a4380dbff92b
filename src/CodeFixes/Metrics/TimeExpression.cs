using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Writes an amount of time in another unit.</summary>
internal static class TimeExpression
{
    /// <summary>The edit that turns a measurement's value into <paramref name="unit"/>; null where the value cannot be written so.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <param name="document">Where it stands.</param>
    /// <param name="value">Its value.</param>
    /// <param name="unit">The unit to come.</param>
    /// <param name="takesFractions">Whether the instrument takes numbers with a fraction, so that casts to whole ones may go.</param>
    public static InstrumentEdit? Edit(Measurement measurement, DocumentId document, TimeValue value, TimeUnit unit, bool takesFractions)
    {
        if (measurement.Value?.Syntax is not ExpressionSyntax written || value.Operation.Syntax is not ExpressionSyntax told)
            return null;
        if (value.IsDirect && Direct(told, unit) is { } direct)
            return takesFractions ? new InstrumentEdit(document, written, direct.WithTriviaFrom(written)) : new InstrumentEdit(document, told, direct.WithTriviaFrom(told));
        return Scaled(written, value.Unit, unit, takesFractions) is { } scaled ? new InstrumentEdit(document, written, scaled.WithTriviaFrom(written)) : null;
    }

    // watch.ElapsedMilliseconds, span.TotalMilliseconds, span.Milliseconds.
    private static ExpressionSyntax? Direct(ExpressionSyntax told, TimeUnit unit)
    {
        IdentifierNameSyntax total = SyntaxFactory.IdentifierName(unit.TotalProperty());
        return told switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ElapsedMilliseconds" } access
                => access.WithName(total).WithExpression(access.WithName(SyntaxFactory.IdentifierName("Elapsed"))),
            MemberAccessExpressionSyntax access => access.WithName(total),
            _ => null,
        };
    }

    private static ExpressionSyntax? Scaled(ExpressionSyntax written, TimeUnit from, TimeUnit to, bool takesFractions)
    {
        if (from > TimeUnit.Seconds || to > TimeUnit.Seconds)
            return null;
        string operand = written is IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? written.WithoutTrivia().ToString()
            : $"({written.WithoutTrivia()})";
        return (to - from) switch
        {
            1 when takesFractions => SyntaxFactory.ParseExpression($"{operand} / 1000.0"),
            -1 => SyntaxFactory.ParseExpression($"{operand} * 1000"),
            _ => null,
        };
    }
}
