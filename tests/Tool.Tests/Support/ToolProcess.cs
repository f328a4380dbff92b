using System.Diagnostics;
using Observability.Tool;

namespace Tool.Tests.Support;

/// <summary>The tool as a shell runs it: in a process of its own, with an environment of its own.</summary>
internal sealed record ToolProcess(int ExitCode, string Output, string Messages)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Where the machine's SDKs and runtimes stand.</summary>
    public static string DotNetRoot { get; } = Path.GetFullPath("../../..", System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory());

    /// <summary>Runs it in a folder.</summary>
    /// <param name="environment">What is different from this process's own.</param>
    /// <param name="stopAt">A text among the messages on which Ctrl-C is pressed.</param>
    public static async Task<ToolProcess> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, string? stopAt, params string[] arguments)
    {
        using Process process = Process.Start(StartInfo(folder, environment, arguments))!;
        using var timeout = new CancellationTokenSource(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var messages = new List<string>();
        while (await process.StandardError.ReadLineAsync(timeout.Token) is { } line)
        {
            messages.Add(line);
            if (stopAt is not null && line.Contains(stopAt, StringComparison.Ordinal))
                PressCtrlC(process);
        }

        await process.WaitForExitAsync(timeout.Token);
        return new ToolProcess(process.ExitCode, await output, string.Join('\n', messages));
    }

    public void AssertExit(int code) => Assert.True(ExitCode == code, $"The exit code is {ExitCode} instead of {code}:\n{Messages}\n{Output}");

    // A test run in the background ignores Ctrl-C, and so would whatever it starts.
    private static ProcessStartInfo StartInfo(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/env", ["--default-signal=INT", Path.ChangeExtension(typeof(Messages).Assembly.Location, null), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ROOT"] = DotNetRoot;
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return start;
    }

    private static void PressCtrlC(Process process)
    {
        using Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
