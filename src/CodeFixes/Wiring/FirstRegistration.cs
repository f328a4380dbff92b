using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Wiring;

/// <summary>Registers a name with a provider that registers nothing so far: on the builder, before what else is done with it.</summary>
internal static class FirstRegistration
{
    /// <summary>The builder's first mention in a call that sets a provider up; null where there is none to write behind.</summary>
    public static ExpressionSyntax? PlaceIn(InvocationExpressionSyntax setUp)
    {
        LambdaExpressionSyntax? lambda = setUp.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>().FirstOrDefault();
        if (lambda is null)
            return setUp.ArgumentList.Arguments.Count == 0 && ReturnsBuilder(setUp) ? setUp : null;
        string? builder = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } => parameters.Last().Identifier.ValueText,
            _ => null,
        };
        return lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault(name => name.Identifier.ValueText == builder && IsCalled(name));
    }

    /// <summary>The builder with the names registered.</summary>
    public static ExpressionSyntax With(ExpressionSyntax builder, string method, IEnumerable<ExpressionSyntax> names)
    {
        ArgumentListSyntax arguments = names.Aggregate(SyntaxFactory.ArgumentList(), RegisteredNameList.With);
        ExpressionSyntax called = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, builder.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(method));
        return SyntaxFactory.InvocationExpression(called, arguments).WithTrailingTrivia(builder.GetTrailingTrivia());
    }

    // Sdk.CreateMeterProviderBuilder(), behind which more calls follow; WithMetrics() returns another builder.
    private static bool ReturnsBuilder(InvocationExpressionSyntax setUp)
        => setUp.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateMeterProviderBuilder" or "CreateTracerProviderBuilder" };

    private static bool IsCalled(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Expression == name;
}
