using Package.Tests.Support;

namespace Package.Tests.Snippets;

/// <summary>docs/adopting.md, typed from its first command to its last, on one solution under git.</summary>
[Collection(nameof(ReleaseUsers))]
public sealed class AdoptingTests(ReleasedPackage package)
{
    private const string Page = "docs/adopting.md";
    private const string Baseline = "observability.baseline.txt";

    [Fact]
    public async Task The_way_from_old_findings_to_none_is_as_the_page_says()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        using var home = new TemporaryFolder();
        await code.TypeAsync("dotnet", "restore");
        await ReleasedPackage.InstallToolAsync(code.Home, home, [.. PageSnippet.Of("README.md", "Look first").Commands.First()]);
        await CommitAllAsync(code);

        // 1. Nothing is touched.
        (int exitCode, string output) = await TypeAsync(code, home, "1. Look, without touching anything");
        Assert.Equal(1, exitCode);
        Assert.All(code.Findings, finding => Assert.Contains(finding.Split(' ')[0], output, StringComparison.Ordinal));
        Assert.Equal("", await GitAsync(code, "status", "--porcelain"));

        // 2. What is there is known, and neither told nor failed on.
        (exitCode, output) = await TypeAsync(code, home, "2. Add the package, and keep what is there out of the way");
        Assert.True(exitCode == 0, output);
        Assert.Equal(code.Findings.Count, File.ReadAllLines(code.At(Baseline)).Count(line => line.StartsWith("OBS", StringComparison.Ordinal)));
        Assert.Empty(await code.BuildAsync());
        string[] strictly = [.. Commands("3. Let no new ones in").Single()];
        await code.TypeAsync(strictly);
        await CommitAllAsync(code);
        await GitAsync(code, "update-ref", "refs/remotes/origin/main", "HEAD");

        // 3. What is new fails a build, and is all that an audit of the change finds.
        code.Write("Shop/New.cs", "public class New(ILogger<New> logger) { public void Say(int id) => logger.LogInformation($\"new {id}\"); }\n");
        (exitCode, output) = await code.TryAsync(strictly);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error OBS1001", output, StringComparison.Ordinal);
        (exitCode, output) = await TypeAsync(code, home, "3. Let no new ones in", 1);
        Assert.Equal(1, exitCode);
        Assert.Contains("New.cs", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"Shop\.cs\b", output);

        // 4. Safe fixes are shown, then written; old findings are mended too.
        (_, output) = await TypeAsync(code, home, "4. Repair what a tool can repair");
        Assert.Contains("+        logger.LogInformation(\"order {Id}\", id);", output, StringComparison.Ordinal);
        Assert.Contains("logger.LogInformation(\"order {Id}\", id);", await File.ReadAllTextAsync(code.At("Shop/Shop.cs")), StringComparison.Ordinal);
        Assert.Contains("\"new {Id}\"", await File.ReadAllTextAsync(code.At("Shop/New.cs")), StringComparison.Ordinal);
        await TypeAsync(code, home, "4. Repair what a tool can repair", 1);
        Assert.Empty(await code.BuildAsync());

        // 5. What is mended leaves the baseline.
        (exitCode, output) = await TypeAsync(code, home, "5. Burn down the rest");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("OBS1001", await File.ReadAllTextAsync(code.At(Baseline)), StringComparison.Ordinal);
        Assert.Contains("OBS4001", await File.ReadAllTextAsync(code.At(Baseline)), StringComparison.Ordinal);
        Assert.Empty(await code.BuildAsync());
    }

    [Fact]
    public async Task Without_a_baseline_folders_and_suggestions_are_left_out()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        code.WriteMSBuild("Directory.Build.targets", Snippet("2. Add the package, and keep what is there out of the way", 1).Text);
        Assert.Equal(code.Findings, await code.BuildAsync());

        string folder = Snippet("2. Add the package, and keep what is there out of the way", 2).Text;
        code.Write(".editorconfig", "root = true\n" + folder.Replace("[legacy/", "[Shop/", StringComparison.Ordinal));
        Assert.Equal(code.StockFindings, await code.BuildAsync());
    }

    // All commands of one block, the last one's answer; what the page shows as dotnet is typed as such.
    private static async Task<(int ExitCode, string Output)> TypeAsync(FreshSolution code, TemporaryFolder home, string heading, int index = 0)
    {
        (int ExitCode, string Output) last = (0, "");
        string all = "";
        foreach (string[] command in Snippet(heading, index).Commands)
        {
            last = await ReleasedPackage.RunToolAsync(code.Home, home, command);
            all += last.Output + "\n";
        }

        return (last.ExitCode, all);
    }

    private static IEnumerable<string[]> Commands(string heading) => Snippet(heading, 0).Commands;

    private static PageSnippet Snippet(string heading, int index) => PageSnippet.Of(Page, heading, index);

    private static async Task CommitAllAsync(FreshSolution code)
    {
        if (!Directory.Exists(code.At(".git")))
        {
            code.Write(".gitignore", "bin/\nobj/\n*.sarif\n");
            await GitAsync(code, "init", "--quiet");
        }

        await GitAsync(code, "add", "--all");
        await GitAsync(code, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "--allow-empty", "-m", "as it is");
    }

    private static async Task<string> GitAsync(FreshSolution code, params string[] arguments)
    {
        (int exitCode, string output) = await DotNet.TryInHomeAsync(code.Home, code.Home, "git", arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
