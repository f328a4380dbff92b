using Observability.Analyzers.Core.Baselines;

namespace Observability.Tool.Baselines;

/// <summary>Which file is the baseline of a solution: the one that a build would find.</summary>
internal static class BaselineLocation
{
    /// <param name="root">The folder of the solution.</param>
    /// <param name="named">What the user names, relative to the current folder; null where it is to be found.</param>
    public static string Of(string root, string? named)
    {
        if (named is not null)
            return Path.GetFullPath(named);
        for (DirectoryInfo? folder = new(root); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, BaselineFormat.FileName);
            if (File.Exists(path))
                return path;
        }

        return Path.Combine(root, BaselineFormat.FileName);
    }
}
