using System.Linq;
using System.Reflection;

namespace Observability.Analyzers.Rules;

/// <summary>Where the project lives, for links to its pages. The build says it (RepositoryUrl in Directory.Build.props), so that a move is one line.</summary>
internal static class RepositoryHome
{
    /// <summary>Its address.</summary>
    public static string Url { get; } = typeof(RepositoryHome).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "RepositoryUrl").Value!;

    /// <summary>The address of a file, by its path in the repository.</summary>
    public static string AddressOf(string path) => $"{Url}/blob/main/{path}";
}
