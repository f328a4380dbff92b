using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>A place that may create something of one kind, with all that its file alone tells of it.</summary>
internal sealed class WrittenCreation
{
    public WrittenCreation(ExpressionSyntax syntax, CollectedByName kind)
    {
        Syntax = syntax;
        if (syntax is BaseObjectCreationExpressionSyntax creation
            && TypeOf(creation) is { } type
            && creation.ArgumentList?.Arguments.FirstOrDefault() is { NameColon: null or { Name.Identifier.ValueText: "name" } } first
            && TextOf(first.Expression) is { } text)
        {
            Name = new RegisteredName(text, first.Expression);
            Type = WrittenTypeName.Of(type, kind.Type.Namespace, kind.Type.Name);
        }
    }

    public ExpressionSyntax Syntax { get; }

    /// <summary>The name, where the file tells it: a literal, or a constant of the same type.</summary>
    public RegisteredName? Name { get; }

    /// <summary>What the file tells of the meaning of its type, beside the name; null where the compiler has to be asked.</summary>
    public WrittenTypeName? Type { get; }

    /// <summary>The type as it is written, at the creation or in the declaration whose value it is; null where neither has one.</summary>
    public static TypeSyntax? TypeOf(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => type,
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } } => type,
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } } => type,
        { Parent: ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } } => type,
        _ => null,
    };

    private string? TextOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text } => text,
        IdentifierNameSyntax { Identifier.ValueText: var name } when IsInitializer() => ConstantNamed(name),
        _ => null,
    };

    // In a method a local or a parameter may have the constant's name.
    private bool IsInitializer()
        => Syntax.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }
            && Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { ParameterList: null };

    private string? ConstantNamed(string name)
    {
        ExpressionSyntax? value = Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Members.OfType<FieldDeclarationSyntax>()
            .Where(static field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(static field => field.Declaration.Variables)
            .FirstOrDefault(constant => constant.Identifier.ValueText == name)?.Initializer?.Value;
        return value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text } ? text : null;
    }
}
