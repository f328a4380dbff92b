using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>The members that findings stand in are marked, so that what goes wrong in one tells which finding is to blame. Marks outlive edits.</summary>
internal static class MarkedMember
{
    private const string Kind = "Observability.Member";

    public static SyntaxAnnotation NewMark() => new(Kind);

    /// <summary>The member around a node; null where it stands in none, as a file's attributes do.</summary>
    public static MemberDeclarationSyntax? Around(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not BaseNamespaceDeclarationSyntax);

    /// <summary>All marked members of a file.</summary>
    public static IEnumerable<(SyntaxNode Member, SyntaxAnnotation Mark)> All(SyntaxNode root)
        => root.GetAnnotatedNodes(Kind).Select(member => (member, member.GetAnnotations(Kind).First()));

    /// <summary>The mark of the innermost marked member around a place; null where there is none.</summary>
    public static SyntaxAnnotation? MarkAt(SyntaxNode root, TextSpan place)
        => root.FullSpan.Contains(place) ? root.FindNode(place).FirstAncestorOrSelf<SyntaxNode>(node => node.HasAnnotations(Kind))?.GetAnnotations(Kind).First() : null;

    /// <summary>
    /// The marks of all members of the innermost type around a place that has any: where a field that becomes readonly is assigned, its type
    /// tells which finding is to blame. Null alone where there is none.
    /// </summary>
    public static IEnumerable<SyntaxAnnotation?> MarksNear(SyntaxNode root, TextSpan place)
    {
        if (!root.FullSpan.Contains(place))
            return [null];
        foreach (TypeDeclarationSyntax type in root.FindNode(place).AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            List<SyntaxAnnotation?> marks = [.. type.GetAnnotatedNodes(Kind).Select(member => member.GetAnnotations(Kind).First())];
            if (marks.Count > 0)
                return marks;
        }

        return [null];
    }
}
