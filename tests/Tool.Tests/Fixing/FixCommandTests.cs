using System.Text;
using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Fixing;

public class FixCommandTests
{
    private const string WithAnUnsafeOne = """
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public class Orders(ILogger<Orders> logger)
        {
            public void Place(int order) => logger.LogInformation($"Order {order} is größer");

            public void Note(string text) => logger.LogInformation(text);

            public void Fail(int order, System.Exception cause) => logger.LogError("Order {Order} fails: {Cause}", order, cause);
        }
        """;

    [Fact]
    public async Task Shows_a_patch_that_git_applies_and_writes_the_same_in_the_files_own_encoding()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Shop");
        string file = folder.At("Shop/Orders.cs");
        Encoding withMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        string source = WithAnUnsafeOne.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        File.WriteAllText(file, source, withMark);
        byte[] original = File.ReadAllBytes(file);
        await folder.RestoreAsync("Shop");

        ToolRun shown = await ToolRun.RunAsync("fix", folder.At("Shop"));

        shown.AssertExit(0);
        Assert.Equal(original, File.ReadAllBytes(file));
        Assert.Contains("2 findings would be mended in 1 file", shown.Messages);
        Assert.Contains("1 more have a fix that changes telemetry", shown.Messages);

        ToolRun applied = await ToolRun.RunAsync("fix", folder.At("Shop"), "--apply");

        Assert.Contains("2 findings mended in 1 file", applied.Messages);
        byte[] mended = File.ReadAllBytes(file);
        string expected = source
            .Replace("$\"Order {order} is größer\"", "\"Order {Order} is größer\", order", StringComparison.Ordinal)
            .Replace("LogInformation(text)", "LogInformation(\"{Message}\", text)", StringComparison.Ordinal);
        Assert.Equal(expected, withMark.GetString(mended.AsSpan(3)));
        Assert.Equal(withMark.GetPreamble(), mended[..3]);
        Assert.Equal([file], Directory.EnumerateFiles(folder.At("Shop"), "Orders*"));

        File.WriteAllBytes(file, original);
        folder.Write("Shop/fixes.patch", shown.Output);
        await Repositories.RunAsync(folder.At("Shop"), "apply", "--ignore-space-change", "fixes.patch");
        Assert.Equal(mended, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_and_nothing_is_changed()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Shop");
        folder.Write("Shop/Returns.cs", Shops.Orders("Shop").Replace("Orders", "Returns", StringComparison.Ordinal));
        File.SetAttributes(folder.At("Shop/Returns.cs"), FileAttributes.ReadOnly);
        await folder.RestoreAsync("Shop");
        List<string> before = FolderSnapshot.Of(folder.Path);

        ToolRun run = await ToolRun.RunAsync("fix", folder.At("Shop"), "--unsafe", "--apply");

        run.AssertExit(2);
        Assert.Contains("Returns.cs' is read-only", run.Messages);
        Assert.Equal(before, FolderSnapshot.Of(folder.Path));
        File.SetAttributes(folder.At("Shop/Returns.cs"), FileAttributes.Normal);
    }
}
