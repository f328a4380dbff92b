using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests;

/// <summary>Ctrl-C, pressed for real while the tool works: nothing is half-written.</summary>
public class InterruptedTests(TwoShops shops) : IClassFixture<TwoShops>
{
    private static readonly Dictionary<string, string> AsItIs = [];

    [Theory]
    [InlineData("Loading: Shop")]
    [InlineData("(2 of 2)")]
    public async Task An_audit_writes_no_report(string when)
    {
        List<string> before = FolderSnapshot.Of(shops.Folder);

        ToolProcess run = await ToolProcess.RunAsync(shops.Folder, AsItIs, when, "audit", "Both.slnx", "--sarif", "out.sarif", "--html", "out.html");

        AssertStopped(run);
        Assert.Equal(before, FolderSnapshot.Of(shops.Folder));
    }

    [Theory]
    [InlineData("Loading: Shop")]
    [InlineData("Mending: OBS1001")]
    public async Task A_fix_changes_no_file(string when)
    {
        List<string> before = FolderSnapshot.Of(shops.Folder);

        ToolProcess run = await ToolProcess.RunAsync(shops.Folder, AsItIs, when, "fix", "Both.slnx", "--unsafe", "--apply");

        AssertStopped(run);
        Assert.Equal(before, FolderSnapshot.Of(shops.Folder));
    }

    private static void AssertStopped(ToolProcess run)
    {
        run.AssertExit(2);
        Assert.Contains("Stopped. Nothing was written.", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}

/// <summary>Two projects in a solution, restored.</summary>
public sealed class TwoShops : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

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
