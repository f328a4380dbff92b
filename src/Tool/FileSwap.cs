namespace Observability.Tool;

/// <summary>
/// Writes files all or none, and each of them whole: what is new is written beside them first, and takes their names only once all of it is there.
/// </summary>
internal sealed class FileSwap : IDisposable
{
    private readonly List<(string Temporary, string Path)> _staged = [];

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var swap = new FileSwap();
        swap.Stage(path, content);
        swap.Commit();
    }

    public void Stage(string path, ReadOnlySpan<byte> content)
    {
        // The file that a link leads to, not the link.
        string full = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
        if (File.Exists(full) && new FileInfo(full).IsReadOnly)
            throw new UnauthorizedAccessException($"'{path}' is read-only");
        string temporary = $"{full}.{Path.GetRandomFileName()}.tmp";
        _staged.Add((temporary, full));
        using FileStream file = new(temporary, OptionsFor(full));
        file.Write(content);
    }

    public void Commit()
    {
        foreach ((string temporary, string path) in _staged)
            File.Move(temporary, path, overwrite: true);
        _staged.Clear();
    }

    public void Dispose()
    {
        foreach ((string temporary, _) in _staged)
            File.Delete(temporary);
    }

    // Who may read it and run it stays as it was.
    private static FileStreamOptions OptionsFor(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            options.UnixCreateMode = File.GetUnixFileMode(path);
        return options;
    }
}
