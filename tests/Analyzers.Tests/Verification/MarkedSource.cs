using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>A test source without its marks, and where they stood: <c>[|…|]</c> around what is reported, one in another where reports are nested.</summary>
/// <param name="Text">The source that is compiled.</param>
/// <param name="Spans">What is marked, in the order in which the marks open.</param>
internal sealed record MarkedSource(string Text, ImmutableArray<TextSpan> Spans)
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>The text alone, also of a fragment whose marks have no other half.</summary>
    public static string Unmark(string source) => source.Replace(Open, "", StringComparison.Ordinal).Replace(Close, "", StringComparison.Ordinal);

    public static MarkedSource Parse(string source)
    {
        var text = new StringBuilder(source.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        for (int i = 0; i < source.Length; i++)
        {
            if (string.CompareOrdinal(source, i, Open, 0, Open.Length) == 0)
            {
                open.Push(spans.Count);
                spans.Add(new TextSpan(text.Length, 0));
                i++;
            }
            else if (string.CompareOrdinal(source, i, Close, 0, Close.Length) == 0)
            {
                Assert.True(open.TryPop(out int mark), $"A mark is closed that was not opened:\n{source}");
                spans[mark] = TextSpan.FromBounds(spans[mark].Start, text.Length);
                i++;
            }
            else
            {
                text.Append(source[i]);
            }
        }

        Assert.True(open.Count == 0, $"A mark is not closed:\n{source}");
        return new MarkedSource(text.ToString(), spans.ToImmutable());
    }
}
