using System.Text;

namespace Package.Tests.Eng.Corpus;

/// <summary>What is wrong with the input is named, and the rest is read.</summary>
public class BadInputTests
{
    private const string Fault = "logger.LogInformation(\"Sold {Id} to {Name}\", id);";

    [Fact]
    public void A_repository_that_is_missing_or_stands_elsewhere()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Shop(".git/HEAD", "ref: refs/heads/main\n");
        folder.Shop(".git/refs/heads/main", "ffffffffffffffffffffffffffffffffffffffff\n");

        CorpusResult result = folder.Run("--only", "acme/shop", "acme/till", "acme/bank");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("acme/till is not there", result.Error, StringComparison.Ordinal);
        Assert.Contains("acme/bank is not in eng/Corpus/repositories.tsv", result.Error, StringComparison.Ordinal);
        Assert.Contains("acme/shop stands at ffffffffffffffffffffffffffffffffffffffff, and not at", result.Error, StringComparison.Ordinal);
        Assert.Contains("acme/shop: 1 projects", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_the_list_that_is_none()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Write("own/eng/Corpus/repositories.tsv", $"repository\tcommit\nacme/shop\tmain\nacme/shop\t{CorpusFolder.Commit}\n");

        CorpusResult result = folder.Run();

        Assert.Contains("repositories.tsv:2 is no owner/name, tab and commit", result.Error, StringComparison.Ordinal);
        Assert.Contains("acme/shop: 1 projects", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_that_are_half_there()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Shop("Shop.csproj", CorpusFolder.Web.Replace("</Project>", """<ItemGroup><ProjectReference Include="..\gone\Gone.csproj" /></ItemGroup></Project>""", StringComparison.Ordinal));
        folder.Shop("Broken/Broken.csproj", "<Project");
        folder.Shop("Broken/Broken.cs", "class Broken { }");

        CorpusResult result = folder.Run("--only", "acme/shop");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Broken/Broken.csproj cannot be read", result.Error, StringComparison.Ordinal);
        Assert.Contains("Shop.csproj refers to ../gone/Gone.csproj, which is not there", result.Error, StringComparison.Ordinal);
        Assert.Contains(" 1 findings", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_do_not_parse_or_are_no_text()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Shop("Broken.cs", "class Broken { void (");
        folder.Shop("Latin.cs", "class Latin { }");
        File.WriteAllBytes(folder.At("repos/acme+shop/Latin.cs"), Encoding.Latin1.GetBytes("// gr\u00fc\u00df dich\nclass Latin { }"));
        File.WriteAllBytes(folder.At("repos/acme+shop/Image.cs"), [1, 2, 0, 0, 3, 4]);

        CorpusResult result = folder.Run("--only", "acme/shop");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Broken.cs does not parse as it stands, line 1", result.Error, StringComparison.Ordinal);
        Assert.Contains("Image.cs is no text: left out", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Latin.cs", result.Error, StringComparison.Ordinal);
        Assert.Contains(" 1 findings", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_of_a_kind_are_told_in_few_lines()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        for (int i = 0; i < 15; i++)
            folder.Shop($"Broken{i:00}.cs", "class {");

        string error = folder.Run("--only", "acme/shop").Error;

        Assert.Equal(10, error.Split("does not parse").Length - 1);
        Assert.Contains("and 5 more", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_run_that_is_missing_or_garbled()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Write("old.tsv", "repository\tcommit\nacme/shop\n");

        Assert.Contains("old.tsv:2 is no finding", folder.Run("--compare", folder.At("old.tsv")).Error, StringComparison.Ordinal);
        CorpusResult missing = folder.Run("--compare", folder.At("none.tsv"));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("none.tsv is not there to compare with", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);

        CorpusResult result = folder.Run("--out", folder.Repositories);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(folder.Repositories, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_folder_that_is_missing()
    {
        using var folder = new CorpusFolder();

        Assert.Contains("none is not there", folder.RunBare("corpus", "--source", folder.At("none")).Error, StringComparison.Ordinal);
    }
}
