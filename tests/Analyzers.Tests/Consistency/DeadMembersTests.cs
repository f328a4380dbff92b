using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>
/// What nobody uses goes. Told by names, since to bind the product takes long: what no line names but those that declare it is dead,
/// and what only tests name is no part of the product.
/// </summary>
public class DeadMembersTests
{
    // What the compiler looks for by name.
    private static readonly string[] OfCompiler = ["IsExternalInit", "GetEnumerator", "MoveNext", "Current"];

    [Fact]
    public void Everything_is_used()
    {
        IEnumerable<SyntaxTree> users = new[] { "src/Tool", "eng" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)));

        Assert.Empty(Unused([.. OwnSources.Compilation.SyntaxTrees], users).Select(OwnSources.Show));
    }

    [Theory]
    [InlineData("class A { void M() => N(); void N() { } }", "A M")]
    [InlineData("[Export] class A { int P { get; } }", "P")]
    [InlineData("[Export] class A { override int P => 1; int I.Q => 2; }", "")]
    [InlineData("[Export] class A { int _f; int _g = _f; }", "_g")]
    [InlineData("static class A { static void M(this B b) => b.M(); } enum B { C }", "C")]
    [InlineData("[Export] class A { void M(int i) { } void M(string s) { } }", "M M")]
    public void Knows_what_nobody_names(string code, string dead)
        => Assert.Equal(dead, string.Join(' ', Unused([CSharpSyntaxTree.ParseText(code)], []).Select(NameOf)));

    private static IEnumerable<MemberDeclarationSyntax> Unused(IReadOnlyList<SyntaxTree> product, IEnumerable<SyntaxTree> users)
    {
        ILookup<string, MemberDeclarationSyntax> declared = product.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            .Where(IsToBeNamed)
            .ToLookup(NameOf);
        Dictionary<string, int> named = product.Concat(users).SelectMany(tree => tree.GetRoot().DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .CountBy(token => token.ValueText)
            .ToDictionary();
        return declared.Where(members => named[members.Key] == members.Count() && !OfCompiler.Contains(members.Key)).SelectMany(members => members);
    }

    // What overrides or is exported is called by others, and a class of extension methods for its methods' sake.
    private static bool IsToBeNamed(MemberDeclarationSyntax member) => member switch
    {
        { AttributeLists.Count: > 0 } or { Parent: BaseTypeDeclarationSyntax { AttributeLists.Count: > 0, RawKind: (int)SyntaxKind.EnumDeclaration } } => false,
        ClassDeclarationSyntax type => !type.Members.Any(IsExtension),
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null } => false,
        MethodDeclarationSyntax or PropertyDeclarationSyntax => !member.Modifiers.Any(SyntaxKind.OverrideKeyword),
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or EnumMemberDeclarationSyntax or FieldDeclarationSyntax { Declaration.Variables.Count: 1 } => true,
        _ => false,
    };

    private static bool IsExtension(MemberDeclarationSyntax member)
        => member is MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }, ..] } && modifiers.Any(SyntaxKind.ThisKeyword);

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax value => value.Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => "",
    };
}
