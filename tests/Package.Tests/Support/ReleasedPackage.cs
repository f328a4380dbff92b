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

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
