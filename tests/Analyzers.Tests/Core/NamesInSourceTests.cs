using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Tests.Core;

public class NamesInSourceTests
{
    [Theory]
    [InlineData("open.Add(1); this.open.Add(1); x = open;", 3)]
    [InlineData("opened.Add(1); reopen(); open_.Add(1); _open.Add(1);", 0)]
    [InlineData("/* open */ // open", 0)]
    [InlineData("x = \"open\"; x = 'o';", 0)]
    [InlineData("@open.Add(1);", 1)]
    [InlineData("int open = 1;", 0)]
    [InlineData("Open.Add(1);", 0)]
    public void Are_whole_words_of_code(string statements, int expected)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText($"class A {{ void M() {{ {statements}\n }} }} class open {{ object B => open; }}").GetRoot();
        Assert.Equal(expected, NamesInSource.In(root.DescendantNodes().OfType<ClassDeclarationSyntax>().First(), "open", CancellationToken.None).Count());
    }
}
