using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>What a using does, as it is written.</summary>
internal static class UsingDirectives
{
    /// <summary>Whether it brings the types of the namespace.</summary>
    public static bool Imports(this UsingDirectiveSyntax directive, string space)
        => directive is { Alias: null, StaticKeyword.RawKind: (int)SyntaxKind.None, Name: { } name } && Is(name, space, space.Length);

    /// <summary>Whether it gives the name to something else.</summary>
    public static bool Renames(this UsingDirectiveSyntax directive, string name) => directive.Alias?.Name.Identifier.ValueText == name;

    // From its last part to the first: the name as a text would be made for each using of each file.
    private static bool Is(NameSyntax name, string space, int end) => name switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var only } => only.Length == end && EndsAt(space, end, only),
        QualifiedNameSyntax { Left: var rest, Right: IdentifierNameSyntax { Identifier.ValueText: var last } }
            => EndsAt(space, end, last) && end - last.Length - 1 is > 0 and var next && space[next] == '.' && Is(rest, space, next),
        AliasQualifiedNameSyntax { Alias.Identifier.RawKind: (int)SyntaxKind.GlobalKeyword, Name: var first } => Is(first, space, end),
        _ => false,
    };

    private static bool EndsAt(string space, int end, string part)
        => part.Length <= end && string.CompareOrdinal(space, end - part.Length, part, 0, part.Length) == 0;
}
