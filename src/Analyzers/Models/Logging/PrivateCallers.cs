using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Who calls a private method: its own type, part by part. Names are compared: a wrong hit keeps a rule silent.</summary>
internal static class PrivateCallers
{
    /// <summary>Whether the method is private and mentioned, and every mention stands in a member like this.</summary>
    public static bool AreAll(IMethodSymbol method, Func<MemberDeclarationSyntax, bool> isSuch)
        => AreAllMentions(method, mention => mention.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } caller && isSuch(caller));

    /// <summary>Whether the method is private and mentioned, and every mention is like this.</summary>
    public static bool AreAllMentions(IMethodSymbol method, Func<IdentifierNameSyntax, bool> isSuch)
    {
        if (method.DeclaredAccessibility != Accessibility.Private || method.MethodKind != MethodKind.Ordinary)
            return false;
        bool any = false;
        foreach (SyntaxReference part in method.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in part.GetSyntax().DescendantNodes())
            {
                if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != method.Name)
                    continue;
                if (!isSuch(name))
                    return false;
                any = true;
            }
        }

        return any;
    }

    /// <summary>Whether the member runs while an object is made.</summary>
    public static bool MakesTheObject(MemberDeclarationSyntax member) => member is ConstructorDeclarationSyntax or FieldDeclarationSyntax;
}
