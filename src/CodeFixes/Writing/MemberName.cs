using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>The name by which a reader of a log knows the code that wrote it.</summary>
internal static class MemberName
{
    public static string Around(SyntaxNode node)
    {
        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            string? name = ancestor switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                EventDeclarationSyntax declaration => declaration.Identifier.ValueText,
                IndexerDeclarationSyntax => "Indexer",
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                GlobalStatementSyntax => "Program",
                _ => null,
            };
            if (name is not null)
                return name;
        }

        return "Operation";
    }
}
