using System.Collections.Concurrent;
using System.Threading;

namespace Observability.Analyzers.Core;

/// <summary>A word that files are searched for, with the number by which <see cref="FileWords"/> remembers the answers.</summary>
internal readonly struct SearchedWord
{
    private static readonly ConcurrentDictionary<string, SearchedWord> Known = new();
    private static int _count;

    private SearchedWord(string text, int number)
    {
        Text = text;
        Number = number;
    }

    public string Text { get; }

    public int Number { get; }

    /// <param name="text">A constant: each other one is remembered for ever.</param>
    public static SearchedWord Of(string text)
        => Known.TryGetValue(text, out SearchedWord known) ? known : Known.GetOrAdd(text, static text => new SearchedWord(text, Interlocked.Increment(ref _count) - 1));
}
