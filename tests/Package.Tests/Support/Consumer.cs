namespace Package.Tests.Support;

/// <summary>A project that references the package, in a folder of its own.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="package">The package.</param>
    /// <param name="sdk">The project's SDK.</param>
    /// <param name="properties">More properties, as MSBuild writes them.</param>
    /// <param name="items">More items, as MSBuild writes them.</param>
    public Consumer(PackedPackage package, string sdk, string properties = "", string items = "")
    {
        _folder.Write("nuget.config", package.NuGetConfig);
        WriteProject("Shop/Shop.csproj", sdk, properties, $"""
            <PackageReference Include="{package.Id}" Version="{package.Version}" PrivateAssets="all" />
            {items}
            """);
    }

    public string Project => _folder.At("Shop/Shop.csproj");

    public void Write(string file, string text) => _folder.Write(file, text);

    public string Read(string file) => File.ReadAllText(_folder.At(file));

    /// <summary>Writes a source whose lines are marked with the ids that they shall be reported for: <c>//! OBS1001</c>.</summary>
    /// <returns>The findings that the marks mean.</returns>
    public IReadOnlyList<string> WriteMarked(string file, string source)
    {
        Write(file, Marks.Remove(source));
        return Marks.Findings(Path.GetFileName(file), source);
    }

    public void WriteProject(string file, string sdk, string properties, string items)
        => Write(file, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <ErrorLog>findings.sarif,version=2.1</ErrorLog>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);

    public async Task<BuildResult> BuildAsync(params string[] properties)
    {
        string output = await DotNet.RunAsync(_folder.Path, ["build", Project, "-nodeReuse:false", .. properties.Select(property => $"-p:{property}")]);
        string log = _folder.At("Shop/findings.sarif");
        return new BuildResult(output, Sarif.Warnings(log), Sarif.Suggestions(log), Sarif.Suppressed(log));
    }

    /// <summary>Has the SDK apply the code fixes of these rules to what was built before.</summary>
    public Task<string> FormatAsync(params string[] rules)
        => DotNet.RunAsync(_folder.Path, ["format", "analyzers", Project, "--no-restore", "--severity", "warn", "--verbosity", "normal", "--diagnostics", .. rules]);

    /// <summary>Asks for properties or items of the project.</summary>
    public Task<string> EvaluateAsync(params string[] question) => DotNet.RunAsync(_folder.Path, ["msbuild", Project, .. question, "-nodeReuse:false"]);

    /// <summary>The sources as they are now, for failure messages.</summary>
    public string Sources()
        => string.Join('\n', Directory.EnumerateFiles(_folder.At("Shop"), "*.cs").Order(StringComparer.Ordinal).Select(file => $"--- {Path.GetFileName(file)}\n{File.ReadAllText(file)}"));

    public void Dispose() => _folder.Dispose();
}

/// <summary>What a build printed, and what it reported: <c>OBS1001 Orders.cs:12</c>.</summary>
/// <param name="Output">What it printed.</param>
/// <param name="Findings">Warnings and errors.</param>
/// <param name="Suggestions">What is less.</param>
/// <param name="Suppressed">What does not count.</param>
internal sealed record BuildResult(string Output, IReadOnlyList<string> Findings, IReadOnlyList<string> Suggestions, IReadOnlyList<string> Suppressed);
