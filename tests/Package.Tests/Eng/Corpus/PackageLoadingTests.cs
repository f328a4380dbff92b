using Observability.Analyzers.Eng.Corpus.Loading;

namespace Package.Tests.Eng.Corpus;

/// <summary>A project is compiled against its own packages, with all that they need, and against no others.</summary>
public class PackageLoadingTests
{
    private const string UsesBasket = """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Basket" Version="1.0.0" /></ItemGroup></Project>""";

    [Fact]
    public void From_an_assets_file_that_is_given()
    {
        using var folder = new CorpusFolder();
        WritePackages(folder, "refs/obj/project.assets.json");
        folder.Shop("A/A.csproj", UsesBasket);
        folder.Shop("A/A.cs", "class A { Basket.Basket B; Wood.Wood W; }");
        folder.Shop("B/B.csproj", CorpusFolder.Library);
        folder.Shop("B/B.cs", "class B { Basket.Basket B1; }");

        (Dictionary<string, LoadedProject> projects, string problems) = folder.Load("--assets", folder.At("refs/obj/project.assets.json"));

        Assert.Equal("", problems);
        Assert.Empty(CorpusFolder.Errors(projects["A/A.csproj"]));
        Assert.Single(CorpusFolder.Errors(projects["B/B.csproj"]));
    }

