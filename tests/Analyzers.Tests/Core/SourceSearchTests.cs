using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Tests.Core;

public class SourceSearchTests
{
    [Theory]
    [InlineData("class C { object O => AddView(1); }", true)]
    [InlineData("class C { string S = \"AddView(\"; }", true)]
    [InlineData("class C { string S = $\"{1} AddView( // no\"; }", true)]
    [InlineData("// AddView(\nclass C { object O => AddView(1); }", true)]
    [InlineData("class C { /* AddView( */ }", false)]
    [InlineData("class C { } // AddView(", false)]
    [InlineData("/// <summary>AddView(x)</summary>\nclass C { }", false)]
    [InlineData("/** AddView( */ class C { }", false)]
    [InlineData("#region AddView(\nclass C { }\n#endregion AddView(", false)]
    [InlineData("#if NEVER\nAddView(x)\n#endif", true)]
    [InlineData("class C { void AddViews() { } }", false)]
    [InlineData("", false)]
    public void A_word_is_found_wherever_it_stands_in_code(string source, bool expected)
        => Assert.Equal(expected, SourceSearch.AnyMentions(Compile(CSharpSyntaxTree.ParseText(source)), "AddView(", CancellationToken.None));

    [Theory]
    [InlineData(16 * 1024 - 4)]
    [InlineData(16 * 1024 - 1)]
    [InlineData(40_000)]
    public void A_word_is_found_across_the_border_of_two_windows(int before)
        => Assert.True(SourceSearch.Contains(CSharpSyntaxTree.ParseText(new string(' ', before) + "AddView("), "AddView(", CancellationToken.None));

    [Fact]
    public void A_file_is_read_once_for_all_compilations_that_have_it()
    {
        var text = new CountingText("class C { }");
        SyntaxTree kept = CSharpSyntaxTree.ParseText(text);
        CSharpCompilation first = Compile(kept, CSharpSyntaxTree.ParseText("class D { }"));
        Assert.False(SourceSearch.AnyMentions(first, "MetricPusher", CancellationToken.None));
        int read = text.Reads;

        CSharpCompilation second = first.ReplaceSyntaxTree(first.SyntaxTrees[1], CSharpSyntaxTree.ParseText("class D { MetricPusher p; }"));
        Assert.Equal([second.SyntaxTrees[1]], SourceSearch.TreesMentioning(second, "MetricPusher", CancellationToken.None));
        Assert.Equal(read, text.Reads);
        Assert.False(SourceSearch.AnyMentions(second, "AddView(", CancellationToken.None));
        Assert.True(text.Reads > read);
    }

    private static CSharpCompilation Compile(params SyntaxTree[] trees) => CSharpCompilation.Create("files", trees);

    private sealed class CountingText(string text) : SourceText
    {
        private readonly SourceText _text = From(text, Encoding.UTF8);

        public int Reads { get; private set; }

        public override Encoding? Encoding => _text.Encoding;

        public override int Length => _text.Length;

        public override char this[int position] => _text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            Reads++;
            _text.CopyTo(sourceIndex, destination, destinationIndex, count);
        }
    }
}
