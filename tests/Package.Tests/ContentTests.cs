using System.IO.Compression;
using System.Xml.Linq;
using Package.Tests.Support;

namespace Package.Tests;

/// <summary>What is in the package.</summary>
[Collection(nameof(PackageUsers))]
public class ContentTests(PackedPackage package)
{
    [Fact]
    public void Holds_the_analyzers_and_their_build_files_and_nothing_else()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);

        Assert.Equal(
            [
                "Observability.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Observability.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/Observability.Analyzers.dll",
                "build/Observability.Analyzers.props",
                "build/Observability.Analyzers.targets",
                "build/config/minimum.globalconfig",
                "build/config/none.globalconfig",
                "build/config/recommended.globalconfig",
                "build/config/strict.globalconfig",
                "build/replaced/replaced.globalconfig",
                "buildTransitive/Observability.Analyzers.props",
                "buildTransitive/Observability.Analyzers.targets",
                "icon.png",
            ],
            archive.Entries.Select(entry => entry.FullName).Where(name => !IsEnvelope(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_a_development_dependency_without_dependencies()
    {
        XElement metadata = Metadata();

        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.Null(Value(metadata, "dependencies"));
    }

    [Fact]
    public void Says_what_nuget_shows()
    {
        XElement metadata = Metadata();

        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("https://github.com/observability-analyzers/observability-analyzers", Value(metadata, "projectUrl"));
        Assert.Contains("CHANGELOG.md", Value(metadata, "releaseNotes"), StringComparison.Ordinal);
        Assert.NotEqual("", Value(metadata, "description"));
        Assert.Contains("analyzers", Value(metadata, "tags"), StringComparison.Ordinal);
        XElement repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Equal("https://github.com/observability-analyzers/observability-analyzers", repository.Attribute("url")?.Value);
    }

    [Fact]
    public void Readme_is_the_repositorys_with_links_that_work_anywhere()
    {
        const string Home = "](https://github.com/observability-analyzers/observability-analyzers/blob/main/";
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        string packed = reader.ReadToEnd().ReplaceLineEndings("\n");

        Assert.DoesNotMatch(@"\]\((?!https?:|#)", packed);
        Assert.Equal(PackedPackage.Repository.Read("README.md").TrimEnd(), packed.Replace(Home, "](", StringComparison.Ordinal).TrimEnd());
    }

    // What the packaging format itself adds to every package.
    private static bool IsEnvelope(string name)
        => name is "_rels/.rels" or "[Content_Types].xml" || name.StartsWith("package/services/metadata/", StringComparison.Ordinal);

    private XElement Metadata()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream nuspec = archive.GetEntry($"{package.Id}.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
}
