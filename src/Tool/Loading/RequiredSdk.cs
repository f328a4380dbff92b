using System.Text.Json;

namespace Observability.Tool.Loading;

/// <summary>The .NET SDK that a folder's projects are loaded with: the one that <c>dotnet</c> chooses there, which the process that loads them is started by too.</summary>
internal static class RequiredSdk
{
    private const string GlobalJson = "global.json";
    private const string WhereToGetIt = "https://dot.net";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Refuses, and says what to install, where there is none.</summary>
    public static void Require(string folder)
    {
        if (ExternalProgram.Run("dotnet", folder, "--version") is not { } chosen)
            throw new BadInputException($"There is no `dotnet` on the PATH to load projects with. Install the .NET SDK that they are built with ({WhereToGetIt}), or put its folder on the PATH.");
        if (chosen.ExitCode != 0)
            throw new BadInputException(Problem(folder, Installed(chosen.Output)));
    }

    private static string Problem(string folder, string[] installed)
    {
        string? file = Nearest(folder);
        if (file is not null && Requested(file) is { } version)
            return $"'{file}' asks for the .NET SDK {version}. Install it ({WhereToGetIt}), or change the file; installed: {(installed.Length > 0 ? string.Join(", ", installed) : "none")}.";
        return $"`dotnet` finds no SDK to load projects with; a runtime alone does not do. Install the SDK that they are built with ({WhereToGetIt}).";
    }

    // `10.0.100 [/usr/share/dotnet/sdk]`, which is listed where none of them will do.
    private static string[] Installed(string output)
        => [.. output.ReplaceLineEndings("\n").Split('\n').Where(line => line.EndsWith(']')).Select(line => line.Split(' ')[0]).Distinct()];

    private static string? Nearest(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            string file = Path.Combine(current.FullName, GlobalJson);
            if (File.Exists(file))
                return file;
        }

        return null;
    }

    private static string? Requested(string file)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            return document.RootElement.TryGetProperty("sdk", out JsonElement sdk) && sdk.TryGetProperty("version", out JsonElement version) ? version.ToString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new BadInputException($"'{file}' cannot be read: {exception.Message}");
        }
    }
}
