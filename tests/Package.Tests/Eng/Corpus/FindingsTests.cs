namespace Package.Tests.Eng.Corpus;

/// <summary>What a run finds, as a file, and what is other than in the run before.</summary>
public class FindingsTests
{
    private const string Fault = "logger.LogInformation(\"Sold {Id} to {Name}\", id);";
    private const string OtherFault = "logger.LogInformation(\"Sold {0}\", id);";

    [Fact]
    public void Are_written_sorted_and_the_same_each_time()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(OtherFault, Fault);
        string file = folder.At("out/findings.tsv");

        CorpusResult result = folder.Run("--out", file);
        string first = File.ReadAllText(file);
        folder.Run("--out", file);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(first, File.ReadAllText(file));
        string[] lines = first.TrimEnd().Split('\n');
        Assert.Equal("repository\tcommit\tproject\tpath\tline\tcolumn\trule\tseverity\tmessage\tsource", lines[0]);
        Assert.StartsWith($"acme/shop\t{CorpusFolder.Commit}\tShop.csproj\tShop.cs\t5\t37\tOBS1005\tsuggestion\t", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"acme/shop\t{CorpusFolder.Commit}\tShop.csproj\tShop.cs\t6\t", lines[2], StringComparison.Ordinal);
        Assert.Contains("\tOBS1003\twarning\t", lines[2], StringComparison.Ordinal);
        Assert.EndsWith($"\t{Fault}", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.Contains("acme/shop: 1 projects, ", result.Output, StringComparison.Ordinal);
        Assert.Contains(" 2 findings; read in ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Depend_on_what_the_project_is()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith("Console.WriteLine(id);");
        folder.Shop("Tool/Tool.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""");
        folder.Shop("Tool/Program.cs", "Console.WriteLine(1);");

        folder.Run("--out", folder.At("out.tsv"));

        Assert.Equal(["OBS1201"], Rules(folder.Read("out.tsv")));
    }

    [Fact]
    public void Generated_code_is_not_judged_and_a_file_of_two_projects_once()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith("return;");
        folder.Shop("Made.g.cs", CorpusFolder.Class(Fault).Replace("Shop", "Made", StringComparison.Ordinal));
        folder.Shop("Shared/Shared.cs", CorpusFolder.Class(Fault).Replace("Shop", "Shared", StringComparison.Ordinal));
        folder.Shop("Other/Other.csproj", CorpusFolder.Web.Replace("</Project>", """<ItemGroup><Compile Include="../Shared/*.cs" /></ItemGroup></Project>""", StringComparison.Ordinal));

        folder.Run("--out", folder.At("out.tsv"));

        Assert.Equal(["OBS1003"], Rules(folder.Read("out.tsv")));
    }

    [Fact]
    public void The_repositorys_own_severities_count_only_where_asked_for()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Shop(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.OBS1003.severity = none\n");

        folder.Run("--out", folder.At("default.tsv"));
        folder.Run("--out", folder.At("own.tsv"), "--repository-editorconfig");

        Assert.Equal(["OBS1003"], Rules(folder.Read("default.tsv")));
        Assert.Empty(Rules(folder.Read("own.tsv")));
    }

    [Fact]
    public void One_that_only_moved_is_no_change()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault, Fault);
        folder.Run("--out", folder.At("out.tsv"));
        folder.ShopWith("id++;", "id++;", Fault, Fault);

        string output = folder.Run("--out", folder.At("out.tsv")).Output;

        Assert.Contains("0 added, 0 gone, 0 changed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_new_gone_and_other_is_told_by_rule_with_its_source()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault, Fault);
        folder.Run("--out", folder.At("old.tsv"));
        string[] old = folder.Read("old.tsv").Split('\n');
        folder.Write("old.tsv", string.Join('\n', old[0], old[1].Replace("\twarning\t", "\tsuggestion\t", StringComparison.Ordinal), old[2].Replace("\tOBS1003\twarning\t", "\tOBS1003\twarning\tOld words; ", StringComparison.Ordinal), ""));
        folder.ShopWith(Fault, OtherFault, "Console.WriteLine(id);");

        string output = folder.Run("--compare", folder.At("old.tsv")).Output;

        Assert.Contains("2 added, 1 gone, 1 changed", output, StringComparison.Ordinal);
        Assert.Contains($"  OBS1003: 0 added, 1 gone, 1 changed\n    - acme/shop Shop.cs:6 warning | {Fault}\n    ~ acme/shop Shop.cs:5 warning | {Fault}\n        severity: suggestion > warning\n", output, StringComparison.Ordinal);
        Assert.Contains($"  OBS1005: 1 added, 0 gone, 0 changed\n    + acme/shop Shop.cs:6 suggestion | {OtherFault}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_read_is_not_gone()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Write("repos/acme+till/Till.csproj", CorpusFolder.Web);
        folder.Write("repos/acme+till/Till.cs", CorpusFolder.Class(Fault));
        folder.Run("--out", folder.At("both.tsv"));

        string output = folder.Run("--only", "acme/till", "--compare", folder.At("both.tsv")).Output;

        Assert.Contains("0 added, 0 gone, 0 changed", output, StringComparison.Ordinal);
        Assert.DoesNotContain("acme/shop", output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rules(string table) => table.TrimEnd().Split('\n').Skip(1).Select(line => line.Split('\t')[6]);
}
