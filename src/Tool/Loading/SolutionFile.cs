using System.Text.Json;
using Microsoft.VisualStudio.SolutionPersistence;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace Observability.Tool.Loading;

/// <summary>Which projects a solution or a solution filter names: what fails to load is among them.</summary>
internal static class SolutionFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static bool IsOne(string path) => IsFilter(path) || Path.GetExtension(path).ToLowerInvariant() is ".sln" or ".slnx";

    public static IEnumerable<string> ProjectsOf(string path) => IsFilter(path) ? OfFilter(path) : OfSolution(path);

    private static bool IsFilter(string path) => Path.GetExtension(path).Equals(".slnf", StringComparison.OrdinalIgnoreCase);

    private static string[] OfSolution(string path)
    {
        try
        {
            ISolutionSerializer serializer = SolutionSerializers.GetSerializerByMoniker(path) ?? throw Damaged(path, "its format is not known");
            SolutionModel solution = serializer.OpenAsync(path, CancellationToken.None).GetAwaiter().GetResult();
            return [.. solution.SolutionProjects.Select(project => Absolute(path, project.FilePath))];
        }
        catch (SolutionException exception)
        {
            throw Damaged(path, exception.Line is { } line ? $"line {line}: {exception.Message}" : exception.Message);
        }
        catch (System.Xml.XmlException exception)
        {
            throw Damaged(path, exception.Message);
        }
    }

    private static string[] OfFilter(string path)
    {
        try
        {
            using JsonDocument filter = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            JsonElement solution = filter.RootElement.GetProperty("solution");
            string whole = Absolute(path, solution.GetProperty("path").GetString()!);
            if (!File.Exists(whole))
                throw Damaged(path, $"it filters '{whole}', which does not exist");
            return [.. solution.GetProperty("projects").EnumerateArray().Select(project => Absolute(whole, project.GetString()!))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Damaged(path, exception.Message);
        }
    }

    private static string Absolute(string from, string path) => Path.GetFullPath(path.Replace('\\', '/'), Path.GetDirectoryName(from)!);

    private static BadInputException Damaged(string path, string why) => new($"The solution '{path}' cannot be read: {why}");
}
