using Observability.Analyzers.Eng;

namespace Package.Tests.Eng.Corpus;

/// <summary>Would the rules have told of what somebody mended later? The code before a commit is asked.</summary>
public sealed class MendedTests : IDisposable
{
    private const string Fault = "logger.LogInformation(\"Sold {Id} to {Name}\", id);";
    private const string Mended = "logger.LogInformation(\"Sold {Id}\", id);";
    private const string List = "own/eng/Corpus/mended.tsv";

    private readonly CorpusFolder _folder = new();

    [Fact]
    public void A_fault_that_a_rule_tells_of_is_found_and_another_is_missed()
    {
        string commit = Commit("acme/shop", [Fault, "var unused = id;"], [Mended, ""]);
        ListFaults(
            Row("acme/shop", commit, "logging", 5, "OBS1003", ""),
            Row("acme/shop", commit, "logging", 6, "OBS1003", ""));

        CorpusResult result = Run();

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"found logging OBS1003 acme/shop {commit[..10]} Shop.cs:5 | it was wrong", result.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^logging +2 +1 +2 +", result.Output);
        Assert.Matches("(?m)^errors +0 +0 +0 +0 +0 +-$", result.Output);
    }

    [Fact]
    public void Only_the_change_that_mended_a_fault_counts_and_not_others_of_its_commit()
    {
        string commit = Commit("acme/shop", [Fault, "_ = 1;", "_ = 2;", "_ = 3;", "_ = 4;"], [Mended, "_ = 1;", "_ = 2;", "_ = 3;", "_ = 5;"]);
        ListFaults(Row("acme/shop", commit, "logging", 9, "OBS1003", ""));

        CorpusResult result = Run();

        Assert.Contains("missed logging OBS1003", result.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^logging +1 +1 +1 +0 +1 +0.0$", result.Output);
    }

    [Fact]
    public void What_another_rule_says_there_is_told()
    {
        string commit = Commit("acme/shop", [Fault], [Mended]);
        ListFaults(Row("acme/shop", commit, "logging", 5, "-", ""));

        CorpusResult result = Run();

        Assert.Contains("no rule logging - acme/shop", result.Output, StringComparison.Ordinal);
        Assert.Contains("OBS1003 speaks there: Shop.cs:5", result.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^logging +1 +1 +0 +0 +0 +-$", result.Output);
    }

    [Fact]
    public void A_history_is_read_without_its_work_tree_too()
    {
        string commit = Commit("acme/shop", [Fault], [Mended]);
        string checkout = _folder.At("histories/acme+shop");
        Git(_folder.At("histories"), "clone", "-q", "--bare", checkout, "bare");
        Directory.Delete(checkout, recursive: true);
        Directory.CreateDirectory(checkout);
        Directory.Move(_folder.At("histories/bare"), Path.Combine(checkout, "repo"));
        ListFaults(Row("acme/shop", commit, "logging", 5, "OBS1003", ""));

        Assert.Contains("found logging OBS1003", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_projects_of_the_fault_are_looked_at_and_what_they_refer_to_is_compiled()
    {
        string history = _folder.At("histories/acme+shop");
        _folder.Write("histories/acme+shop/Base/Base.csproj", CorpusFolder.Library);
        _folder.Write("histories/acme+shop/Base/Names.cs", "public static class Names { public const string Template = \"Sold {Id} to {Name}\"; }");
        _folder.Write("histories/acme+shop/Other/Other.csproj", CorpusFolder.Library);
        _folder.Write("histories/acme+shop/Other/Other.cs", "class {");
        _folder.Write("histories/acme+shop/App/App.csproj", CorpusFolder.Web.Replace("</Project>", """<ItemGroup><ProjectReference Include="../Base/Base.csproj" /></ItemGroup></Project>""", StringComparison.Ordinal));
        Init(history);
        string commit = Twice(history, "App/Shop.cs", ["logger.LogInformation(Names.Template, id);"], [Mended]);
        ListFaults(Row("acme/shop", commit, "logging", 5, "OBS1003", "", "App/Shop.cs"));

        CorpusResult result = Run();

        Assert.Equal("", result.Error);
        Assert.Contains("found logging OBS1003", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_that_has_changed_is_told_and_with_check_a_lost_one_fails()
    {
        string commit = Commit("acme/shop", [Fault, "_ = 1;", "_ = 2;", "_ = 3;"], [Mended, "_ = 1;", "_ = 2;", "_ = 4;"]);
        ListFaults(
            Row("acme/shop", commit, "logging", 5, "OBS1003", "missed"),
            Row("acme/shop", commit, "logging", 8, "OBS1003", "found"));

        CorpusResult result = Run("--check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("found (was missed) logging", result.Output, StringComparison.Ordinal);
        Assert.Contains("missed (was found) logging", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 changed since the list was filled, 1 of them lost", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run().ExitCode);
    }

    [Fact]
    public void Verdicts_are_filled_in_and_what_is_no_row_stays()
    {
        string commit = Commit("acme/shop", [Fault], [Mended]);
        ListFaults(Row("acme/shop", commit, "logging", 5, "OBS1003", ""), "half\ta row\n", Row("acme/gone", commit, "logging", 5, "OBS1003", "found"));

        Run("--fill");

        string list = _folder.Read(List);
        Assert.Contains(Row("acme/shop", commit, "logging", 5, "OBS1003", "found"), list, StringComparison.Ordinal);
        Assert.Contains("\nhalf\ta row\n", list, StringComparison.Ordinal);
        Assert.Contains(Row("acme/gone", commit, "logging", 5, "OBS1003", "found"), list, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_goes_between_its_markers()
    {
        string commit = Commit("acme/shop", [Fault], [Mended]);
        ListFaults(Row("acme/shop", commit, "logging", 5, "OBS1003", ""));
        _folder.Write("page.md", "Before\n<!-- mended -->\nold\n<!-- /mended -->\nAfter\n");

        Run("--markdown", _folder.At("page.md"));

        string page = _folder.Read("page.md");
        Assert.Contains("| logging | 1 | 1 | 1 | 1 | 0 | 100.0 |\n", page, StringComparison.Ordinal);
        Assert.StartsWith("Before\n<!-- mended -->\n| Area |", page, StringComparison.Ordinal);
        Assert.EndsWith("<!-- /mended -->\nAfter\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_named_and_the_rest_is_read()
    {
        string commit = Commit("acme/shop", [Fault], [Mended]);
        string first = Git(_folder.At("histories/acme+shop"), "rev-parse", "HEAD^").Trim();
        ListFaults(
            Row("acme/gone", commit, "logging", 5, "OBS1003", ""),
            Row("acme/shop", CorpusFolder.Commit, "logging", 5, "OBS1003", ""),
            Row("acme/shop", first, "logging", 5, "OBS1003", ""),
            Row("acme/shop", commit, "logging", 5, "OBS1003", "", "Gone.cs"),
            Row("acme/shop", commit, "logging", 5, "OBS1003", ""));

        CorpusResult result = Run();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("acme/gone: its history is not there: it belongs into", result.Error, StringComparison.Ordinal);
        Assert.Contains($"acme/shop: its history has no commit {CorpusFolder.Commit}, or nothing before it", result.Error, StringComparison.Ordinal);
        Assert.Contains($"acme/shop: its history has no commit {first}, or nothing before it", result.Error, StringComparison.Ordinal);
        Assert.Contains($"acme/shop: no project compiles Gone.cs before {commit}", result.Error, StringComparison.Ordinal);
        Assert.Contains("found logging OBS1003 acme/shop", result.Output, StringComparison.Ordinal);
        Assert.Contains("4 could not be read and do not count", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme/shop\thalf", "it has 2 cells and not 9")]
    [InlineData("shop\t0123456789abcdef0123456789abcdef01234567\tlogging\tShop.cs\t5\twrong\tOBS1003\t\t", "'shop' is no owner/name")]
    [InlineData("acme/shop\tmain\tlogging\tShop.cs\t5\twrong\tOBS1003\t\t", "'main' is no commit of 40 hex digits")]
    [InlineData("acme/shop\t0123456789abcdef0123456789abcdef01234567\tlogs\tShop.cs\t5\twrong\tOBS1003\t\t", "'logs' is none of logging, errors, metrics, tracing")]
    [InlineData("acme/shop\t0123456789abcdef0123456789abcdef01234567\tlogging\tShop.cs\tfive\twrong\tOBS1003\t\t", "'Shop.cs' and 'five' are no file and line")]
    [InlineData("acme/shop\t0123456789abcdef0123456789abcdef01234567\tlogging\tShop.cs\t5\t\tOBS1003\t\t", "it does not say what was mended")]
    [InlineData("acme/shop\t0123456789abcdef0123456789abcdef01234567\tlogging\tShop.cs\t5\twrong\tnone\t\t", "'none' is no rule")]
    [InlineData("acme/shop\t0123456789abcdef0123456789abcdef01234567\tlogging\tShop.cs\t5\twrong\t-\t\t", "it does not say why no rule could know")]
    [InlineData("acme/shop\t0123456789abcdef0123456789abcdef01234567\tlogging\tShop.cs\t5\twrong\tOBS1003\tperhaps\t", "'perhaps' is no verdict")]
    public void A_row_that_is_none(string row, string complaint)
    {
        string commit = Commit("acme/till", [Fault], [Mended]);
        ListFaults(row + "\n", Row("acme/till", commit, "logging", 5, "OBS1003", ""));

        CorpusResult result = Run();

        Assert.Contains($"eng/Corpus/mended.tsv:2 is left out: {complaint}", result.Error, StringComparison.Ordinal);
        Assert.Contains("found logging OBS1003 acme/till", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_chooses_among_the_list()
    {
        string shop = Commit("acme/shop", [Fault], [Mended]);
        string till = Commit("acme/till", [Fault], [Mended]);
        ListFaults(Row("acme/shop", shop, "logging", 5, "OBS1003", ""), Row("acme/till", till, "logging", 5, "OBS1003", ""));

        CorpusResult result = Run("--only", "acme/till", "acme/bank");

        Assert.Contains("acme/bank is not in eng/Corpus/mended.tsv", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("acme/shop", result.Output, StringComparison.Ordinal);
        Assert.Contains("acme/till", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_list_or_without_histories_it_refuses()
    {
        Assert.Equal(2, Run().ExitCode);
        Assert.Contains("eng/Corpus/mended.tsv is not there", Run().Error, StringComparison.Ordinal);
        CorpusResult result = _folder.RunBare("corpus", "mended");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("corpus mended reads histories", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private CorpusResult Run(params string[] more) => _folder.RunBare(["corpus", "mended", "--repositories", _folder.At("histories"), .. more]);

    private void ListFaults(params string[] rows) => _folder.Write(List, $"repository\tcommit\tarea\tpath\tline\tmended\trule\tverdict\treason\n{string.Concat(rows)}");

    private static string Row(string repository, string commit, string area, int line, string rule, string verdict, string path = "Shop.cs")
        => $"{repository}\t{commit}\t{area}\t{path}\t{line}\tit was wrong\t{rule}\t{verdict}\t{(rule == "-" ? "nobody knows" : "")}\n";

    /// <summary>A repository whose second commit, which is returned, replaces the statements of the first; the first statement stands on line 5.</summary>
    private string Commit(string repository, string[] before, string[] after)
    {
        string history = _folder.At($"histories/{repository.Replace('/', '+')}");
        _folder.Write($"histories/{repository.Replace('/', '+')}/Shop.csproj", CorpusFolder.Web);
        _folder.Write($"histories/{repository.Replace('/', '+')}/Program.cs", "return;\n");
        Init(history);
        return Twice(history, "Shop.cs", before, after);
    }

    private static string Twice(string history, string path, string[] before, string[] after)
    {
        foreach (string[] statements in new[] { before, after })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(history, path))!);
            File.WriteAllText(Path.Combine(history, path), CorpusFolder.Class(statements));
            Git(history, "add", "--all");
            Git(history, "-c", "user.name=Shop", "-c", "user.email=shop@example.org", "commit", "-q", "-m", "Shop");
        }

        return Git(history, "rev-parse", "HEAD").Trim();
    }

    private static void Init(string history)
    {
        Directory.CreateDirectory(history);
        Git(history, "init", "-q");
    }

    private static string Git(string folder, params string[] arguments)
    {
        ProgramRun run = ProgramRun.In(folder, null, "git", arguments);
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output;
    }
}
