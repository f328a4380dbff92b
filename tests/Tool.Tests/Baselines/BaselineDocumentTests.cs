using CsCheck;
using Observability.Analyzers.Core.Baselines;
using Observability.Tool;
using Observability.Tool.Baselines;

namespace Tool.Tests.Baselines;

public sealed class BaselineDocumentTests : IDisposable
{
    private static readonly Fingerprint Find = new("OBS1001", "Shop", "Orders.Find", 42);
    private static readonly Fingerprint Print = new("OBS1201", "Shop", "Orders.Print", 42);

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string File => Path.Combine(_folder, "observability.baseline.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_one_says_what_it_is_and_is_sorted()
    {
        Assert.True(BaselineDocument.Read(File).Write(Entries((Print, 1), (Find, 2))));

        string[] lines = System.IO.File.ReadAllLines(File);
        Assert.Equal("observability-baseline 1", lines[0]);
        Assert.StartsWith("# ", lines[1], StringComparison.Ordinal);
        Assert.Equal(["OBS1001 Shop Orders.Find 0000002a 2", "OBS1201 Shop Orders.Print 0000002a 1"], lines[^2..]);
        Assert.False(BaselineDocument.Read(File).Write(Entries((Find, 2), (Print, 1))));
    }

    [Fact]
    public void Keeps_what_people_wrote_into_it()
    {
        System.IO.File.WriteAllText(File, """
            # ours
            observability-baseline 1
            # since May

            # the importer, to be rewritten
            OBS4001 Shop Gone.Away 0000002a 1
            <<<<<<< HEAD
            OBS1201 Shop Orders.Print 0000002a 1
            =======
            # hot path
            OBS1001 Shop Orders.Find 0000002a 2
            >>>>>>> theirs
            OBS1001 Shop
            # the end
            """.ReplaceLineEndings("\r\n"));

        BaselineDocument.Read(File).Write(Entries((Find, 1), (Print, 3)));

        Assert.Equal("""
            observability-baseline 1
            # ours
            # since May

            # hot path
            OBS1001 Shop Orders.Find 0000002a 1
            # the importer, to be rewritten
            OBS1201 Shop Orders.Print 0000002a 3
            # the end
            OBS1001 Shop

            """.ReplaceLineEndings("\r\n"), System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData("observability-baseline 2\nOBS1001 Shop Orders.Find 0000002a 1 high\n", "says 'observability-baseline 2', and this tool reads 'observability-baseline 1'. Update Observability.Tool")]
    [InlineData("{ \"version\": 3 }", "is no baseline, so it is left as it is")]
    public void What_it_cannot_read_it_does_not_overwrite(string text, string message)
    {
        System.IO.File.WriteAllText(File, text);

        Assert.Contains(message, Assert.Throws<BadInputException>(() => BaselineDocument.Read(File)).Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void What_cannot_be_written_is_told_and_stays()
    {
        BaselineDocument.Read(File).Write(Entries((Find, 2)));
        string before = System.IO.File.ReadAllText(File);
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);

        Assert.Contains("cannot be written, and is as it was", Assert.Throws<BadInputException>(() => BaselineDocument.Read(File).Write(Entries((Find, 1)))).Message, StringComparison.Ordinal);

        System.IO.File.SetAttributes(File, FileAttributes.Normal);
        Assert.Equal(before, System.IO.File.ReadAllText(File));
        Assert.Single(Directory.EnumerateFiles(_folder));
    }

    /// <summary>Whatever lines a file has: every comment and every damaged line is there afterwards, and writing again changes nothing.</summary>
    [Fact]
    public void Nothing_is_lost_and_a_second_write_changes_nothing()
    {
        Gen<string> line = Gen.OneOf(
            Gen.Int[0, 9].Select(number => $"# remark {number}"),
            Gen.Int[0, 9].Select(number => $"OBS1001 Shop Orders.M{number} 0000002a {number + 1}"),
            Gen.Int[0, 9].Select(number => $"damaged {number}"),
            Gen.Int[0, 2].Select(number => new[] { "", "=======", "observability-baseline 1" }[number]));
        Gen.Select(line.Array[0, 25], Gen.Int[0, 9].Array[0, 8]).Sample((lines, kept) =>
        {
            System.IO.File.WriteAllText(File, string.Join('\n', lines.Prepend("observability-baseline 1")));
            Dictionary<Fingerprint, int> entries = kept.Distinct().ToDictionary(number => new Fingerprint("OBS1001", "Shop", $"Orders.M{number}", 42), number => number + 1);

            BaselineDocument.Read(File).Write(entries);
            string[] written = System.IO.File.ReadAllLines(File);

            string[] remarks = [.. lines.Where(text => text.Contains('#') || text.StartsWith("damaged", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            Assert.Equal(remarks, written.Where(text => text.Contains('#') || text.StartsWith("damaged", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
            Assert.Equal(entries, BaselineDocument.Read(File).Entries.ToDictionary(entry => entry.Finding, entry => entry.Count));
            Assert.False(BaselineDocument.Read(File).Write(entries), string.Join('\n', written));
        }, iter: 300, threads: 1);
    }

    private static Dictionary<Fingerprint, int> Entries(params (Fingerprint Finding, int Count)[] entries) => entries.ToDictionary(entry => entry.Finding, entry => entry.Count);
}
