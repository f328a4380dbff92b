using System.Reflection;
using Package.Tests.Support;

namespace Tool.Tests.Support;

/// <summary>A copy of the sample of several projects that does not know the package, built once with the analyzers handed to the compiler.</summary>
public sealed class Fulfilment : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.At("samples/Fulfilment");

    public string Solution => Path.Combine(Folder, "Fulfilment.slnx");

    /// <summary>What the compiler found.</summary>
    public List<string> CompilerFindings => HandedOver.Findings(_folder, Folder);

    public static string Repository => typeof(Fulfilment).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public string At(string relative) => _folder.At(relative);

    public static IEnumerable<string> Files(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        string sample = Path.Combine(Repository, "samples/Fulfilment");
        foreach (string file in Files(sample))
            _folder.Write($"samples/Fulfilment/{file}", (await File.ReadAllTextAsync(Path.Combine(sample, file))).Replace("'$(WithAnalyzers)' == 'true'", "false", StringComparison.Ordinal));
        await BuildAsync(Solution);
    }

    /// <summary>Builds a project or the solution; the compiler writes its logs anew.</summary>
    public Task BuildAsync(string project) => HandedOver.BuildAsync(_folder, project);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
