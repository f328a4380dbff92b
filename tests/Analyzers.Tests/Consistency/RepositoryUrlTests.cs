using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>A move of the project is one line: nothing but the build's property says where it lives.</summary>
public class RepositoryUrlTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("eng")]
    [InlineData("docs")]
    public void No_file_writes_the_address(string folder)
    {
        string address = new Uri(Repository.Url).Host + new Uri(Repository.Url).AbsolutePath;
        string[] files = [.. Directory.EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories).Where(IsText)];

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains(address, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsText(string file)
        => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts") && Path.GetExtension(file) is not (".png" or ".dll" or ".nupkg");
}
