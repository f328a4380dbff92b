using Observability.Analyzers.Eng.Corpus.Labels;

namespace Package.Tests.Eng.Corpus;

/// <summary>Verdicts of people who read the code follow it where it moves, and tell what a run is worth.</summary>
public class LabelTests
{
    private const string Fault = "logger.LogInformation(\"Sold {Id} to {Name}\", id);";
    private const string Style = "logger.LogInformation(\"Sold {0}\", id);";
    private const string File = "own/eng/Corpus/Labels/acme+shop.tsv";
    private const string Header = "repository\tcommit\tpath\tline\trule\tverdict\treason\thash\n";

    [Fact]
    public void Are_counted_by_rule_and_severity()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault, Style, Style, Style);
        folder.Write(File, Header + Row(5, "OBS1003", "true", Fault) + Row(6, "OBS1005", "false", Style) + Row(7, "OBS1005", "arguable", Style));

        string output = folder.Run().Output;

        Assert.Matches(@"OBS1003 +warning +1 +1 +1 +0 +0 +100\.0 +0\.0 +0\.0 +0\n", output);
        Assert.Matches(@"OBS1005 +suggestion +3 +2 +0 +1 +1 +0\.0 +50\.0 +50\.0 +1\n", output);
        Assert.Matches(@"all +warning +1 +1 +1 +0 +0 +100\.0 +0\.0 +0\.0 +0\n", output);
        Assert.Matches(@"all +4 +3 +1 +1 +1 +33\.3 +33\.3 +33\.3 +1\n", output);
        Assert.Contains("Recall: 1 of 1 true labels are reported (100.0 %), 0 missed; 0 false or arguable ones are mended", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Follow_their_lines()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith("id++;", "id++;", Style, "id++;", Style, Fault);
        // Once lines 5, 6 and 7: now 7, 9 and 10. Line 7 has the same text by accident.
        folder.Write(File, Header + Row(5, "OBS1005", "true", Style) + Row(7, "OBS1005", "false", Style) + Row(8, "OBS1003", "true", Fault));

        CorpusResult result = folder.Run("--unlabelled", folder.At("open.tsv"));

        Assert.Contains("labels whose line has moved: Shop.cs:5 > 7 (OBS1005), Shop.cs:7 > 9 (OBS1005), Shop.cs:8 > 10 (OBS1003)", result.Output, StringComparison.Ordinal);
        Assert.Single(folder.Read("open.tsv").TrimEnd().Split('\n'));
    }

    [Fact]
    public void Know_their_lines_by_the_text_with_its_tabs()
    {
        using var folder = new CorpusFolder();
        const string tabbed = "logger.LogInformation(\"Sold {0}\",\tid);";
        folder.ShopWith(tabbed);
        folder.Run("--unlabelled", folder.At("open.tsv"));
        string[] lines = folder.Read("open.tsv").Split('\n');
        folder.Write("open.tsv", string.Join('\n', lines[0], Filled(lines[1], "true")));
        folder.RunBare("corpus", "label", folder.At("open.tsv"));

        Assert.Contains($"\t{Label.HashOf(tabbed)}\n", folder.Read(File), StringComparison.Ordinal);
        Assert.Contains("Recall: 1 of 1 ", folder.Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_the_nearest_of_several_lines()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Style, "id++;", "id++;", "id++;", Style);
        folder.Write(File, Header + Row(8, "OBS1005", "true", Style));

        Assert.Contains("Shop.cs:8 > 9 (OBS1005)", folder.Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_what_is_missed_mended_and_gone()
    {
        using var folder = new CorpusFolder();
        const string mended = "logger.LogInformation(\"Sold {Id}\", id);";
        folder.ShopWith(mended, "id++;", Fault);
        folder.Write(File, Header
            + Row(5, "OBS1003", "true", mended, "a hole without a value")
            + Row(6, "OBS1201", "false", "id++;")
            + Row(7, "OBS1003", "true", Fault)
            + Row(8, "OBS1003", "true", "gone();"));

        string output = folder.Run().Output;

        Assert.Contains("MISSED: Shop.cs:5 OBS1003 a hole without a value", output, StringComparison.Ordinal);
        Assert.Contains("label without its line: Shop.cs:8 OBS1003 true", output, StringComparison.Ordinal);
        Assert.Contains("Recall: 1 of 2 true labels are reported (50.0 %), 1 missed; 1 false or arguable ones are mended", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_rule_that_is_off_by_default_miss_nothing()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith("logger.LogInformation(\"Sold\\n\");", Fault);
        folder.Write(File, Header + Row(5, "OBS1014", "true", "logger.LogInformation(\"Sold\\n\");") + Row(6, "OBS1003", "true", Fault));

        string output = folder.Run().Output;

        Assert.Contains("Recall: 1 of 1 true labels are reported (100.0 %), 0 missed", output, StringComparison.Ordinal);
        Assert.DoesNotContain("MISSED", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_none_is_named_and_the_others_count()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Write(File, Header + "acme/shop\tonly\n" + Row(5, "OBS1003", "maybe", Fault) + Row(5, "OBS1003", "true", Fault) + Row(5, "OBS1003", "true", Fault).Replace("\t5\t", "\tfive\t", StringComparison.Ordinal)
            + $"acme/shop\t{CorpusFolder.Commit}\tShop.cs\t5\tOBS1003\ttrue\t\tXYZ\n" + Row(5, "OBS1003", "false", Fault));

        CorpusResult result = folder.Run();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("acme+shop.tsv:2 is no label: a label has 8 cells", result.Error, StringComparison.Ordinal);
        Assert.Contains("acme+shop.tsv:3 is no label: 'maybe' is no verdict", result.Error, StringComparison.Ordinal);
        Assert.Contains("acme+shop.tsv:5 is no label: 'five' is no line number", result.Error, StringComparison.Ordinal);
        Assert.Contains("acme+shop.tsv:6 is no label: 'XYZ' is no hash", result.Error, StringComparison.Ordinal);
        Assert.Contains("acme+shop.tsv:7 is a second label for its place", result.Error, StringComparison.Ordinal);
        Assert.Contains("Recall: 1 of 1 ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Go_from_the_unlabelled_into_the_project()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault, Style, Style);
        string open = folder.At("open.tsv");
        folder.Run("--unlabelled", open);
        string[] lines = folder.Read("open.tsv").TrimEnd().Split('\n');
        Assert.Equal(Header.TrimEnd() + "\tmessage\tsource", lines[0]);
        Assert.Equal(Row(5, "OBS1003", "", Fault).TrimEnd('\n'), string.Join('\t', lines[1].Split('\t')[..8]));
        Assert.EndsWith($"\t{Fault}", lines[1], StringComparison.Ordinal);

        // One verdict filled in, one left open; then the other way round, with a change of mind.
        folder.Write("open.tsv", string.Join('\n', lines[0], Filled(lines[2], "false"), lines[1], Filled(lines[3], "true"), ""));
        CorpusResult first = folder.RunBare("corpus", "label", open);
        folder.Write("open.tsv", string.Join('\n', lines[0], Filled(lines[1], "true"), Filled(lines[2], "arguable"), ""));
        CorpusResult second = folder.RunBare("corpus", "label", open);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("2 labels added or replaced, 1 rows without a verdict left out", first.Output, StringComparison.Ordinal);
        Assert.Equal(Header + Row(5, "OBS1003", "true", Fault, "seen") + Row(6, "OBS1005", "arguable", Style, "seen") + Row(7, "OBS1005", "true", Style, "seen"), folder.Read(File));
        Assert.Contains("Recall: 2 of 2 ", folder.Run("--unlabelled", open).Output, StringComparison.Ordinal);
        Assert.Single(folder.Read("open.tsv").TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("acme/shop", "OBS1003", "certainly", "'certainly' is no verdict")]
    [InlineData("acme/shop", "OBS9999", "true", "OBS9999 is no rule")]
    [InlineData("acme/bank", "OBS1003", "true", "acme/bank is not in eng/Corpus/repositories.tsv")]
    public void Are_refused_all_together_where_one_is_wrong(string repository, string rule, string verdict, string complaint)
    {
        using var folder = new CorpusFolder();
        string wrong = Row(6, rule, verdict, Fault).Replace("acme/shop", repository, StringComparison.Ordinal);
        folder.Write("open.tsv", Header + Row(5, "OBS1003", "true", Fault) + wrong);

        CorpusResult result = folder.RunBare("corpus", "label", folder.At("open.tsv"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"open.tsv:3: {complaint}", result.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(folder.At(File)));
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        using var folder = new CorpusFolder();

        Assert.Contains("none.tsv is not there", folder.RunBare("corpus", "label", folder.At("none.tsv")).Error, StringComparison.Ordinal);
    }

    private static string Row(int line, string rule, string verdict, string source, string reason = "")
        => $"acme/shop\t{CorpusFolder.Commit}\tShop.cs\t{line}\t{rule}\t{verdict}\t{reason}\t{Label.HashOf(source)}\n";

    private static string Filled(string row, string verdict)
    {
        string[] cells = row.Split('\t');
        (cells[5], cells[6]) = (verdict, "seen");
        return string.Join('\t', cells);
    }
}
