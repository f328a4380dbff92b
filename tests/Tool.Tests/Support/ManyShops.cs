using Package.Tests.Support;

namespace Tool.Tests.Support;

/// <summary>A generated solution of 40 projects that stand on each other, in a folder with a blank, restored; the last one is for two target frameworks.</summary>
public sealed class ManyShops : IAsyncLifetime
{
    public const int Projects = 40;

    private const string OfTwoFrameworks = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
            <LangVersion>latest</LangVersion>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Serilog" Version="4.4.0" />
          </ItemGroup>
        </Project>
        """;

    private const string Serilogs = """
        using Serilog;

        namespace Both;

        public static class Stock
        {
            public static void Count(int pieces) => Log.Information($"Counted {pieces}");
        }

        """;

    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.At("The shops");

    public string Solution => _folder.At("The shops/Shops.slnx");

    public string Filter => _folder.At("The shops/Two of them.slnf");

    public string At(string relative) => _folder.At(relative);

    public async Task InitializeAsync()
    {
        List<string> names = [.. Enumerable.Range(1, Projects - 1).Select(number => $"Shop {number:00}")];
        for (int i = 0; i < names.Count; i++)
            _folder.WriteShop($"The shops/{names[i]}", i == 0 ? "" : $"""<ProjectReference Include="../{names[i - 1]}/{names[i - 1]}.csproj" />""");
        _folder.Write("The shops/Both/Both.csproj", OfTwoFrameworks);
        _folder.Write("The shops/Both/Stock.cs", Serilogs);
        _folder.WriteSolution("The shops/Shops.slnx", [.. names, "Both"]);
        _folder.Write("The shops/Two of them.slnf", """{ "solution": { "path": "Shops.slnx", "projects": ["Shop 02\\Shop 02.csproj", "Both\\Both.csproj"] } }""");
        await _folder.RestoreAsync("The shops/Shops.slnx");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
