using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Tells projects that measure with System.Diagnostics.Metrics from all the others, which reference it too.</summary>
internal static class SystemMetricsUse
{
    public static bool IsLikely(ProjectContext project)
        => project.Kind.IsService()
            || project.Types.References("OpenTelemetry")
            || project.Types.References("OpenTelemetry.Api")
            || IsImported(project.Compilation);

    private static bool IsImported(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot() is CompilationUnitSyntax unit && (AnyNamesIt(unit.Usings) || AnyNamesIt(unit.Members)))
                return true;
        }

        return false;
    }

    private static bool AnyNamesIt(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax inner && (AnyNamesIt(inner.Usings) || AnyNamesIt(inner.Members)))
                return true;
        }

        return false;
    }

    private static bool AnyNamesIt(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (NamesIt(directive.Name))
                return true;
        }

        return false;
    }

    // The namespace itself, or a type in it that gets an alias.
    private static bool NamesIt(NameSyntax? name)
    {
        while (name is QualifiedNameSyntax qualified)
        {
            if (qualified is { Right.Identifier.ValueText: "Metrics", Left: QualifiedNameSyntax { Right.Identifier.ValueText: "Diagnostics", Left: { } root } })
                return root is IdentifierNameSyntax { Identifier.ValueText: "System" } or AliasQualifiedNameSyntax { Name.Identifier.ValueText: "System" };
            name = qualified.Left;
        }

        return false;
    }
}
