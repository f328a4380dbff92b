namespace Observability.Tool.Reports;

/// <summary>Writes a report where the user wants it.</summary>
internal static class ReportFile
{
    public static void Write(string path, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            FileSwap.Write(path, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{path}' cannot be written: {exception.Message}");
        }
    }
}
