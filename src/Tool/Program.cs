using System.Runtime.InteropServices;
using Spectre.Console;

namespace Observability.Tool;

internal static class Program
{
    // What is piped or written to a file has no window to fit.
    private const int WideEnough = 240;

    public static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();

        // Ctrl-C, and what a build server sends: nothing ends in the middle of writing.
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = WideEnough;
        return await CommandLine.Create(new Messages(ErrorConsole())).RunAsync(args, stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static IAnsiConsole ErrorConsole()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            console.Profile.Width = WideEnough;
        return console;
    }
}
