using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>
/// The name of the member around some code, read from the source alone: <c>Shop.Orders.Find</c>. Without parameters and type parameters,
/// so that a new parameter does not make old findings new; overloads share their name.
/// </summary>
internal static class MemberName
{
    private const string TopLevel = "Program.Main";

    /// <summary>The name; empty where nothing is declared around the code.</summary>
    public static string Of(SyntaxNode node)
    {
        var parts = new List<string>();
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            // Only the outermost member of a type has a name outside of it, and a declared name is found before its declaration.
            if (NameOf(current) is { Length: > 0 } name && (parts.Count == 0 || current is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
                parts.Add(name);
        }

        parts.Reverse();
        return string.Join(".", parts);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => Joined(space.Name),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } fields } => fields[0].Identifier.ValueText,
        MethodDeclarationSyntax method => Explicit(method.ExplicitInterfaceSpecifier) + method.Identifier.ValueText,
        PropertyDeclarationSyntax property => Explicit(property.ExplicitInterfaceSpecifier) + property.Identifier.ValueText,
        EventDeclarationSyntax handlers => Explicit(handlers.ExplicitInterfaceSpecifier) + handlers.Identifier.ValueText,
        IndexerDeclarationSyntax indexer => Explicit(indexer.ExplicitInterfaceSpecifier) + "this",
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? "#cctor" : "#ctor",
        DestructorDeclarationSyntax => "Finalize",
        OperatorDeclarationSyntax sign => "operator" + sign.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => conversion.ImplicitOrExplicitKeyword.ValueText,
        EnumMemberDeclarationSyntax value => value.Identifier.ValueText,
        GlobalStatementSyntax => TopLevel,
        _ => null,
    };

    private static string Explicit(ExplicitInterfaceSpecifierSyntax? implemented) => implemented is null ? "" : Joined(implemented.Name) + ".";

    private static string Joined(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => Joined(qualified.Left) + "." + qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => name.ToString(),
    };
}
