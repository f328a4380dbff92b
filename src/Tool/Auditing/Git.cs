using System.ComponentModel;
using System.Diagnostics;

namespace Observability.Tool.Auditing;

/// <summary>Asks git.</summary>
internal static class Git
{
    /// <summary>What it prints; null where it fails or is not installed.</summary>
    public static string? Run(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git", [.. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
