using Package.Tests.Support;

namespace Tool.Tests.Support;

/// <summary>Small projects with known faults.</summary>
internal static class Shops
{
    /// <summary>Two faults: a template that is built at the call (OBS1001, a warning), and a text that is taken for one (OBS1002, a suggestion whose fix keeps what arrives).</summary>
    public static string Orders(string @namespace) => $$"""
        using Microsoft.Extensions.Logging;

        namespace {{@namespace}};

        public class Orders(ILogger<Orders> logger)
        {
            public void Place(int order) => logger.LogInformation($"Order {order} is placed");

            public void Note(string text) => logger.LogInformation(text);
        }

        """;

    /// <summary>A project that needs no package from anywhere.</summary>
    public static string Project(string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            {items}
          </ItemGroup>
        </Project>
        """;

    public static void WriteShop(this TemporaryFolder folder, string name, string items = "")
    {
        string last = Path.GetFileName(name);
        folder.Write($"{name}/{last}.csproj", Project(items));
        folder.Write($"{name}/Orders.cs", Orders(last.Replace(' ', '_')));
    }

    public static void WriteSolution(this TemporaryFolder folder, string file, IEnumerable<string> projects)
        => folder.Write(file, $"<Solution>\n{string.Concat(projects.Select(project => $"  <Project Path=\"{project}/{project}.csproj\" />\n"))}</Solution>\n");

    public static Task RestoreAsync(this TemporaryFolder folder, string target) => DotNet.RunAsync(folder.Path, "restore", folder.At(target), "-nodeReuse:false");
}
