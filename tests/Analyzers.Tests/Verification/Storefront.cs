using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>The sample service, which has every kind of mistake.</summary>
internal static class Storefront
{
    private const string WebUsings = """
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using System.Net.Http;
        """;

    private const string Registry = "telemetry.registry.txt";

    public static TestProject Project { get; } = TestProject.Service with
    {
        Output = OutputKind.ConsoleApplication,
        References = TestReferences.Everything,
        OtherFiles = [(Registry, File.ReadAllText(Repository.File($"samples/Storefront/{Registry}")))],
        Options = $"build_property.ObservabilityRegistry = {Registry}",
    };

    /// <summary>The paths of the sample's files; those of its repaired twin are the same.</summary>
    public static ImmutableArray<string> Files { get; } =
    [
        .. Directory.GetFiles(Repository.File("samples/Storefront"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.File("samples/Storefront"), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The texts of <see cref="Files"/> in a folder, and the usings of the web SDK.</summary>
    public static string[] Sources(string folder) => [.. Files.Select(file => File.ReadAllText(Repository.File($"{folder}/{file}"))), WebUsings];
}
