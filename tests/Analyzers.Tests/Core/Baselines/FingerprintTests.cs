using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Core.Baselines;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Core.Baselines;

public class FingerprintTests
{
    [Theory]
    [InlineData("namespace A.B; class C { void M(int i) { [|i++|]; } }", "A.B.C.M")]
    [InlineData("namespace A { namespace B { class C<T> { void M<U>() { void L() { [|L()|]; } } } } }", "A.B.C.M")]
    [InlineData("class C { struct D { int this[int i] => [|i|]; } }", "C.D.this")]
    [InlineData("class C { int P { get { return [|1|]; } } }", "C.P")]
    [InlineData("class C { int _a, _b = [|1|]; }", "C._b")]
    [InlineData("class C { [|int|] _a, _b; }", "C._a")]
    [InlineData("class C { C() { [|M()|]; } }", "C.#ctor")]
    [InlineData("class C { static C() { [|M()|]; } }", "C.#cctor")]
    [InlineData("class C { ~C() { [|M()|]; } }", "C.Finalize")]
    [InlineData("class C { void System.IDisposable.Dispose() { [|M()|]; } }", "C.System.IDisposable.Dispose")]
    [InlineData("class C { public static C operator +(C a, C b) => [|a|]; }", "C.operator+")]
    [InlineData("class C { public static implicit operator int(C a) => [|1|]; }", "C.implicit")]
    [InlineData("class @class { event System.Action E { add { [|M()|]; } remove { } } }", "class.E")]
    [InlineData("enum E { [|A|] }", "E.A")]
    [InlineData("delegate void [|D|]();", "D")]
    [InlineData("class [|C|] { }", "C")]
    [InlineData("record R([|int|] A);", "R")]
    [InlineData("[|M()|]; void M() { }", "Program.Main")]
    [InlineData("[|using|] System;", "-")]
    public void Names_the_member(string source, string member) => Assert.Equal(member, Of(source).Member);

    [Theory]
    [InlineData("class C { void M(int i) { log.Info([|\"a\" + i|]); } }", "class C\n{\n    /// told\n    void M(int i)\n    {\n        // why\n        log . Info(\n            [|\"a\" +\n            i|]);\n    }\n}")]
    [InlineData("class C { void M(int i) { if (i > 0) log.Info([|\"a\" + i|]); } }", "class C { void M(long i, int k) { if (i > 1) { log.Info([|\"a\" + i|]); } } }")]
    [InlineData("class C { void M() { log.Info([|$\"a\"|]); } }", "class C { void M() => log.Info([|$\"a\"|]); }")]
    [InlineData("class C { void M() { try { A(); } [|catch|] { } } }", "class C { void M() { try { B(); } [|catch|] { return; } } }")]
    [InlineData("class C { void M() { [|Task.Run(() => { A(); })|]; } }", "class C { void M() { [|Task.Run(() => { B(); })|]; } }")]
    [InlineData("class C { async void [|M|]() { A(); } }", "class C { public async void [|M|](int i) => B(); }")]
    [InlineData("class C { void M() { async void [|L|]() { A(); } } }", "class C { void M() { async void [|L|](int i) => B(); } }")]
    [InlineData("class C([|ILogger<D> log|], int a) { }", "class C(int b, [|ILogger<D> log|]) : D { int _c; }")]
    [InlineData("class C { string A = [|@\"b\r\nc\"|]; }", "class C { string A = [|\"b\\nc\"|]; }")]
    [InlineData("class C { string A = [|\"\"\"\n  b\n    c\n  \"\"\"|]; }", "class C { string A = [|\"\"\"\n       b\n         c\n       \"\"\"|]; }")]
    [InlineData("class C { void M() { foreach ([|var|] a in b) A(); } }", "class C { void M() { foreach ([|var|] a in b) { B(); } } }")]
    public void Survives(string before, string after) => Assert.Equal(Of(before), Of(after));

    [Theory]
    [InlineData("class C { void M(int i) { log.Info([|\"a\" + i|]); } }", "class C { void M(int i) { log.Info([|\"b\" + i|]); } }")]
    [InlineData("class C { void M(int i) { a.Add([|-1|]); } }", "class C { void M(int i) { b.Add([|-1|]); } }")]
    [InlineData("class C { void M(int i) { a.Add([|-1|]); } }", "class C { void N(int i) { a.Add([|-1|]); } }")]
    [InlineData("class C { void M(int i) { a.Add([|-1|]); } }", "class D { void M(int i) { a.Add([|-1|]); } }")]
    [InlineData("class C { void M() { try { } [|catch|] { } } }", "class C { void M() { try { } [|catch|] (Exception) { } } }")]
    public void Tells_apart(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    /// <summary>A word is a word: blanks separate them in the file.</summary>
    [Fact]
    public void Has_no_blanks()
    {
        var finding = Diagnostic.Create(new DiagnosticDescriptor("OBS1001", "", "said", "", DiagnosticSeverity.Warning, true), Location.None);

        Assert.Equal(new Fingerprint("OBS1001", "My_Shop", Fingerprint.Nowhere, TextHash.Of("said")), Fingerprint.Of(finding, "My Shop", CancellationToken.None));
    }

    /// <summary>What stands in people's files must be found by every later version.</summary>
    [Fact]
    public void The_hash_is_the_same_for_ever() => Assert.Equal(0xe21f53abu, Of("class C { void M(int i) { log.Info([|\"a\" + i|]); } }").Text);

    private static Fingerprint Of(string marked)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source.Text);
        var finding = Diagnostic.Create(new DiagnosticDescriptor("OBS1001", "", "", "", DiagnosticSeverity.Warning, true), Location.Create(tree, Assert.Single(source.Spans)));
        return Fingerprint.Of(finding, "Shop", CancellationToken.None);
    }
}
