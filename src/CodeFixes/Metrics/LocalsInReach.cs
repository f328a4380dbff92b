using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Statements that move into a block of their own, and the locals of theirs that the code behind it still reads: these are declared before it.</summary>
internal sealed class LocalsInReach
{
    private LocalsInReach(List<StatementSyntax> declarations, List<StatementSyntax> moved)
    {
        Declarations = declarations;
        Moved = moved;
    }

    /// <summary>The declarations that go before the block.</summary>
    public IReadOnlyList<StatementSyntax> Declarations { get; }

    /// <summary>The statements, which assign what they declared.</summary>
    public IReadOnlyList<StatementSyntax> Moved { get; }

    /// <summary>Null where a type has no name to declare it with, or a declaration is more than one.</summary>
    public static LocalsInReach? TryCreate(IEnumerable<StatementSyntax> statements, IEnumerable<StatementSyntax> behind, SemanticModel semantics)
    {
        HashSet<string> read = [.. behind.SelectMany(statement => statement.DescendantNodes()).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)];
        var declarations = new List<StatementSyntax>();
        var moved = new List<StatementSyntax>();
        foreach (StatementSyntax statement in statements)
        {
            if (statement is not LocalDeclarationStatementSyntax local || !local.Declaration.Variables.Any(variable => read.Contains(variable.Identifier.ValueText)))
            {
                moved.Add(statement);
                continue;
            }

            VariableDeclaratorSyntax variable = local.Declaration.Variables[0];
            if (local.Declaration.Variables.Count > 1
                || variable.Initializer?.Value is not { } value
                || local.Modifiers.Any()
                || !local.UsingKeyword.IsKind(SyntaxKind.None)
                || TypeOf(variable, value, semantics) is not { } type)
                return null;
            declarations.Add(SyntaxFactory.ParseStatement($"{type} {variable.Identifier.Text};").WithAdditionalAnnotations(Formatter.Annotation));
            moved.Add(Assignment(local, variable, value));
        }

        return new LocalsInReach(declarations, moved);
    }

    private static ExpressionStatementSyntax Assignment(LocalDeclarationStatementSyntax local, VariableDeclaratorSyntax variable, ExpressionSyntax value)
        => SyntaxFactory.ExpressionStatement(
            SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxFactory.IdentifierName(variable.Identifier).WithLeadingTrivia(local.GetLeadingTrivia()),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTriviaFrom(variable.Initializer!.EqualsToken),
                value),
            local.SemicolonToken);

    private static string? TypeOf(VariableDeclaratorSyntax variable, ExpressionSyntax value, SemanticModel semantics)
    {
        TypeSyntax written = ((VariableDeclarationSyntax)variable.Parent!).Type;
        if (!written.IsVar)
            return written is RefTypeSyntax ? null : written.WithoutTrivia().ToString();
        if (semantics.GetDeclaredSymbol(variable) is not ILocalSymbol { Type: { } type })
            return null;

        // Every reference that var declares may be null; what it holds tells whether it is.
        bool isNull = semantics.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull;
        string name = (type.IsReferenceType && !isNull ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type).ToMinimalDisplayString(semantics, variable.SpanStart);
        return SyntaxFactory.ParseTypeName(name).ContainsDiagnostics ? null : name;
    }
}
