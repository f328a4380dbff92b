using System.ComponentModel;
using System.Diagnostics;

namespace Observability.Tool;

/// <summary>What another program answered.</summary>
/// <param name="Output">What it wrote to its output; errors are not among it.</param>
internal sealed record ExternalProgram(int ExitCode, string Output)
{
    /// <summary>Runs a program to its end; null where it is not on the PATH.</summary>
    public static ExternalProgram? Run(string program, string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program, [.. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ExternalProgram(process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
