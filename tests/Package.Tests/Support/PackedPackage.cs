using System.Globalization;
using Observability.Analyzers.Eng;

// Builds are parallel themselves, and some tests read the files that others build.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Package.Tests.Support;

/// <summary>The package, packed once for all tests into a feed of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Id => "Observability.Analyzers";

    /// <summary>Never the same twice, so that no cache can serve an older package.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test{DateTime.UtcNow.Ticks}");

    public string Feed => _folder.At("feed");

    public string File => Path.Combine(Feed, $"{Id}.{Version}.nupkg");

    /// <summary>Where consumers restore to: what is on the machine already is read from there, the package itself leaves no trace.</summary>
    public string NuGetConfig { get; private set; } = "";

    internal static Repository Repository { get; } = Repository.Around(AppContext.BaseDirectory);

    public async Task InitializeAsync()
    {
        await DotNet.RunAsync(Repository.Root, "pack", "src/Package/Package.csproj", "-c", "Release", "-o", Feed, $"-p:PackageVersion={Version}", "-nodeReuse:false");
        string cache = await DotNet.RunAsync(Repository.Root, "nuget", "locals", "global-packages", "--list", "--force-english-output");
        NuGetConfig = $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{_folder.At("packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="machine" value="{cache.Trim()["global-packages: ".Length..]}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="packed" value="{Feed}" />
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

/// <summary>Tests that build projects with the package.</summary>
[CollectionDefinition(nameof(PackageUsers))]
public sealed class PackageUsers : ICollectionFixture<PackedPackage>;
