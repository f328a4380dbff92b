using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>A type is known by its full name or its symbol: a project may have a <c>Task</c> or a <c>StringBuilder</c> of its own.</summary>
public class TypeIdentityTests
{
    // There is one class of that name in a project, and its name is all that tells it; attributes that are meant to be copied into a project.
    private static readonly string[] Exceptions = ["src/Analyzers/Core/ProgramTypes.cs", "src/Analyzers/Models/Logging/TemplateMarkers.cs"];

    private static readonly Lazy<List<SyntaxNode>> Found = new(() => [.. Comparisons()]);

    [Fact]
    public void Types_and_namespaces_are_not_known_by_their_simple_names()
        => Assert.Empty(Found.Value.Where(comparison => !Exceptions.Contains(OwnSources.FileOf(comparison))).Select(OwnSources.Show).Order());

    [Fact]
    public void The_check_sees_comparisons()
        => Assert.All(Exceptions, exception => Assert.Contains(Found.Value, comparison => OwnSources.FileOf(comparison) == exception));

    private static IEnumerable<SyntaxNode> Comparisons()
    {
        foreach (SyntaxTree tree in OwnSources.Compilation.SyntaxTrees)
        {
            SemanticModel model = OwnSources.ModelOf(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (IsComparison(node, model))
                    yield return node;
            }
        }
    }

    private static bool IsComparison(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary
            => (IsName(binary.Left, model) && IsText(binary.Right, model)) || (IsName(binary.Right, model) && IsText(binary.Left, model)),
        IsPatternExpressionSyntax match => IsName(match.Expression, model) && HasText(match.Pattern, model),
        SwitchExpressionSyntax choice => AnyName(choice.GoverningExpression, model) && choice.Arms.Any(arm => HasText(arm.Pattern, model)),
        SwitchStatementSyntax choice => AnyName(choice.Expression, model) && choice.Sections.SelectMany(section => section.Labels).Any(label => HasText(label, model)),
        SubpatternSyntax { ExpressionColon.Expression: { } member, Pattern: { } pattern } => IsName(member, model) && HasText(pattern, model),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called, ArgumentList.Arguments: { Count: > 0 } arguments }
            => (IsName(called.Expression, model) && IsText(arguments[0].Expression, model)) || (LooksUp(called, arguments, model) && arguments.Any(argument => IsName(argument.Expression, model))),
        _ => false,
    };

    private static bool AnyName(ExpressionSyntax expression, SemanticModel model)
        => expression is TupleExpressionSyntax tuple ? tuple.Arguments.Any(part => IsName(part.Expression, model)) : IsName(expression, model);

    // Array.IndexOf(names, type.Name), names.Contains(type.Name), string.Equals(type.Name, "Task").
    private static bool LooksUp(MemberAccessExpressionSyntax called, SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model) => called.Name.Identifier.ValueText switch
    {
        "IndexOf" or "Contains" or "TryGetValue" or "ContainsKey" => true,
        "Equals" => arguments.Any(argument => IsText(argument.Expression, model)),
        _ => false,
    };

    // type.Name, type?.Name, { ContainingType.Name: … }.
    private static bool IsName(ExpressionSyntax expression, SemanticModel model)
    {
        while (expression is ConditionalAccessExpressionSyntax access)
            expression = access.WhenNotNull;
        while (expression is ParenthesizedExpressionSyntax inner)
            expression = inner.Expression;

        // Asking the compiler costs more than all else here.
        if (expression.GetLastToken().ValueText is not ("Name" or "MetadataName"))
            return false;
        if (model.GetSymbolInfo(expression).Symbol is not IPropertySymbol { Name: "Name" or "MetadataName", ContainingType.Name: "ISymbol" })
            return false;
        ITypeSymbol? owner = expression switch
        {
            MemberAccessExpressionSyntax member => model.GetTypeInfo(member.Expression).Type,
            MemberBindingExpressionSyntax binding => OwnerOf(binding, model),
            IdentifierNameSyntax { Parent: ExpressionColonSyntax or NameColonSyntax } name => PatternOwner(name, model),
            _ => null,
        };
        return owner is not null && (IsOrImplements(owner, "ITypeSymbol") || IsOrImplements(owner, "INamespaceSymbol"));
    }

    private static ITypeSymbol? OwnerOf(MemberBindingExpressionSyntax binding, SemanticModel model)
        => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access => access.WhenNotNull.Span.Contains(binding.Span)) is { } around ? model.GetTypeInfo(around.Expression).Type : null;

    private static ITypeSymbol? PatternOwner(IdentifierNameSyntax name, SemanticModel model)
        => name.FirstAncestorOrSelf<RecursivePatternSyntax>() is { } pattern ? model.GetTypeInfo(pattern).ConvertedType is { } type && pattern.Type is null ? type : model.GetTypeInfo(pattern).Type : null;

    private static bool IsOrImplements(ITypeSymbol type, string name) => type.Name == name || type.AllInterfaces.Any(contract => contract.Name == name);

    private static bool HasText(SyntaxNode pattern, SemanticModel model) => pattern.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(part => IsText(part, model));

    private static bool IsText(ExpressionSyntax expression, SemanticModel model) => model.GetConstantValue(expression) is { HasValue: true, Value: string };
}
