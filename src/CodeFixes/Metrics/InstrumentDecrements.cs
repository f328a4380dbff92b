using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Turns increments by a negated value into decrements: <c>Inc(-1)</c> into <c>Dec()</c>, <c>Inc(-x)</c> into <c>Dec(x)</c>.</summary>
internal static class InstrumentDecrements
{
    private const string Method = "Dec";
    private const string Parameter = "decrement";

    public static IEnumerable<InstrumentEdit> Rewrite(Measurement measurement, DocumentId document)
    {
        if (measurement.Action != MeasurementAction.Increment
            || measurement.Operation.ArgumentAt(measurement.Method.Value) is not { Value: { } value, Syntax: ArgumentSyntax argument }
            || argument.Expression is not PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negation
            || argument.Parent is not ArgumentListSyntax { Arguments.Count: 1 } arguments
            || InstrumentReference.NameIn(measurement.Operation) is not { } name
            || !NegativeValue.Is(value))
            return [];

        // Dec() is by one; a comment at the number stays with the number.
        bool byOne = value.ConstantValue.Value is -1.0 && !arguments.DescendantTrivia().Any(trivia => arguments.Span.Contains(trivia.Span) && trivia.IsComment());
        SyntaxNode replacement = byOne
            ? arguments.WithArguments(default)
            : arguments.WithArguments(SyntaxFactory.SingletonSeparatedList(Positive(argument, negation)));
        return
        [
            new InstrumentEdit(document, name, InstrumentTypeNames.WithIdentifier(name, Method)),
            new InstrumentEdit(document, arguments, replacement),
        ];
    }

    private static ArgumentSyntax Positive(ArgumentSyntax argument, PrefixUnaryExpressionSyntax negation)
    {
        ExpressionSyntax operand = negation.Operand is ParenthesizedExpressionSyntax { Expression: { } inner } ? inner : negation.Operand;
        ArgumentSyntax positive = argument.WithExpression(operand.WithTriviaFrom(negation));
        return argument.NameColon is { } label
            ? positive.WithNameColon(label.WithName(SyntaxFactory.IdentifierName(Parameter).WithTriviaFrom(label.Name)))
            : positive;
    }
}
