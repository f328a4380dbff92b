using Spectre.Console;

namespace Observability.Tool;

/// <summary>Where progress and errors go: beside the output, so that the output can be piped.</summary>
internal sealed class Messages(IAnsiConsole console)
{
    public IAnsiConsole Console { get; } = console;

    public void Error(string text) => Console.MarkupLineInterpolated($"[red]error:[/] {text}");

    public void Warn(string text) => Console.MarkupLineInterpolated($"[yellow]warning:[/] {text}");
}
