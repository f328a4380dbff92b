using Observability.Tool;
using Spectre.Console.Cli;
using Spectre.Console.Testing;

namespace Tool.Tests.Support;

/// <summary>What a command line of the tool did: its exit code, what it wrote to its output, and what beside that.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Messages)
{
    public static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(arguments, stopAt: null);

    /// <summary>Is stopped the moment a text shows among the messages.</summary>
    public static async Task<ToolRun> RunAsync(string[] arguments, string? stopAt)
    {
        using var stop = new CancellationTokenSource();
        var output = new TestConsole().Width(200);
        var messages = new TestConsole().Width(1000);
        CommandApp app = CommandLine.Create(new Messages(stopAt is null ? messages : new StoppingConsole(messages, stopAt, stop)));
        app.Configure(configuration => configuration.Settings.Console = output);
        int exitCode = await Task.Run(() => app.RunAsync(arguments, stop.Token));
        return new ToolRun(exitCode, output.Output, messages.Output);
    }

    public void AssertExit(int code) => Assert.True(ExitCode == code, $"The exit code is {ExitCode} instead of {code}:\n{Messages}\n{Output}");
}
