using Observability.Analyzers.Eng.FixTrials;

namespace Package.Tests.Eng.FixTrials;

/// <summary>The diffs that somebody reads are right.</summary>
public class LineDiffTests
{
    [Theory]
    [InlineData("a", "a", "")]
    [InlineData("a\nb\nc", "a\nB\nc", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n")]
    [InlineData("b", "a\nb\nc", "@@ -1,1 +1,3 @@\n+a\n b\n+c\n")]
    [InlineData("a\nb\nc", "b", "@@ -1,3 +1,1 @@\n-a\n b\n-c\n")]
    [InlineData("a\nb", "c\nd\ne", "@@ -1,2 +1,3 @@\n-a\n-b\n+c\n+d\n+e\n")]
    [InlineData("a\r\nb", "a\nb", "")]
    public void Says_what_was_taken_out_and_put_in(string before, string after, string hunks)
        => Assert.Equal(hunks.Length == 0 ? "" : $"--- a/x.cs\n+++ b/x.cs\n{hunks}", LineDiff.Unified("x.cs", before, after));

    [Fact]
    public void Changes_far_apart_have_hunks_of_their_own()
    {
        string[] lines = [.. Enumerable.Range(1, 40).Select(number => $"line {number}")];
        string[] changed = [.. lines];
        (changed[4], changed[29]) = ("new 5", "new 30");

        string diff = LineDiff.Unified("x.cs", string.Join('\n', lines), string.Join('\n', changed));

        Assert.Contains("@@ -1,9 +1,9 @@\n line 1\n", diff, StringComparison.Ordinal);
        Assert.Contains("@@ -26,9 +26,9 @@\n line 26\n", diff, StringComparison.Ordinal);
    }
}
