using Observability.Analyzers.Core;

namespace Observability.Analyzers.Tests.Core;

public sealed class NotesByKeyTests
{
    [Fact]
    public void Keeps_all_that_is_noted_at_once()
    {
        var notes = new NotesByKey<string, int>(StringComparer.Ordinal);

        Parallel.For(0, 1000, i => notes.Add(i % 3 == 0 ? "few" : "many", i));

        Assert.Equal(["few", "many"], notes.All.Select(noted => noted.Key).Order());
        Assert.Equal(Enumerable.Range(0, 1000).Where(i => i % 3 == 0), notes.Find("few")!.Order());
        Assert.Equal(Enumerable.Range(0, 1000).Where(i => i % 3 != 0), notes.Find("many")!.Order());
    }

    [Fact]
    public void Tells_one_from_several()
    {
        var notes = new NotesByKey<string, int>(StringComparer.Ordinal);
        notes.Add("one", 1);
        notes.Add("two", 1);
        notes.Add("two", 1);

        Assert.False(notes.Find("one")!.HasSeveral);
        Assert.True(notes.Find("two")!.HasSeveral);
        Assert.Null(notes.Find("none"));
    }
}
