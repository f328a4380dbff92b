using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Tests.Robustness;

/// <summary>
/// Sources as they are while somebody types: a token missing, the rest not there yet, a token doubled, each at four places. An ordinary run tries some
/// of these twelve, others for each source; with <c>OBS_BREAKS=all</c> in the environment it tries them all. Those of the oldest Roslyn change
/// from day to day: <c>OBS_SEED</c> repeats a day's (the number of days since 1 January of year 1).
/// </summary>
internal static class Breaks
{
    private const int Places = 4;
    private const int Ways = 3;

    private static readonly bool All = Environment.GetEnvironmentVariable("OBS_BREAKS") == "all";

    // A step of five leads to another way and another place.
#if FLOOR_ROSLYN
    private const int Tried = 1;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("OBS_SEED"), out int given) ? given : DateOnly.FromDateTime(DateTime.UtcNow).DayNumber;
#else
    private const int Tried = 2;
    private const int Seed = 0;
#endif

    /// <summary>The broken texts that this run tries of a source.</summary>
    /// <param name="index">The source's place in its file: places and ways move with it, so that all sources together are broken everywhere.</param>
    public static IEnumerable<string> Of(TestSource source, int index)
    {
        ImmutableArray<TextSpan> tokens =
        [
            .. CSharpSyntaxTree.ParseText(source.Text).GetRoot().DescendantTokens(node => node.FullSpan.IntersectsWith(source.Own))
                .Select(token => token.Span)
                .Where(span => span.Length > 0 && source.Own.Contains(span)),
        ];
        if (tokens.IsEmpty)
            return [];
        IEnumerable<int> chosen = All ? Enumerable.Range(0, Places * Ways) : Enumerable.Range(0, Tried).Select(step => (index + Seed + (step * 5)) % (Places * Ways));
        return chosen.Select(number => Break(source.Text, tokens[(index + (number / Ways * tokens.Length / Places)) % tokens.Length], number % Ways));
    }

    private static string Break(string text, TextSpan token, int way) => way switch
    {
        0 => text.Remove(token.Start, token.Length),
        1 => text[..token.End],
        _ => text.Insert(token.End, " " + text.Substring(token.Start, token.Length)),
    };
}
