using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Writes what gives each state of an enum a series of its own: one for the present state, zero for the others.</summary>
internal static class StateSetStatement
{
    /// <summary>The label or tag that tells the state.</summary>
    public const string Label = "state";

    /// <summary>The loop over all states that replaces a measurement of the state's number.</summary>
    public static StatementSyntax Of(Measurement measurement, EnumNumber number, SemanticModel semantics)
    {
        var call = (InvocationExpressionSyntax)measurement.Operation.Syntax;
        string receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression.WithoutTrivia().ToString();
        string state = VariableFor(call), present = Compared(number.State.Syntax);
        bool isSimple = IsPath(number.State.Syntax);
        string other = isSimple ? present : "present";
        string set = measurement.Library.SetSeries(receiver, $"{state} == {other} ? 1 : 0", $"{state}.ToString()", Tag(state, call, semantics));
        string newLine = LineBreak.Elastic(call.SyntaxTree.GetRoot()).ToString();
        string loop = $"foreach (var {state} in {ValuesOf(number.Type, call, semantics)}){newLine}{set}";
        string text = isSimple ? loop : $"{{{newLine}var present = {number.State.Syntax.WithoutTrivia()};{newLine}{loop}{newLine}}}";
        return (StatementSyntax)SimplifyNames(SyntaxFactory.ParseStatement(text)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>What a callback returns instead of the state's number.</summary>
    public static ExpressionSyntax Observed(EnumNumber number, INamedTypeSymbol type, SemanticModel semantics)
    {
        SyntaxNode place = number.Operation.Syntax;
        string state = VariableFor(place);
        string measurement = $"global::System.Diagnostics.Metrics.Measurement<{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>";
        string text = $"{ValuesOf(number.Type, place, semantics)}.Select({state} => new {measurement}({state} == {Compared(number.State.Syntax)} ? 1 : 0, {Tag(state, place, semantics)}))";
        return (ExpressionSyntax)SimplifyNames(SyntaxFactory.ParseExpression(text));
    }

    /// <summary>Imports what a loop or a callback needs.</summary>
    public static void Import(FixSession session, DocumentId document, MetricsLibrary library)
    {
        session.AddUsing(document, "System");
        if (!library.FixesLabels)
            session.AddUsing(document, "System.Collections.Generic");
    }

    /// <summary>Whether the base library lists the values of an enum by its type.</summary>
    public static bool CanList(Compilation compilation)
        => compilation.GetSpecialType(SpecialType.System_Enum).GetMembers("GetValues").OfType<IMethodSymbol>().Any(method => method.Arity == 1);

    private static string ValuesOf(INamedTypeSymbol type, SyntaxNode place, SemanticModel semantics)
        => $"global::System.Enum.GetValues<{type.ToMinimalDisplayString(semantics, place.SpanStart)}>()";

    private static string Tag(string state, SyntaxNode place, SemanticModel semantics)
    {
        string value = semantics.GetNullableContext(place.SpanStart).AnnotationsEnabled() ? "object?" : "object";
        return $"new global::System.Collections.Generic.KeyValuePair<string, {value}>(\"{Label}\", {state}.ToString())";
    }

    private static string Compared(SyntaxNode expression)
    {
        string text = expression.WithoutTrivia().ToString();
        return IsPath(expression) || expression is InvocationExpressionSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax ? text : $"({text})";
    }

    // Reading it again for each state is nothing to mind.
    private static bool IsPath(SyntaxNode expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsPath(access.Expression),
        _ => false,
    };

    private static string VariableFor(SyntaxNode place)
    {
        SyntaxNode scope = place.Ancestors().FirstOrDefault(node => node is TypeDeclarationSyntax) ?? place.SyntaxTree.GetRoot();
        var taken = scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToImmutableHashSet();
        return new[] { "state", "each", "candidate" }.FirstOrDefault(name => !taken.Contains(name)) ?? "eachState";
    }

    private static SyntaxNode SimplifyNames(SyntaxNode node)
        => node.ReplaceNodes(
            node.DescendantNodesAndSelf().Where(inner => inner is QualifiedNameSyntax or MemberAccessExpressionSyntax),
            (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation));
}
