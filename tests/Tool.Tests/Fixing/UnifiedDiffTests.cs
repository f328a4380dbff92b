using CsCheck;
using Observability.Tool.Fixing;
using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Fixing;

public class UnifiedDiffTests
{
    private static readonly Gen<string> Lines = Gen.OneOf("one\n", "two\n", "two\r\n", "\n", "-- three\n", "four\r\n").Array[1, 20].Select(string.Concat);

    // The last line may end without a line break.
    private static readonly Gen<string> Text = Gen.Select(Lines, Gen.OneOf("", "end", "end\n"), (lines, last) => lines + last);

    [Fact]
    public async Task Git_makes_of_the_old_text_the_new_one()
    {
        using var folder = new TemporaryFolder();
        await Gen.Select(Text, Text).Where((before, after) => before != after).SampleAsync(async (before, after) =>
        {
            folder.Write("file.txt", before);
            folder.Write("file.patch", UnifiedDiff.Of("file.txt", before, after));
            await Repositories.RunAsync(folder.Path, "apply", "--whitespace=nowarn", "file.patch");
            Assert.Equal(after, File.ReadAllText(folder.At("file.txt")));
        }, iter: 60, threads: 1);
    }
}
