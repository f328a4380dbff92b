namespace Observability.Tool.Auditing;

/// <summary>Asks git.</summary>
internal static class Git
{
    /// <summary>What it prints; null where it fails or is not installed.</summary>
    public static string? Run(string folder, params ReadOnlySpan<string> arguments)
        => ExternalProgram.Run("git", folder, arguments) is { ExitCode: 0 } git ? git.Output : null;
}
