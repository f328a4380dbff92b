using System.Reflection;
using Observability.Analyzers;
using Package.Tests.Support;

namespace Tool.Tests.Support;

/// <summary>A copy of the sample that does not know the package, built once with the analyzers handed to the compiler: what that reports is what an audit must find.</summary>
public sealed class Storefront : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Root => _folder.Path;

    public string Project => _folder.At("Storefront/Storefront.csproj");

    public string CompilerLog => _folder.At("compiler.sarif");

    private static string Repository => typeof(Storefront).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Repaired => Path.Combine(Repository, "samples/Storefront.Repaired");

    public static IEnumerable<string> Sources(string folder)
        => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public string At(string relative) => _folder.At(relative);

    public async Task InitializeAsync()
    {
        string sample = Path.Combine(Repository, "samples/Storefront");
        foreach (string file in Sources(sample))
            _folder.Write($"Storefront/{file}", await File.ReadAllTextAsync(Path.Combine(sample, file)));
        const string registry = "telemetry.registry.txt";
        File.Copy(Path.Combine(sample, registry), _folder.At($"Storefront/{registry}"), overwrite: true);
        string project = await File.ReadAllTextAsync(Path.Combine(sample, "Storefront.csproj"));
        _folder.Write("Storefront/Storefront.csproj", project.Replace("'$(WithAnalyzers)' == 'true'", "false", StringComparison.Ordinal));
        _folder.Write("Storefront/appsettings.json", """{ "Sentry": { "SendDefaultPii": true } }""");
        File.Copy(Path.Combine(Repository, "Directory.Packages.props"), _folder.At("Directory.Packages.props"), overwrite: true);
        File.Copy(Path.Combine(Repository, "Directory.Build.props"), _folder.At("Directory.Build.props"), overwrite: true);
        _folder.Write("handed-over.targets", $"""
            <Project>
              <Import Project="{Repository}src/Package/build/Observability.Analyzers.props" />
              <Import Project="{Repository}src/Package/build/Observability.Analyzers.targets" />
              <ItemGroup>
                <Analyzer Include="{typeof(CallAnalyzer).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        await DotNet.RunAsync(
            Root,
            "build",
            Project,
            "-nodeReuse:false",
            "-p:TreatWarningsAsErrors=false",
            $"-p:CustomAfterMicrosoftCSharpTargets={_folder.At("handed-over.targets")}",
            $"-p:ErrorLog={CompilerLog}%2cversion=2.1");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
