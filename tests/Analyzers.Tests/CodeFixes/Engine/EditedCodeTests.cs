using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.Tests.CodeFixes.Engine;

/// <summary>What an edit touches decides what the compiler is asked: a body is nobody else's, a declaration is.</summary>
public class EditedCodeTests
{
    [Theory]
    [InlineData("class C { void M() { A(); } }", "class C { void M() { B(); } }")]
    [InlineData("class C { int M() => 1; }", "class C { int M() => 2; }")]
    [InlineData("class C { int M() => 1; }", "class C { int M() { return 1; } }")]
    [InlineData("class C { C() : this(1) { } }", "class C { C() : this(2) { } }")]
    [InlineData("class C { int P { get { return 1; } set { } } }", "class C { int P { get { return 2; } set { } } }")]
    [InlineData("class C { int P { get; } = 1; }", "class C { int P { get; } = 2; }")]
    [InlineData("class C { static readonly int F = 1; }", "class C { static readonly int F = 2; }")]
    [InlineData("namespace N { class C { class D { void M() { A(); } } } }", "namespace N { class C { class D { void M() { B(); } } } }")]
    [InlineData("class C { // one\n void M() { A(); } }", "class C { // two\n void M() { B(); } }")]
    public void A_body_is_its_members_own(string before, string after)
    {
        EditedCode edited = Between(before, after);

        Assert.True(edited.IsWithinBodies);
        Assert.Single(edited.Bodies);
        Assert.Empty(edited.SeenElsewhere);
    }

    [Theory]
    [InlineData("class C { private int F; }", "class C { private long F; }", "")]
    [InlineData("class C { int F, G; }", "class C { long F, G; }", "")]
    [InlineData("class C { internal int F; }", "class C { internal long F; }", "F")]
    [InlineData("partial class C { int F; }", "partial class C { long F; }", "F")]
    [InlineData("class C { const int F = 1; }", "class C { const int F = 2; }", "")]
    [InlineData("enum E { A = 1 }", "enum E { A = 2 }", "E")]
    [InlineData("interface I { void M(); }", "interface I { int M(); }", "M")]
    [InlineData("class C { public void M(int a) { } }", "class C { public void M(int a, int b) { } }", "M")]
    [InlineData("class C { public void M() { } }", "class C { }", "M")]
    [InlineData("class C { public int P { get; set; } }", "class C { public int P { get; init; } }", "P")]
    [InlineData("class C { public int P { get; } }", "class C { public int P { get; } = 1; }", "P")]
    [InlineData("class C { public int this[int i] => i; }", "class C { public long this[int i] => i; }", "C")]
    [InlineData("class C { }", "class C { private int F; }", "")]
    [InlineData("class C { }", "class C { public C(int a) { } }", "C")]
    [InlineData("class C { public C() { } }", "class C { public C(int a) { } }", "C")]
    [InlineData("class C { }", "class C : B { }", "C")]
    [InlineData("class C { }", "partial class C { }", "")]
    [InlineData("using A; class C { }", "class C { }", "")]
    [InlineData("[assembly: A] class C { }", "class C { }", "")]
    [InlineData("A();", "B();", "")]
    [InlineData("class C { } class D { void M() { A(); } }", "class C { int F; } class D { void M() { B(); } }", "")]
    public void A_declaration_is_everybodys_who_can_see_it(string before, string after, string seen)
    {
        EditedCode edited = Between(before, after);

        Assert.False(edited.IsWithinBodies);
        Assert.Equal(seen, string.Join(' ', edited.SeenElsewhere));
    }

    [Fact]
    public void Nothing_is_nothing()
    {
        EditedCode edited = Between("class C { void M() { A(); } }", "class C { void M() { A(); } }");

        Assert.True(edited.IsWithinBodies);
        Assert.Empty(edited.Bodies);
    }

    private static EditedCode Between(string before, string after)
        => EditedCode.Between(CSharpSyntaxTree.ParseText(before).GetRoot(), CSharpSyntaxTree.ParseText(after).GetRoot());
}
