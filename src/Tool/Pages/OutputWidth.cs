using Spectre.Console;

namespace Observability.Tool.Pages;

/// <summary>How wide lines may get: readable in a terminal, never wrapped in a file or for another program, which look for whole lines.</summary>
internal static class OutputWidth
{
    private const int Unwrapped = 10_000;

    public static void Limit(this IAnsiConsole console, int comfortable)
        => console.Profile.Width = console.Profile.Out.IsTerminal ? Math.Min(console.Profile.Width, comfortable) : Unwrapped;
}
