using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>Adds members to a type; several fixes of a pass may add to the same one, so none of them claims it.</summary>
internal static class MemberEdits
{
    public static async Task AddFieldAsync(this FixSession session, DocumentId document, TypeDeclarationSyntax type, string field)
    {
        DocumentEditor editor = await session.EditorAsync(document).ConfigureAwait(false);
        editor.ReplaceNode(type, (current, _) => MemberInsertion.WithField((TypeDeclarationSyntax)current, field));
    }

    public static async Task AddFieldAndConstructorAsync(this FixSession session, DocumentId document, TypeDeclarationSyntax type, string field, string constructor)
    {
        DocumentEditor editor = await session.EditorAsync(document).ConfigureAwait(false);
        editor.ReplaceNode(type, (current, _) => MemberInsertion.WithFieldAndConstructor((TypeDeclarationSyntax)current, field, constructor));
    }
}
