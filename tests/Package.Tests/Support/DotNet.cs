using System.Diagnostics;

namespace Package.Tests.Support;

/// <summary>Runs the SDK as a user would, but for a limited time, and in English whatever the machine speaks.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command that must succeed.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        (int exitCode, string output) = await TryAsync(folder, arguments);
        Assert.True(exitCode == 0, $"'dotnet {string.Join(' ', arguments)}' failed with {exitCode}:\n{output}");
        return output;
    }

    /// <summary>Runs a command that may fail.</summary>
    public static Task<(int ExitCode, string Output)> TryAsync(string folder, params string[] arguments) => TryAsync(StartInfo(folder, arguments));

    /// <summary>Runs the SDK, or a tool that it has installed, for a user whose home is another folder.</summary>
    public static Task<(int ExitCode, string Output)> TryInHomeAsync(string folder, string home, string command, params string[] arguments)
    {
        ProcessStartInfo start = StartInfo(folder, arguments);
        start.Environment["DOTNET_CLI_HOME"] = home;
        if (command != "dotnet")
            start.FileName = command;
        return TryAsync(start);
    }

    private static async Task<(int ExitCode, string Output)> TryAsync(ProcessStartInfo start)
    {
        string arguments = string.Join(' ', start.ArgumentList);
        using var process = new Process { StartInfo = start };
        var output = new List<string>();
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{start.FileName} {arguments}' did not end within {Patience}:\n{Text()}");
        }

        return (process.ExitCode, Text());

        void Add(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.Add(line);
        }

        string Text()
        {
            lock (output)
                return string.Join('\n', output);
        }
    }

    /// <summary>Starts what is talked with until whoever asked for it ends it.</summary>
    public static Process Start(string folder, params string[] arguments)
        => Process.Start(StartInfo(folder, arguments)) ?? throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' does not start");

    private static ProcessStartInfo StartInfo(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test run is itself a child of the SDK: what that told its children is not meant for a user's build.
        foreach (string name in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // A compiler server would outlive the test and hold the package's files.
        start.Environment["UseSharedCompilation"] = "false";
        return start;
    }

    private static bool IsOfTheTestRun(string variable)
        => variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
            || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
            || variable == "Configuration";
}
