using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>One place in the product's sources where a type names something of another namespace of ours.</summary>
/// <param name="Place">File and line.</param>
/// <param name="User">The type that names it.</param>
/// <param name="Used">The type that is named, or whose member is.</param>
/// <param name="From">The namespace of the user, below ours.</param>
/// <param name="To">The namespace of what is used, below ours.</param>
internal sealed record SourceUse(string Place, string User, string Used, string From, string To)
{
    public override string ToString() => $"{Place}: {User} names {To}.{Used}";
}

/// <summary>Which namespace of the product knows which, as the compiler binds its sources.</summary>
/// <param name="compilation">The sources.</param>
/// <param name="modelOf">The semantic model of a file.</param>
internal sealed class SourceUses(CSharpCompilation compilation, Func<SyntaxTree, SemanticModel> modelOf)
{
    private const string Ours = "Observability.Analyzers";

    /// <summary>The sources of both projects.</summary>
    public static SourceUses Product => new(OwnSources.Compilation, OwnSources.ModelOf);

    /// <summary>The files, each with its namespace below ours.</summary>
    public IEnumerable<(string File, string Namespace)> Files
        => from tree in compilation.SyntaxTrees
           from declared in tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>()
           where IsOurs(declared.Name.ToString())
           select (tree.FilePath, Below(declared.Name.ToString()));

    /// <summary>The uses between namespaces of which the predicate is true, each type that is named once for each type that names it.</summary>
    public IReadOnlyList<SourceUse> Between(Func<string, string, bool> isWanted)
    {
        ILookup<string, string> homes = compilation.SyntaxTrees.SelectMany(tree => Declared(tree.GetRoot())).ToLookup(declared => declared.Name, declared => declared.Namespace);
        return
        [
            .. compilation.SyntaxTrees.AsParallel().AsOrdered()
                .SelectMany(tree => In(modelOf(tree), homes, isWanted))
                .DistinctBy(use => (use.From, use.User, use.To, use.Used)),
        ];
    }

    // Types that others can name, and extension methods. A member of another kind is reached through a type that somebody named.
    private static IEnumerable<(string Name, string Namespace)> Declared(SyntaxNode root)
    {
        foreach (SyntaxNode node in root.DescendantNodes(node => node is not BlockSyntax))
        {
            string? name = node switch
            {
                BaseTypeDeclarationSyntax type when IsVisible(type) => type.Identifier.ValueText,
                DelegateDeclarationSyntax type when IsVisible(type) => type.Identifier.ValueText,
                MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }, ..] } method when modifiers.Any(SyntaxKind.ThisKeyword) => method.Identifier.ValueText,
                _ => null,
            };
            if (name is not null && NamespaceOf(node) is { } space)
                yield return (name, space);
        }
    }

    private static bool IsVisible(MemberDeclarationSyntax type)
        => type.Parent is BaseNamespaceDeclarationSyntax || type.Modifiers.Any(SyntaxKind.InternalKeyword) || type.Modifiers.Any(SyntaxKind.PublicKeyword);

    // Binding is what takes the time: only a name that something unwanted has as well is bound.
    private static IEnumerable<SourceUse> In(SemanticModel semantics, ILookup<string, string> homes, Func<string, string, bool> isWanted)
    {
        foreach (SimpleNameSyntax name in semantics.SyntaxTree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
        {
            if (!homes.Contains(name.Identifier.ValueText)
                || NamespaceOf(name) is not { } from
                || !homes[name.Identifier.ValueText].Any(home => isWanted(from, home))
                || name.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) is not { } user
                || TypeOf(semantics.GetSymbolInfo(name).Symbol) is not { } used
                || semantics.GetDeclaredSymbol(user) is not { } type)
                continue;
            string space = used.ContainingNamespace.ToDisplayString();
            if (!IsOurs(space) || !isWanted(from, Below(space)))
                continue;
            int line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            yield return new SourceUse($"{semantics.SyntaxTree.FilePath}:{line}", type.Name, used.Name, from, Below(space));
        }
    }

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
        IMethodSymbol => symbol.ContainingType,
        _ => null,
    };

    private static string? NamespaceOf(SyntaxNode node)
        => node.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString() is { } name && IsOurs(name) ? Below(name) : null;

    private static bool IsOurs(string name) => name == Ours || name.StartsWith(Ours + ".", StringComparison.Ordinal);

    private static string Below(string name) => name == Ours ? "" : name[(Ours.Length + 1)..];
}
