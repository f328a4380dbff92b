using Microsoft.CodeAnalysis;
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
        string around = "";
        for (SyntaxNode? node = type.Parent; node is not null; node = node.Parent)
        {
            SyntaxList<UsingDirectiveSyntax> usings = default;
            switch (node)
            {
                // A base may have a type of that name inside.
                case TypeDeclarationSyntax { BaseList: not null }:
                    return null;
                case CompilationUnitSyntax unit:
                    usings = unit.Usings;
                    break;
                case BaseNamespaceDeclarationSyntax inner:
                    usings = inner.Usings;
                    around = around.Length == 0 ? inner.Name.ToString() : $"{inner.Name}.{around}";
                    break;
            }

            foreach (UsingDirectiveSyntax directive in usings)
            {
                if (directive.Renames(name))
                    return null;
                isImported |= directive.Imports(space);
            }
        }

        return new WrittenTypeName(around, isImported);
    }
}
