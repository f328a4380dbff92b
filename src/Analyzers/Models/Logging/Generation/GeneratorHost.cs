using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Logging.Generation;

/// <summary>Where the generator writes methods: in classes, which may be nested in classes, structs and record classes, and in nothing else.</summary>
internal static class GeneratorHost
{
    /// <summary>The class around a call, where the generator can add a part to it; null where it cannot.</summary>
    public static ClassDeclarationSyntax? Of(SyntaxNode call)
    {
        if (call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is GlobalStatementSyntax
            || call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax host)
            return null;
        for (SyntaxNode? current = host; current is TypeDeclarationSyntax type; current = current.Parent)
        {
            if (!CanHavePart(type))
                return null;
        }

        return host;
    }

    private static bool CanHavePart(TypeDeclarationSyntax type)
    {
        if (type.Kind() is not (SyntaxKind.ClassDeclaration or SyntaxKind.StructDeclaration or SyntaxKind.RecordDeclaration))
            return false;

        // A part in the generated file would be another type.
        if (type.Modifiers.Any(SyntaxKind.FileKeyword))
            return false;
        if (type.TypeParameterList is null)
            return true;
        foreach (TypeParameterSyntax parameter in type.TypeParameterList.Parameters)
        {
            // The generator repeats the list as it is written, and the attribute may not stand twice.
            if (parameter.AttributeLists.Count > 0)
                return false;
        }

        return true;
    }
}
