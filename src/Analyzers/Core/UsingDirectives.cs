using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>What a using does, as it is written.</summary>
internal static class UsingDirectives
{
    /// <summary>Whether it brings the types of the namespace.</summary>
    public static bool Imports(this UsingDirectiveSyntax directive, string space)
        => directive is { Alias: null, StaticKeyword.RawKind: (int)SyntaxKind.None, Name: { } name } && name.ToString() is var written && (written == space || written == $"global::{space}");

    /// <summary>Whether it gives the name to something else.</summary>
    public static bool Renames(this UsingDirectiveSyntax directive, string name) => directive.Alias?.Name.Identifier.ValueText == name;
}
