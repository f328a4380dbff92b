using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Makes measurements in milliseconds measurements in seconds: <c>watch.ElapsedMilliseconds</c> becomes <c>watch.Elapsed.TotalSeconds</c>.</summary>
internal static class MillisecondMeasurements
{
    /// <summary>What a measurement becomes; null where its value is no time that is written out.</summary>
    public static IEnumerable<InstrumentEdit>? Rewrite(Measurement measurement, DocumentId document)
    {
        if (measurement.Operation.ArgumentAt(measurement.Method.Value) is not { Value: { } value, Syntax: ArgumentSyntax { Expression: { } written } }
            || TimeValue.TryCreate(value) is not { Unit: TimeUnit.Milliseconds, IsDirect: true, IsComponent: false } time
            || time.Operation is not IPropertyReferenceOperation { Syntax: MemberAccessExpressionSyntax access } property)
            return null;

        // Casts to whole numbers were for whole milliseconds; one to a fraction is for an instrument of that type.
        bool isFraction = value.WithoutImplicitConversions() is IConversionOperation { IsImplicit: false, Type.SpecialType: SpecialType.System_Single or SpecialType.System_Decimal };
        ExpressionSyntax seconds = InSeconds(access, property);
        ExpressionSyntax replacement = isFraction ? written.ReplaceNode(access, seconds) : seconds;
        return [new InstrumentEdit(document, written, replacement.WithTriviaFrom(written))];
    }

    private static ExpressionSyntax InSeconds(MemberAccessExpressionSyntax access, IPropertyReferenceOperation property)
    {
        IdentifierNameSyntax name = SyntaxFactory.IdentifierName(TimeUnit.Seconds.TotalProperty());
        return Clocks.IsStopwatch(property.Property.ContainingType)
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, access.WithName(SyntaxFactory.IdentifierName("Elapsed")), name)
            : access.WithName(name);
    }
}
