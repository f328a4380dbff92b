using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Loading;

public class BadInputTests
{
    private const string OldSolution = """

        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Shop", "Shop.csproj"
        """;

    [Theory]
    [InlineData("Shop.sln", OldSolution)]
    [InlineData("Shop.slnx", "<Solution><Project Path=\"Shop.csproj\">")]
    [InlineData("Shop.slnx", "nothing of the kind")]
    [InlineData("Shop.slnf", "{ \"solution\": { \"path\": ")]
    [InlineData("Shop.slnf", "{ \"solution\": { \"path\": \"Gone.sln\", \"projects\": [] } }")]
    [InlineData("Shop.slnf", "[]")]
    public async Task A_damaged_solution_is_named(string file, string content)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, content);

        ToolRun run = await ToolRun.RunAsync("audit", folder.At(file));

        AssertRefused(run, $"The solution '{folder.At(file)}' cannot be read");
    }

    [Fact]
    public async Task A_path_that_leads_nowhere()
    {
        using var folder = new TemporaryFolder();

        AssertRefused(await ToolRun.RunAsync("audit", folder.At("Gone.sln")), "There is no file or folder");
        AssertRefused(await ToolRun.RunAsync("audit", folder.Path), "holds no solution and no C# project");
        AssertRefused(await ToolRun.RunAsync("audit", folder.At(".editorconfig")), "is neither a solution");
    }

    [Fact]
    public async Task Two_solutions_in_a_folder_are_listed()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSolution("Shop.slnx", ["Shop"]);
        folder.WriteSolution("Desk.slnx", ["Desk"]);

        AssertRefused(await ToolRun.RunAsync("audit", folder.Path), "Desk.slnx, Shop.slnx");
    }

    [Theory]
    [InlineData("'OBS9999' is no rule", "--rules", "OBS1001,OBS9999")]
    [InlineData("'OBS8*' is no rule", "--rules", "OBS8*")]
    [InlineData("is in no repository of git", "--since", "HEAD")]
    [InlineData("Loud", "--mode", "Loud")]
    [InlineData("sometimes", "--fail-on", "sometimes")]
    [InlineData("colour", "--colour")]
    public async Task An_option_that_cannot_be_is_told(string told, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Shop");

        AssertRefused(await ToolRun.RunAsync(["audit", folder.Path, .. options]), told);
    }

    private static void AssertRefused(ToolRun run, string told)
    {
        Assert.Contains(told, run.Messages);
        Assert.DoesNotContain("   at ", run.Messages);
        Assert.DoesNotContain("at fault", run.Messages);
        Assert.Empty(run.Output);
        run.AssertExit(2);
    }
}
