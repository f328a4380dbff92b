using System.Text.Json;
using Package.Tests.Support;

namespace Package.Tests.Snippets;

/// <summary>What README tells to type does what it says, taken from the page, on a fresh project and on a solution.</summary>
[Collection(nameof(ReleaseUsers))]
public sealed class ReadmeTests(ReleasedPackage package)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_solution_is_audited_without_the_package(bool isSolution)
    {
        using var code = new FreshSolution(package, isSolution);
        await code.TypeAsync("dotnet", "restore");
        using var home = new TemporaryFolder();
        string[][] commands = [.. Readme("Look first").Commands];

        await ReleasedPackage.InstallToolAsync(code.Home, home, commands[0]);
        (int exitCode, string output) = await ReleasedPackage.RunToolAsync(code.Home, home, commands[1]);

        Assert.Equal(1, exitCode);
        Assert.All(code.Findings, finding => Assert.Contains(finding.Split(' ')[0], output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_package_is_added_by_a_command()
    {
        using var project = new FreshSolution(package, isSolution: false);

        await project.TypeAsync(Readme("Add it to your project").Commands.Single());

        Assert.Equal(project.ShopFindings, await project.BuildAsync());
    }

    [Fact]
    public async Task The_package_is_added_to_all_projects_that_manage_versions_centrally()
    {
        using var solution = new FreshSolution(package);
        solution.WriteMSBuild("Directory.Packages.props", "<PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>" + Readme("Add it to your project", 1).Text);

        Assert.Equal(solution.Findings, await solution.BuildAsync());
    }

    [Fact]
    public async Task The_package_is_added_to_all_projects_of_a_folder()
    {
        using var solution = new FreshSolution(package);
        solution.WriteMSBuild("Directory.Build.props", Readme("Add it to your project", 2).Text);

        Assert.Equal(solution.Findings, await solution.BuildAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Everything_is_repaired(bool isSolution)
    {
        using FreshSolution code = new FreshSolution(package, isSolution).WithPackage();
        Assert.Equal(code.Findings, await code.BuildAsync());

        await code.TypeAsync(Readme("Repair everything").Commands.Single());

        Assert.Empty(await code.BuildAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Settings_are_read(bool isSolution)
    {
        using FreshSolution code = new FreshSolution(package, isSolution).WithPackage();
        code.Write(".editorconfig", "root = true\n" + Readme("Configure").Text);

        (int exitCode, string output) = await code.TryAsync("dotnet", "build", "-nodeReuse:false");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error OBS4001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("OBS1001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("OBS0001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_read_from_a_global_config_too()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        code.Write(".globalconfig", Readme("Configure").Text.Replace("[*.cs]", "is_global = true", StringComparison.Ordinal));

        (int exitCode, string output) = await code.TryAsync("dotnet", "build", "-nodeReuse:false");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error OBS4001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("OBS0001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mode_is_chosen_for_all_projects()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        string mode = Readme("Configure", 1).Text;
        code.WriteMSBuild("Directory.Build.targets", mode);
        Assert.Superset(code.Findings.ToHashSet(), (await code.BuildAsync()).ToHashSet());

        code.WriteMSBuild("Directory.Build.targets", mode.Replace("Recommended", "None", StringComparison.Ordinal));
        Assert.Empty(await code.BuildAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_build_fails_on_what_is_named(bool isSolution)
    {
        using FreshSolution code = new FreshSolution(package, isSolution).WithPackage();

        (int exitCode, string output) = await code.TryAsync(Readme("In CI").Commands.Single());

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error OBS4001", output, StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_build_writes_one_file_of_SARIF_for_each_project(bool isSolution)
    {
        using FreshSolution code = new FreshSolution(package, isSolution).WithPackage();

        await code.TypeAsync(Readme("In CI", 1).Commands.Single());

        string[] files = Directory.GetFiles(Path.Combine(code.Home, "sarif"));
        string[] expected = isSolution ? ["Shop.Shop.csproj.sarif", "Stock.Stock.csproj.sarif"] : ["Shop.csproj.sarif"];
        Assert.Equal(expected, files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file =>
        {
            using JsonDocument log = JsonDocument.Parse(File.ReadAllText(file));
            Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        });
        Assert.Equal(code.Findings, files.Order(StringComparer.Ordinal).SelectMany(Sarif.Warnings));
    }

    [Fact]
    public async Task The_sample_is_built_as_it_says()
    {
        string output = await DotNet.RunAsync(PackedPackage.Repository.Root, [.. Readme("Try it here").Commands.Single().Skip(1), "-nodeReuse:false"]);

        Assert.Contains("warning OBS1001", output, StringComparison.Ordinal);
    }

    // The command that this very run may be a part of.
    [Fact]
    public void The_tests_are_run_as_it_says()
        => Assert.Contains($"tests=({Readme("Try it here", 1).Text})", PackedPackage.Repository.Read(".ci/run"), StringComparison.Ordinal);

    [Fact]
    public void Nothing_on_the_page_is_left_out()
        => Assert.Equal(
            ["Look first", "Try it here", "Try it here", "Add it to your project", "Add it to your project", "Add it to your project", "Repair everything", "Configure", "Configure", "In CI", "In CI"],
            PageSnippet.All("README.md").Select(snippet => snippet.Heading));

    private static PageSnippet Readme(string heading, int index = 0) => PageSnippet.Of("README.md", heading, index);
}
