namespace Tool.Tests.Support;

/// <summary>What stands in a folder: each file and folder, with when it was written and how long it is.</summary>
internal static class FolderSnapshot
{
    public static List<string> Of(string folder)
        => [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => entry is FileInfo file ? $"{entry.FullName} {file.LastWriteTimeUtc:O} {file.Length}" : entry.FullName)
            .Order(StringComparer.Ordinal)];
}
