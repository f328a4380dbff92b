using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Loading;

/// <summary>A checkout that nobody may write into, with a solution of the old format: it is audited like any other, and what would be written is told.</summary>
public sealed class ReadOnlyTreeTests : IDisposable
{
    private const string Solution = """

        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "The shop", "The shop\The shop.csproj", "{5A3B1C2D-0E4F-4A6B-8C7D-9E0F1A2B3C4D}"
        EndProject
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task It_is_audited_and_nothing_can_be_written()
    {
        string tree = _folder.At("Kept as it is");
        _folder.WriteShop("Kept as it is/The shop");
        _folder.Write("Kept as it is/Shop.sln", Solution);
        _folder.Write("Kept as it is/out.sarif", "older");
        _folder.Write("Kept as it is/observability.baseline.txt", "observability-baseline 1\n");
        await _folder.RestoreAsync("Kept as it is/The shop");
        SetWritable(tree, false);
        List<string> before = FolderSnapshot.Of(tree);

        ToolRun audit = await ToolRun.RunAsync("audit", tree);
        ToolRun sarif = await ToolRun.RunAsync("audit", tree, "--sarif", Path.Combine(tree, "out.sarif"));
        ToolRun fix = await ToolRun.RunAsync("fix", tree, "--apply");
        ToolRun baseline = await ToolRun.RunAsync("baseline", "write", tree);

        audit.AssertExit(1);
        Assert.Contains("2 findings in 1 project", audit.Output, StringComparison.Ordinal);
        Assert.All([sarif, fix, baseline], AssertRefused);
        Assert.Equal(before, FolderSnapshot.Of(tree));
    }

    public void Dispose()
    {
        SetWritable(_folder.Path, true);
        _folder.Dispose();
    }

    private static void AssertRefused(ToolRun run)
    {
        run.AssertExit(2);
        Assert.Contains("cannot be written", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("at fault", run.Messages, StringComparison.Ordinal);
    }

    private static void SetWritable(string folder, bool isWritable)
    {
        if (isWritable)
            Set(folder, true);
        foreach (string entry in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
            Set(entry, isWritable);
        if (!isWritable)
            Set(folder, false);
    }

    private static void Set(string path, bool isWritable)
        => File.SetAttributes(path, isWritable ? File.GetAttributes(path) & ~FileAttributes.ReadOnly : File.GetAttributes(path) | FileAttributes.ReadOnly);
}
