namespace Package.Tests.Support;

/// <summary>A copy of the sample service that references the packed package, open in a language server.</summary>
public sealed class StorefrontInEditor(PackedPackage package) : IAsyncLifetime
{
    private const string Tool = "csharp-ls";
    private const string ToolVersion = "0.28.0";

    private readonly TemporaryFolder _tools = new();
    private readonly TemporaryFolder _workspace = new();
    private LanguageServer? _server;

    internal LanguageServer Server => _server ?? throw new InvalidOperationException("the server has not been started");

    public async Task InitializeAsync()
    {
        await InstallAsync();
        WriteWorkspace();
        await DotNet.RunAsync(_workspace.Path, "restore", _workspace.At("Storefront/Storefront.csproj"), "-nodeReuse:false");
        _server = await LanguageServer.StartAsync(_tools.Path, Tool, _workspace.Path);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _tools.Dispose();
        _workspace.Dispose();
    }

    /// <summary>Where a file of the service stands in the copy.</summary>
    public string File(string file) => _workspace.At($"Storefront/{file}");

    /// <summary>A file's text with its mistakes.</summary>
    public string Text(string file) => System.IO.File.ReadAllText(File(file));

    /// <summary>What Fix All makes of the file.</summary>
    public static string Repaired(string file) => PackedPackage.Repository.Read($"samples/Storefront.Repaired/{file}");

    // From the feeds that the machine knows, in a folder of its own: nothing is installed for the user.
    private async Task InstallAsync()
    {
        _tools.Write(".config/dotnet-tools.json", $$"""
            { "version": 1, "isRoot": true, "tools": { "{{Tool}}": { "version": "{{ToolVersion}}", "commands": ["{{Tool}}"] } } }
            """);
        (int exitCode, string output) = await DotNet.TryAsync(_tools.Path, "tool", "restore");
        Assert.True(exitCode == 0, $"The tool {Tool} {ToolVersion} cannot be had from the feeds of this machine, so nothing is known of the package in an editor:\n{output}");
    }

    // The package in place of the projects that the sample references, and no analyzers but its own, which would only take time.
    private void WriteWorkspace()
    {
        _workspace.Write("nuget.config", package.NuGetConfig);
        _workspace.Write("Repository.props", PackedPackage.Repository.Read("Directory.Build.props"));
        _workspace.Write("Directory.Packages.props", PackedPackage.Repository.Read("Directory.Packages.props"));
        _workspace.Write("Directory.Build.props", """
            <Project>
              <Import Project="Repository.props" />
              <PropertyGroup>
                <WithAnalyzers>false</WithAnalyzers>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
              </PropertyGroup>
            </Project>
            """);
        _workspace.Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                <PackageVersion Include="{package.Id}" Version="{package.Version}" />
                <PackageReference Include="{package.Id}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        string samples = Path.Combine(PackedPackage.Repository.Root, "samples");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(samples, "Storefront"), "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(samples, file);
            if (Path.GetExtension(file) is ".cs" or ".csproj" or ".json" or ".txt" && !IsBuilt(relative))
                _workspace.Write(relative, System.IO.File.ReadAllText(file));
        }
    }

    private static bool IsBuilt(string file) => file.Split(Path.DirectorySeparatorChar) is [_, "obj" or "bin", ..];
}
