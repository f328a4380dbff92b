using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>What a file tells of a simple name that may mean a certain type: <see cref="ImportedTypeName"/> knows the rest.</summary>
internal sealed class WrittenTypeName
{
    private WrittenTypeName(string space, bool isImported)
    {
        Namespace = space;
        IsImported = isImported;
    }

    /// <summary>The namespace around.</summary>
    public string Namespace { get; }

    /// <summary>Whether the file imports the type's namespace.</summary>
    public bool IsImported { get; }

    /// <param name="type">The name as it is written.</param>
    /// <param name="space">The namespace of the type that it may mean.</param>
    /// <param name="name">That type's name.</param>
    /// <returns>Null where the name is another, or something in the file may have it, too.</returns>
    public static WrittenTypeName? Of(TypeSyntax type, string space, string name)
    {
        if ((type is NullableTypeSyntax nullable ? nullable.ElementType : type) is not IdentifierNameSyntax { Identifier.ValueText: var text } || text != name)
            return null;
        bool isImported = false;
        foreach (SyntaxNode around in type.Ancestors())
        {
            SyntaxList<UsingDirectiveSyntax> usings = around switch
            {
                CompilationUnitSyntax unit => unit.Usings,
                BaseNamespaceDeclarationSyntax inner => inner.Usings,
                _ => default,
            };

            // A base may have a type of that name inside.
            if (around is TypeDeclarationSyntax { BaseList: not null } || usings.Any(directive => directive.Renames(name)))
                return null;
            isImported |= usings.Any(directive => directive.Imports(space));
        }

        return new WrittenTypeName(string.Join(".", type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(static outer => outer.Name.ToString())), isImported);
    }
}