    [Fact]
    public void From_the_references_of_this_project_where_they_were_restored()
    {
        using var folder = new CorpusFolder();
        WritePackages(folder, "own/eng/Corpus/References/obj/project.assets.json");
        folder.Shop("Shop.csproj", UsesBasket);
        folder.Shop("Shop.cs", "class Shop { }");

        Assert.DoesNotContain("Basket", folder.Run("--only", "acme/shop").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void From_its_own_assets_where_it_was_restored()
    {
        using var folder = new CorpusFolder();
        WritePackages(folder, "repos/acme+shop/obj/project.assets.json");
        folder.Shop("Shop.csproj", CorpusFolder.Library);
        folder.Shop("Shop.cs", "class Shop { Basket.Basket B; Wood.Wood W; }");

        Assert.Empty(CorpusFolder.Errors(folder.LoadOne()));
    }

    [Fact]
    public void Through_the_projects_that_it_refers_to()
    {
        using var folder = new CorpusFolder();
        WritePackages(folder, "refs/obj/project.assets.json");
        folder.Shop("A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../B/B.csproj" /></ItemGroup></Project>""");
        folder.Shop("A/A.cs", "class A { Basket.Basket B; Nail.Nail N; }");
        folder.Shop("B/B.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Basket" /><PackageReference Include="Nail"><PrivateAssets>all</PrivateAssets></PackageReference></ItemGroup></Project>""");
        folder.Shop("B/B.cs", "class B { Nail.Nail N; }");

        Dictionary<string, LoadedProject> projects = folder.Load("--assets", folder.At("refs/obj/project.assets.json")).Projects;

        Assert.Empty(CorpusFolder.Errors(projects["B/B.csproj"]));
        Assert.Contains("Nail", Assert.Single(CorpusFolder.Errors(projects["A/A.csproj"])), StringComparison.Ordinal);
    }

    [Fact]
    public void By_the_files_that_a_project_of_the_time_before_package_references_names()
    {
        using var folder = new CorpusFolder();
        WritePackages(folder, "refs/obj/project.assets.json");
        folder.Shop("A/A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><ItemGroup>
                <Reference Include="Basket"><HintPath>..\..\packages\Basket.1.0.0\lib\net45\Basket.dll</HintPath></Reference>
                <Reference Include="Gone"><HintPath>..\packages\Gone.2.1.0-beta\lib\Gone.dll</HintPath></Reference>
                <Reference Include="Nail"><HintPath>..\libs\Nail.dll</HintPath></Reference>
            </ItemGroup></Project>
            """);
        folder.Shop("A/A.cs", "class A { Basket.Basket B; Nail.Nail N; }");

        (Dictionary<string, LoadedProject> projects, string problems) = folder.Load("--assets", folder.At("refs/obj/project.assets.json"));

        Assert.Equal("", problems);
        Assert.Contains("Nail", Assert.Single(CorpusFolder.Errors(projects["A/A.csproj"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_it_cannot_find()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", UsesBasket);
        folder.Shop("Shop.cs", "class Shop { }");

        Assert.Contains("1 packages that no assets file has, so their names stay unresolved: Basket", folder.Load().Problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_a_shared_framework_brings_is_taken_from_there_and_not_the_whole_framework()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Microsoft.Extensions.Logging" /></ItemGroup></Project>""");
        folder.Shop("Shop.cs", "using Microsoft.Extensions.Logging; class Shop { ILogger L; LoggerFactory F; Microsoft.Extensions.DependencyInjection.IServiceCollection S; Microsoft.AspNetCore.Builder.WebApplication W; }");

        Assert.Contains("AspNetCore", Assert.Single(CorpusFolder.Errors(folder.LoadOne())), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_is_missing_what_most_are_built_on_is_there()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", UsesBasket);
        folder.Shop("Shop.cs", "class Shop { Microsoft.Extensions.Logging.ILogger L; Microsoft.Extensions.Hosting.Host H; }");

        Assert.Contains("'Host'", Assert.Single(CorpusFolder.Errors(folder.LoadOne())), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_missing_brings_what_it_is_named_after()
    {
        using var folder = new CorpusFolder();
        WritePackages(folder, "refs/obj/project.assets.json");
        folder.Shop("Shop.csproj", UsesBasket.Replace("Basket", "Basket.Handles.Brass", StringComparison.Ordinal));
        folder.Shop("Shop.cs", "class Shop { Basket.Basket B; Wood.Wood W; }");

        (Dictionary<string, LoadedProject> projects, string problems) = folder.Load("--assets", folder.At("refs/obj/project.assets.json"));

        Assert.Contains("unresolved: Basket.Handles.Brass", problems, StringComparison.Ordinal);
        Assert.Empty(CorpusFolder.Errors(projects["Shop.csproj"]));
    }

    [Fact]
    public void A_file_that_is_no_assets_file_is_named()
    {
        using var folder = new CorpusFolder();
        folder.Write("refs/project.assets.json", "{ no");
        folder.Shop("Shop.csproj", CorpusFolder.Library);
        folder.Shop("Shop.cs", "class Shop { }");

        Assert.Contains("refs/project.assets.json is no project.assets.json of NuGet", folder.Load("--assets", folder.At("refs/project.assets.json")).Problems, StringComparison.Ordinal);
    }

    // Basket is built on Wood; Nail stands alone.
    private static void WritePackages(CorpusFolder folder, string assets)
    {
        folder.Assembly("packages/wood/1.0.0/lib/Wood.dll", "namespace Wood; public class Wood { }");
        folder.Assembly("packages/nail/1.0.0/lib/Nail.dll", "namespace Nail; public class Nail { }");
        folder.Assembly("packages/basket/1.0.0/lib/Basket.dll", "namespace Basket; public class Basket : Wood.Wood { }", "packages/wood/1.0.0/lib/Wood.dll");
        folder.Write(assets, $$"""
            {
              "targets": { "net10.0": {
                "Basket/1.0.0": { "type": "package", "dependencies": { "Wood": "1.0.0" }, "compile": { "lib/Basket.dll": {} } },
                "Nail/1.0.0": { "type": "package", "compile": { "lib/Nail.dll": {} } },
                "Wood/1.0.0": { "type": "package", "compile": { "lib/Wood.dll": {} } }
              } },
              "libraries": { "Basket/1.0.0": { "path": "basket/1.0.0" }, "Wood/1.0.0": { "path": "wood/1.0.0" }, "Nail/1.0.0": { "path": "nail/1.0.0" } },
              "packageFolders": { "{{folder.At("packages")}}": {} },
              "project": { "frameworks": { "net10.0": { "frameworkReferences": { "Microsoft.NETCore.App": {} } } } }
            }
            """);
    }
}
