using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>What an instrument's values are written as, once their type is another.</summary>
internal static class InstrumentNumbers
{
    /// <summary>The name of a create method for values of the type; as it is where there is none to give.</summary>
    public static SimpleNameSyntax Named(SimpleNameSyntax method, INamedTypeSymbol? number)
    {
        if (number is null)
            return method;
        TypeArgumentListSyntax arguments = SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(TypeOf(number)));
        return SyntaxFactory.GenericName(method.Identifier.WithTrailingTrivia(), arguments).WithTriviaFrom(method);
    }

    /// <summary>What a measurement's value becomes; nothing where the compiler converts it by itself.</summary>
    public static IEnumerable<InstrumentEdit> Rewrite(Measurement measurement, DocumentId document, SpecialType to)
        => measurement.Value is { SemanticModel.Compilation: { } compilation } value
            && measurement.Operation.ArgumentAt(measurement.Method.Value) is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax { Expression: { } written } }
            && Converted(value.WithoutImplicitConversions(), written, compilation.GetSpecialType(to), compilation) is { } converted
            ? [new InstrumentEdit(document, written, converted)]
            : [];

    /// <summary>What the callback of an observable instrument becomes: the value that it returns, and the measurements that it makes.</summary>
    public static IEnumerable<InstrumentEdit> OfCallback(InstrumentCreation creation, DocumentId document, InstrumentConversion conversion)
    {
        if (conversion.Number is not { } number || creation.Callback is not { SemanticModel: { } semantics } callback)
            return [];
        List<InstrumentEdit> measurements = callback.Syntax.DescendantNodes().OfType<GenericNameSyntax>()
            .Where(name => name.Identifier.ValueText == "Measurement" && semantics.GetSymbolInfo(name).Symbol is INamedTypeSymbol type && conversion.HasNumber(type.TypeArguments))
            .Select(name => new InstrumentEdit(document, name.TypeArgumentList.Arguments[0], TypeOf(number).WithTriviaFrom(name.TypeArgumentList.Arguments[0])))
            .ToList();
        if (measurements.Count > 0)
            return measurements;
        return callback.WithoutConversions() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Syntax: LambdaExpressionSyntax { ExpressionBody: { } body } } }
            && semantics.GetOperation(body) is { } value
            && Converted(value.WithoutImplicitConversions(), body, number, semantics.Compilation) is { } converted
            ? [new InstrumentEdit(document, body, converted)]
            : [];
    }

    private static ExpressionSyntax? Converted(IOperation value, ExpressionSyntax written, INamedTypeSymbol to, Compilation compilation)
    {
        if (value.Type is not { } type)
            return null;
        if (value.ConstantValue is { HasValue: true, Value: bool flag })
            return SyntaxFactory.ParseExpression(flag ? "1" : "0").WithTriviaFrom(written);
        if (type.SpecialType == SpecialType.System_Boolean)
            return SyntaxFactory.ParseExpression($"{Operand(written)} ? 1 : 0").WithTriviaFrom(written);
        if (type.Is("System.TimeSpan"))
            return SyntaxFactory.ParseExpression($"{Operand(written)}.TotalSeconds").WithTriviaFrom(written);

        // A literal becomes what is asked for, if it fits.
        bool isLiteral = value.ConstantValue.HasValue && type.SpecialType == SpecialType.System_Int32;
        if (isLiteral || compilation.ClassifyCommonConversion(type, to).IsImplicit)
            return null;
        ExpressionSyntax operand = written.WithoutTrivia();
        return SyntaxFactory.CastExpression(TypeOf(to), operand is CastExpressionSyntax ? operand : Parenthesized(operand)).WithTriviaFrom(written);
    }

    private static string Operand(ExpressionSyntax written) => Parenthesized(written.WithoutTrivia()).ToString();

    private static ExpressionSyntax Parenthesized(ExpressionSyntax expression)
        => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax
            ? expression
            : SyntaxFactory.ParenthesizedExpression(expression);

    private static TypeSyntax TypeOf(INamedTypeSymbol number) => SyntaxFactory.ParseTypeName(number.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
}
