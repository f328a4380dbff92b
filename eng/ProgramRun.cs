using System.Diagnostics;

namespace Observability.Analyzers.Eng;

/// <summary>One run of a program, and all that it printed: its output, then its errors.</summary>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    /// <summary>Runs a program in a folder, with one more environment variable where one is given, and waits for it.</summary>
    public static ProgramRun In(string folder, (string Name, string Value)? variable, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (variable is { } set)
            start.Environment[set.Name] = set.Value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output);
    }
}
