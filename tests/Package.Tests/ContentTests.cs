using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Package.Tests.Support;

namespace Package.Tests;

/// <summary>What is in the package.</summary>
[Collection(nameof(PackageUsers))]
public class ContentTests(PackedPackage package)
{
    private static string RepositoryUrl { get; } = XDocument.Parse(PackedPackage.Repository.Read("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    [Fact]
    public void Holds_the_analyzers_their_build_files_and_pages_and_nothing_else()
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
            archive.Entries.Select(entry => entry.FullName).Where(name => !IsEnvelope(name) && !IsPage(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Holds_the_page_of_every_rule_and_wherever_pages_lead()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        Dictionary<string, string> pages = archive.Entries.Where(entry => IsPage(entry.FullName)).ToDictionary(entry => entry.FullName, Text);

        Assert.Equal(
            PackedPackage.Repository.Find("docs/rules", "OBS*.md").Order(StringComparer.Ordinal),
            pages.Keys.Where(page => page.StartsWith("docs/rules/OBS", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.All(LinksOf(page.Value), link =>
            Assert.Contains(new Uri(new Uri($"https://package/{page.Key}"), link).AbsolutePath.TrimStart('/'), pages.Keys)));
    }

    /// <summary>What an error list opens: the sources name no address, so the packed file must.</summary>
    [Fact]
    public void Help_links_of_the_build_files_are_filled_in()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        string targets = Text(archive.GetEntry("build/Observability.Analyzers.targets")!);

        Assert.Contains($"HelpLink=\"{RepositoryUrl}/blob/main/docs/rules/OBS0001.md\"", targets, StringComparison.Ordinal);
        Assert.Equal(
            PackedPackage.Repository.Read("src/Package/build/Observability.Analyzers.targets").TrimEnd(),
            targets.Replace(RepositoryUrl, "$(ObservabilityRepositoryUrl)", StringComparison.Ordinal).TrimEnd());
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
        Assert.Equal(RepositoryUrl, Value(metadata, "projectUrl"));
        Assert.Contains("CHANGELOG.md", Value(metadata, "releaseNotes"), StringComparison.Ordinal);
        Assert.NotEqual("", Value(metadata, "description"));
        Assert.Contains("analyzers", Value(metadata, "tags"), StringComparison.Ordinal);
        XElement repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Equal(RepositoryUrl, repository.Attribute("url")?.Value);
    }

    [Fact]
    public void Readme_is_the_repositorys_with_links_that_work_anywhere()
    {
        string home = $"]({RepositoryUrl}/blob/main/";
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        string packed = Text(archive.GetEntry("README.md")!);

        Assert.DoesNotMatch(@"\]\((?!https?:|#)", packed);
        Assert.Equal(PackedPackage.Repository.Read("README.md").TrimEnd(), packed.Replace(home, "](", StringComparison.Ordinal).TrimEnd());
    }

    // What the packaging format itself adds to every package.
    private static bool IsEnvelope(string name)
        => name is "_rels/.rels" or "[Content_Types].xml" || name.StartsWith("package/services/metadata/", StringComparison.Ordinal);

    private static bool IsPage(string name) => name.StartsWith("docs/", StringComparison.Ordinal);

    // Links to other files; code has brackets of its own.
    private static IEnumerable<string> LinksOf(string page)
        => Regex.Matches(Regex.Replace(page, "```.*?```|`[^`\n]*`", "", RegexOptions.Singleline), @"\]\((?!https?:|#)([^)#\s]+)").Select(match => match.Groups[1].Value);

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private XElement Metadata()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream nuspec = archive.GetEntry($"{package.Id}.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
}
