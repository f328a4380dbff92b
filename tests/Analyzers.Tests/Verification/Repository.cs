using System.Xml.Linq;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>The files of the repository that the tests stand in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Where the project lives, as the build has it.</summary>
    public static string Url { get; } = XDocument.Load(File("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        DirectoryInfo? folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Analyzers.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Analyzers.sln above {AppContext.BaseDirectory}");
    }
}
