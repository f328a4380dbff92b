using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Loading;

/// <summary>No SDK, or not the one that is asked for: what to install is told, and no trace.</summary>
public class SdkTests
{
    private static string InstalledSdk { get; } = new DirectoryInfo(System.IO.Path.Combine(ToolProcess.DotNetRoot, "sdk")).EnumerateDirectories()
        .Select(sdk => sdk.Name)
        .Where(name => char.IsAsciiDigit(name[0]))
        .MaxBy(name => Version.Parse(name.Split('-')[0]))!;

    [Fact]
    public async Task No_dotnet_at_all()
    {
        using TemporaryFolder folder = WithAShop();
        Directory.CreateDirectory(folder.At("nothing"));

        ToolProcess run = await ToolProcess.RunAsync(folder.At("Shop"), Path(folder.At("nothing")), null, "audit");

        AssertRefused(run, "There is no `dotnet` on the PATH");
    }

    [Fact]
    public async Task A_runtime_without_an_SDK()
    {
        using TemporaryFolder folder = WithAShop();

        ToolProcess run = await ToolProcess.RunAsync(folder.At("Shop"), WithSdks(folder), null, "audit");

        AssertRefused(run, "`dotnet` finds no SDK to load projects with");
        Assert.Contains("https://dot.net", run.Messages, StringComparison.Ordinal);
    }

    [Theory, InlineData("Shop"), InlineData(".")]
    public async Task An_SDK_is_asked_for_that_is_not_there(string current)
    {
        using TemporaryFolder folder = WithAShop();
        folder.Write("Shop/global.json", """{ "sdk": { "version": "3.1.100", "rollForward": "disable" } }""");

        ToolProcess run = await ToolProcess.RunAsync(folder.At(current), Path(ToolProcess.DotNetRoot), null, "audit", folder.At("Shop"));

        AssertRefused(run, $"'{folder.At("Shop/global.json")}' asks for the .NET SDK 3.1.100");
        Assert.Contains($"installed: {InstalledSdk}", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_global_json()
    {
        using TemporaryFolder folder = WithAShop();
        folder.Write("global.json", """{ "sdk": """);

        ToolProcess run = await ToolProcess.RunAsync(folder.Path, Path(ToolProcess.DotNetRoot), null, "audit", folder.At("Shop"));

        AssertRefused(run, $"'{folder.At("global.json")}' cannot be read");
    }

    // The other one is newer, and no SDK.
    [Fact]
    public async Task Of_two_SDKs_the_one_that_is_asked_for_loads_the_projects()
    {
        using TemporaryFolder folder = WithAShop();
        await folder.RestoreAsync("Shop");
        Dictionary<string, string> environment = WithSdks(folder);
        Directory.CreateSymbolicLink(folder.At($"dotnet/sdk/{InstalledSdk}"), System.IO.Path.Combine(ToolProcess.DotNetRoot, "sdk", InstalledSdk));
        folder.Write("dotnet/sdk/99.0.100/dotnet.dll", "");
        folder.Write("Shop/global.json", $$"""{ "sdk": { "version": "{{InstalledSdk}}", "rollForward": "disable" } }""");

        ToolProcess run = await ToolProcess.RunAsync(folder.Path, environment, null, "audit", folder.At("Shop"));

        run.AssertExit(1);
        Assert.Contains("2 findings in 1 project", run.Output, StringComparison.Ordinal);
    }

    private static TemporaryFolder WithAShop()
    {
        var folder = new TemporaryFolder();
        folder.WriteShop("Shop");
        return folder;
    }

    /// <summary>A `dotnet` with the machine's runtimes, and no SDK yet.</summary>
    private static Dictionary<string, string> WithSdks(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.At("dotnet/sdk"));
        File.Copy(System.IO.Path.Combine(ToolProcess.DotNetRoot, "dotnet"), folder.At("dotnet/dotnet"));
        foreach (string part in (string[])["host", "shared", "packs", "sdk-manifests", "metadata"])
            Directory.CreateSymbolicLink(folder.At($"dotnet/{part}"), System.IO.Path.Combine(ToolProcess.DotNetRoot, part));
        return Path(folder.At("dotnet"));
    }

    // The test run is a child of the SDK too, which tells its children where it stands.
    private static Dictionary<string, string> Path(string dotnet) => new()
    {
        ["PATH"] = dotnet,
        ["DOTNET_HOST_PATH"] = "",
        ["MSBuildSDKsPath"] = "",
        ["MSBuildExtensionsPath"] = "",
    };

    private static void AssertRefused(ToolProcess run, string told)
    {
        Assert.Contains(told, run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("at fault", run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        run.AssertExit(2);
    }
}
