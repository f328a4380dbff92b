using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests;

/// <summary>Ctrl-C while the tool works: nothing is half-written.</summary>
public class InterruptedTests(TwoShops shops) : IClassFixture<TwoShops>
{
    private static readonly Dictionary<string, string> AsItIs = [];

    [Theory]
    [InlineData("audit", "--sarif", "out.sarif", "--html", "out.html")]
    [InlineData("fix", "--unsafe", "--apply")]
    public async Task A_key_pressed_for_real_stops_it(string command, params string[] options)
    {
        List<string> before = FolderSnapshot.Of(shops.Folder);

        ToolProcess run = await ToolProcess.RunAsync(shops.Folder, AsItIs, "Loading: Shop", [command, "Both.slnx", .. options]);

        AssertStopped(run.ExitCode, run.Messages, run.Output);
        Assert.Equal(before, FolderSnapshot.Of(shops.Folder));
    }

    [Theory]
    [InlineData("Loading: Stock (2 of 2)")]
    [InlineData("Auditing: Shop")]
    [InlineData("Auditing: Stock")]
    public async Task An_audit_writes_no_report(string when)
    {
        List<string> before = FolderSnapshot.Of(shops.Folder);

        ToolRun run = await ToolRun.RunAsync(["audit", shops.Solution, "--sarif", Path.Combine(shops.Folder, "out.sarif"), "--html", Path.Combine(shops.Folder, "out.html")], when);

        AssertStopped(run.ExitCode, run.Messages, run.Output);
        Assert.Equal(before, FolderSnapshot.Of(shops.Folder));
    }

    [Theory]
    [InlineData("Auditing: Stock")]
    [InlineData("Mending: OBS1001 (1 of 2)")]
    [InlineData("Mending: OBS1002 (2 of 2)")]
    public async Task A_fix_changes_no_file(string when)
    {
        List<string> before = FolderSnapshot.Of(shops.Folder);

        ToolRun run = await ToolRun.RunAsync(["fix", shops.Solution, "--unsafe", "--apply"], when);

        AssertStopped(run.ExitCode, run.Messages, run.Output);
        Assert.Equal(before, FolderSnapshot.Of(shops.Folder));
    }

    private static void AssertStopped(int exitCode, string messages, string output)
    {
        Assert.True(exitCode == 2, $"The exit code is {exitCode} instead of 2:\n{messages}\n{output}");
        Assert.Contains("Stopped. Nothing was written.", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", messages, StringComparison.Ordinal);
        Assert.Empty(output);
    }
}

/// <summary>Two projects in a solution, restored.</summary>
public sealed class TwoShops : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string Solution => Path.Combine(Folder, "Both.slnx");

    public Task InitializeAsync()
    {
        _folder.WriteShop("Shop");
        _folder.WriteShop("Stock");
        _folder.WriteSolution("Both.slnx", ["Shop", "Stock"]);
        return _folder.RestoreAsync("Both.slnx");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
