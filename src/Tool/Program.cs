using Spectre.Console;

namespace Observability.Tool;

internal static class Program
{
    // What is piped or written to a file has no window to fit.
    private const int WideEnough = 240;

    public static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = WideEnough;
        return await CommandLine.Create(new Messages(ErrorConsole())).RunAsync(args, stop.Token);
    }

    private static IAnsiConsole ErrorConsole()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            console.Profile.Width = WideEnough;
        return console;
    }
}
