using System.Globalization;

namespace Package.Tests.Support;

/// <summary>The packages under the version that the pages name, as a feed would have them after the release.</summary>
public sealed class ReleasedPackage : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Restores from this feed and from what the machine has of other packages.</summary>
    public string NuGetConfig { get; private set; } = "";

    public string Feed => _folder.At("feed");

    public async Task InitializeAsync()
    {
        await DotNet.RunAsync(PackedPackage.Repository.Root, "pack", "src/Package/Package.csproj", "-c", "Release", "-o", Feed, "-nodeReuse:false");
        await DotNet.RunAsync(PackedPackage.Repository.Root, "pack", "src/Tool/Tool.csproj", "-c", "Release", "-o", Feed, "-nodeReuse:false");
        string listed = await DotNet.RunAsync(PackedPackage.Repository.Root, "nuget", "locals", "global-packages", "--list", "--force-english-output");
        string machine = listed.Trim()["global-packages: ".Length..];
        Assert.False(Directory.Exists(Path.Combine(machine, "observability.analyzers", "0.1.0")), string.Create(CultureInfo.InvariantCulture, $"{machine} has a package of this version, which would be tested in place of the one built here"));
        NuGetConfig = $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{_folder.At("packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="machine" value="{machine}" />
              </fallbackPackageFolders>
              <packageSources>
                <clear />
                <add key="released" value="{Feed}" />
              </packageSources>
            </configuration>
            """;
    }

    /// <summary>Installs the tool as a page tells to, into a home of its own.</summary>
    internal static async Task InstallToolAsync(string folder, TemporaryFolder home, params string[] command)
    {
        Assert.Equal("dotnet", command[0]);
        (int exitCode, string output) = await DotNet.TryInHomeAsync(folder, home.Path, "dotnet", command[1..]);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Types a command of the installed tool.</summary>
    internal static Task<(int ExitCode, string Output)> RunToolAsync(string folder, TemporaryFolder home, params string[] command)
        => DotNet.TryInHomeAsync(folder, home.Path, Path.Combine(home.Path, ".dotnet", "tools", command[0]), command[1..]);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>Tests of what the pages tell to type.</summary>
[CollectionDefinition(nameof(ReleaseUsers))]
public sealed class ReleaseUsers : ICollectionFixture<ReleasedPackage>;
