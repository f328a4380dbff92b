using Package.Tests.Support;

namespace Package.Tests.Snippets;

/// <summary>A solution of a service and its library as somebody has it before the package is there, for what the pages tell to do with it.</summary>
internal sealed class FreshSolution : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FreshSolution(ReleasedPackage package, bool isSolution = true)
    {
        _folder.Write("nuget.config", package.NuGetConfig);
        WriteProject("Shop/Shop.csproj", Shops.WebSdk, isSolution ? """<ItemGroup><ProjectReference Include="../Stock/Stock.csproj" /></ItemGroup>""" : "");
        ShopFindings = WriteMarked("Shop/Shop.cs", """
            using Microsoft.Extensions.Logging;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSingleton<Orders>();
            var app = builder.Build();
            app.MapGet("/orders/{id}", (int id, Orders orders) => orders.Place(id));
            app.Run();

            public sealed class Orders(ILogger<Orders> logger)
            {
                public void Place(int id)
                {
                    logger.LogInformation($"order {id}"); //! OBS1001
                    Console.WriteLine("order " + id); //! OBS1201
                    try
                    {
                        File.Copy($"{id}.json", $"{id}.read");
                    }
                    catch //! OBS4001
                    {
                    }
                }
            }
            """);
        if (!isSolution)
            return;
        WriteProject("Stock/Stock.csproj", Shops.ConsoleSdk, "");
        StockFindings = WriteMarked("Stock/Counted.cs", """
            using System.Diagnostics.Metrics;

            public sealed class Counted(IMeterFactory meters)
            {
                private readonly Counter<int> _items = meters.Create("Stock").CreateCounter<int>("stock.items");

                public void Take() => _items.Add(-1); //! OBS2001
            }
            """);
        _folder.Write("Shop.slnx", """<Solution><Project Path="Shop/Shop.csproj" /><Project Path="Stock/Stock.csproj" /></Solution>""");
    }

    public IReadOnlyList<string> ShopFindings { get; }

    public IReadOnlyList<string> StockFindings { get; } = [];

    public IReadOnlyList<string> Findings => [.. ShopFindings, .. StockFindings];

    public string At(string path) => _folder.At(path);

    /// <summary>Where the reader would type: beside the solution, or beside the only project.</summary>
    public string Home => StockFindings.Count > 0 ? _folder.Path : _folder.At("Shop");

    public void Write(string file, string text) => _folder.Write(file, text);

    /// <summary>Puts what a page shows into the middle of a file of MSBuild's.</summary>
    public void WriteMSBuild(string file, string text) => _folder.Write(file, $"<Project>\n{text}\n</Project>\n");

    /// <summary>References the package in all projects, as README says.</summary>
    public FreshSolution WithPackage()
    {
        WriteMSBuild("Directory.Build.props", PageSnippet.Of("README.md", "Add it to your project", 2).Text);
        return this;
    }

    /// <summary>Types a command that must succeed.</summary>
    public Task<string> TypeAsync(params string[] command)
    {
        Assert.Equal("dotnet", command[0]);
        return DotNet.RunAsync(Home, command[1..]);
    }

    public Task<(int ExitCode, string Output)> TryAsync(params string[] command) => DotNet.TryAsync(Home, command[1..]);

    /// <summary>Builds, with its log of findings read beside what is printed.</summary>
    public async Task<IReadOnlyList<string>> BuildAsync()
    {
        await DotNet.RunAsync(Home, "build", "--no-incremental", "-nodeReuse:false", "-p:ErrorLog=findings.sarif%2Cversion=2.1");
        return [.. Directory.EnumerateFiles(_folder.Path, "findings.sarif", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Sarif.Warnings)];
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> WriteMarked(string file, string source)
    {
        _folder.Write(file, Marks.Remove(source));
        return Marks.Findings(Path.GetFileName(file), source);
    }

    private void WriteProject(string file, string sdk, string items)
        => _folder.Write(file, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              {items}
            </Project>
            """);
}
