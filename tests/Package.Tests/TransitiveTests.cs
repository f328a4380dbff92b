using Package.Tests.Support;

namespace Package.Tests;

/// <summary>A project that gets the package through a library that keeps neither the analyzers nor their transitive build files to itself.</summary>
[Collection(nameof(PackageUsers))]
public class TransitiveTests(PackedPackage package)
{
    [Fact]
    public async Task Gets_the_analyzers_and_the_build_files()
    {
        using var consumer = new Consumer(package, Shops.WebSdk);
        IReadOnlyList<string> expected = Shops.WriteWeb(consumer);
        consumer.WriteProject("Defaults/Defaults.csproj", "Microsoft.NET.Sdk", "", $"""<PackageReference Include="{package.Id}" Version="{package.Version}" PrivateAssets="build" />""");
        consumer.WriteProject("Shop/Shop.csproj", Shops.WebSdk, "", """<ProjectReference Include="../Defaults/Defaults.csproj" />""");

        Assert.Equal(expected, (await consumer.BuildAsync()).Findings);
        Assert.Empty((await consumer.BuildAsync("ObservabilityAnalysisMode=None")).Findings);
        Assert.Contains("UsingMicrosoftNETSdkWeb", await consumer.EvaluateAsync("-getItem:CompilerVisibleProperty"), StringComparison.Ordinal);
    }
}
