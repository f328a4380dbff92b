using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What other code sees of a declaration.</summary>
internal static class Declarations
{
    /// <summary>Whether two members differ in their bodies at most. What is computed for others (constants, enum members) is no body.</summary>
    public static bool DeclaresTheSameAs(this MemberDeclarationSyntax member, MemberDeclarationSyntax other)
        => member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax
            && !member.Modifiers.Any(SyntaxKind.ConstKeyword)
            && DeclareTheSame(member, other);

    /// <summary>By which words the member is found; a constructor by its type's.</summary>
    public static IEnumerable<string> DeclaredNames(this MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax @event => [@event.Identifier.ValueText],
        EnumMemberDeclarationSyntax value => [value.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ when member.Parent is BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        _ => [],
    };

    /// <summary>Whether code of another file can name the member.</summary>
    public static bool IsSeenByOtherFiles(this MemberDeclarationSyntax member)
        => member.Parent is not (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax)
            || ((TypeDeclarationSyntax)member.Parent).Modifiers.Any(SyntaxKind.PartialKeyword)
            || member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    public static bool IsSame(this IEnumerable<SyntaxNodeOrToken> parts, IEnumerable<SyntaxNodeOrToken> others)
    {
        List<SyntaxNodeOrToken> theirs = [.. others];
        int count = 0;
        foreach (SyntaxNodeOrToken part in parts)
        {
            if (count == theirs.Count || !IsSame(part, theirs[count++]))
                return false;
        }

        return count == theirs.Count;
    }

    private static bool IsSame(SyntaxNodeOrToken one, SyntaxNodeOrToken other)
    {
        if (one.AsNode() is not { } node)
            return other.IsToken && SyntaxFactory.AreEquivalent(one.AsToken(), other.AsToken());
        if (other.AsNode() is not { } theirs || !node.IsKind(theirs.Kind()))
            return false;
        return node is AccessorListSyntax or AccessorDeclarationSyntax or VariableDeclarationSyntax or VariableDeclaratorSyntax
            ? DeclareTheSame(node, theirs)
            : SyntaxFactory.AreEquivalent(node, theirs);
    }

    private static bool DeclareTheSame(SyntaxNode one, SyntaxNode other)
        => one.IsKind(other.Kind())
            && one.ChildNodesAndTokens().Any(IsBody) == other.ChildNodesAndTokens().Any(IsBody)
            && one.ChildNodesAndTokens().Where(part => !IsBodyOrItsEnd(part)).IsSame(other.ChildNodesAndTokens().Where(part => !IsBodyOrItsEnd(part)));

    private static bool IsBody(SyntaxNodeOrToken part) => part.AsNode() is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax;

    private static bool IsBodyOrItsEnd(SyntaxNodeOrToken part) => IsBody(part) || part.AsNode() is ConstructorInitializerSyntax || part.IsKind(SyntaxKind.SemicolonToken);
}
