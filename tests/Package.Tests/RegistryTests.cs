using Package.Tests.Support;

namespace Package.Tests;

/// <summary>The company's registry in real builds: a property names it, and what it does not know is told.</summary>
[Collection(nameof(PackageUsers))]
public sealed class RegistryTests : IDisposable
{
    private readonly Consumer _consumer;

    public RegistryTests(PackedPackage package)
    {
        _consumer = new Consumer(package, Shops.ConsoleSdk);
        _consumer.Write("Shop/Orders.cs", """
            using System.Diagnostics;

            namespace Shop;

            public class Orders
            {
                public static readonly ActivitySource Source = new("Shop");

                public void Place(Activity? activity, string id) => activity?.SetTag("shop.order_id", id);
            }
            """);
    }

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task A_property_names_it()
    {
        _consumer.Write("shared/telemetry.registry.txt", "attribute shop.order.id type=string\nattributes\n");

        Assert.Empty((await _consumer.BuildAsync()).Findings);
        Assert.Equal(["OBS6004 telemetry.registry.txt:2", "OBS6005 Orders.cs:9"], (await _consumer.BuildAsync("ObservabilityRegistry=../shared/telemetry.registry.txt")).Findings.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../shared/none.txt", "which does not exist")]
    [InlineData("../shared/registry.yaml", "which the analyzers do not read")]
    public async Task What_is_no_registry_is_told(string path, string message)
    {
        _consumer.Write("shared/registry.yaml", "attributes: []\n");

        BuildResult build = await _consumer.BuildAsync($"ObservabilityRegistry={path}");

        Assert.Contains($"warning OBS0001: The property 'ObservabilityRegistry' names '{path}', {message}", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(build.Findings, finding => finding.StartsWith("OBS6", StringComparison.Ordinal));
    }
}
