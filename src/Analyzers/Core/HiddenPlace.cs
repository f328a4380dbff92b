using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>
/// Whether nobody wrote what stands at a place: a tool writes the file or the member, or a directive hides the lines. No rule speaks there.
/// The compiler keeps rules out of such code and could keep their findings out of it, too. But it walks through all of a file for the first finding
/// there, which took a quarter of the time of all rules in a service with faults; here the place alone is looked at.
/// </summary>
internal static class HiddenPlace
{
    private const string Mark = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    /// <summary>Whether nobody wrote what stands there.</summary>
    public static bool Is(Location place, ProjectContext project, CancellationToken cancellation)
    {
        if (place.SourceTree is not { } tree)
            return false;
        SyntaxNode root = tree.GetRoot(cancellation);
        return GeneratedSource.Is(root, tree.FilePath, project.Options.AnalyzerConfigOptionsProvider)
            || (tree.HasHiddenRegions() && tree.GetLineVisibility(place.SourceSpan.Start, cancellation) is LineVisibility.Hidden or LineVisibility.BeforeFirstLineDirective)
            || IsInMarkedMember(root.FindToken(place.SourceSpan.Start).Parent, project.Compilation, cancellation);
    }

    private static bool IsInMarkedMember(SyntaxNode? place, Compilation compilation, CancellationToken cancellation)
    {
        for (SyntaxNode? node = place; node is not null; node = node.Parent)
        {
            foreach (AttributeListSyntax list in AttributesOf(node))
            {
                foreach (AttributeSyntax attribute in list.Attributes)
                {
                    if (MayBeMark(attribute.Name) && compilation.SemanticsOf(node.SyntaxTree)?.GetTypeInfo(attribute, cancellation).Type.Is(Mark) == true)
                        return true;
                }
            }
        }

        return false;
    }

    private static SyntaxList<AttributeListSyntax> AttributesOf(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        AccessorDeclarationSyntax accessor => accessor.AttributeLists,
        LocalFunctionStatementSyntax function => function.AttributeLists,
        _ => default,
    };

    // The compiler is asked of what is named so only.
    private static bool MayBeMark(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => MayBeMark(qualified.Right),
        AliasQualifiedNameSyntax qualified => MayBeMark(qualified.Name),
        SimpleNameSyntax { Identifier.ValueText: "GeneratedCode" or "GeneratedCodeAttribute" } => true,
        _ => false,
    };
}
