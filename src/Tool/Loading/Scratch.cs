namespace Observability.Tool.Loading;

/// <summary>A folder for what loading writes, so that it does not write into the projects.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("observability-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // The process that reads projects may hold a file a moment longer; the system clears its temporary folder.
        }
    }
}
